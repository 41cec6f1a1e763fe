using KerjaSama.Data;
using KerjaSama.Domain.Naskah;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Naskah;

/// <summary>Checks a naskah as typed against the reference data and collects every fault.</summary>
internal sealed class PeriksaNaskah(KerjaSamaDbContext db, MasaBerlaku masaBerlaku)
{
    private readonly Dictionary<string, string[]> _galat = [];

    /// <returns>Keys of parent and predecessor, where named.</returns>
    /// <exception cref="IsianTidakSahException">With every field that is missing or wrong.</exception>
    public async Task<(Guid? Induk, Guid? Pendahulu)> PeriksaAsync(NaskahMasukan m, CancellationToken cancellationToken)
    {
        _galat.Clear();
        Wajib(m.Judul, "Judul", "Judul", NaskahKerjaSama.JudulMaxLength);
        Wajib(m.Tentang, "Tentang", "Tentang", NaskahKerjaSama.TentangMaxLength);
        await DikenalAsync(db.JenisNaskah.Select(j => j.Kode), m.Jenis, "Jenis", "Pilih jenis naskah.", cancellationToken);
        await DikenalAsync(db.SifatNaskah.Select(s => s.Kode), m.Sifat, "Sifat", "Pilih sifat naskah.", cancellationToken);
        if (Teks.Isi(m.Jalur) is { } jalur && !DaftarKode.TryParse<Jalur>(jalur, out _))
        {
            _galat["Jalur"] = [$"Jalur \"{jalur}\" tidak dikenal."];
        }

        await TanggalAsync(m, cancellationToken);
        await MitraAsync(m, cancellationToken);
        var induk = await NaskahAsync(m.Induk, "Induk", cancellationToken);
        var pendahulu = await NaskahAsync(m.Pendahulu, "Pendahulu", cancellationToken);
        if (pendahulu is null && !_galat.ContainsKey("Pendahulu") && await db.SifatNaskah.AnyAsync(s => s.Kode == m.Sifat && s.PerluPendahulu, cancellationToken))
        {
            _galat["Pendahulu"] = ["Perpanjangan harus menyebut naskah yang diperpanjang."];
        }

        return _galat.Count == 0 ? (induk, pendahulu) : throw new IsianTidakSahException(_galat);
    }

    private async Task TanggalAsync(NaskahMasukan m, CancellationToken cancellationToken)
    {
        if (m.TanggalTandaTangan is null)
        {
            _galat["TanggalTandaTangan"] = ["Tanggal tanda tangan wajib diisi."];
        }

        foreach (var (bidang, pesan) in await masaBerlaku.GalatAsync(m.TanggalTandaTangan, m.BerlakuMulai, m.BerlakuSampai, cancellationToken))
        {
            _galat[char.ToUpperInvariant(bidang[0]) + bidang[1..]] = [pesan];
        }
    }

    private async Task MitraAsync(NaskahMasukan m, CancellationToken cancellationToken)
    {
        if (m.Mitra.Count == 0)
        {
            _galat["Mitra[0].Nama"] = ["Sebutkan paling sedikit satu mitra."];
        }

        var kategori = await db.KategoriMitra.Select(k => k.Kode).ToListAsync(cancellationToken);
        foreach (var (pihak, i) in m.Mitra.Select((p, i) => (p, i)))
        {
            Wajib(pihak.Nama, $"Mitra[{i}].Nama", "Nama mitra", Domain.Mitra.MitraKerjaSama.NamaMaxLength);
            if (pihak.Kategori is null || !kategori.Contains(pihak.Kategori))
            {
                _galat[$"Mitra[{i}].Kategori"] = ["Pilih kategori mitra."];
            }
        }
    }

    private async Task<Guid?> NaskahAsync(string? kode, string bidang, CancellationToken cancellationToken)
    {
        if (Teks.Isi(kode) is not { } isi)
        {
            return null;
        }

        var id = await db.Naskah.Where(n => n.Kode == isi).Select(n => (Guid?)n.Id).SingleOrDefaultAsync(cancellationToken);
        if (id is null)
        {
            _galat[bidang] = [$"Naskah dengan kode \"{isi}\" tidak ditemukan."];
        }

        return id;
    }

    private async Task DikenalAsync(IQueryable<string> semua, string? kode, string bidang, string pesan, CancellationToken cancellationToken)
    {
        if (kode is null || !await semua.ContainsAsync(kode, cancellationToken))
        {
            _galat[bidang] = [pesan];
        }
    }

    private void Wajib(string? teks, string bidang, string label, int maks)
    {
        if (Teks.Isi(teks) is not { } isi)
        {
            _galat[bidang] = [$"{label} wajib diisi."];
        }
        else if (isi.Length > maks)
        {
            _galat[bidang] = [$"{label} paling banyak {maks} karakter."];
        }
    }
}
