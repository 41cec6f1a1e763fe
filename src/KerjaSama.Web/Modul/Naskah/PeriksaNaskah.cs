using KerjaSama.Data;
using KerjaSama.Data.Umum;
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

        await TanggalAsync(m.TanggalTandaTangan, m.BerlakuMulai, m.BerlakuSampai, cancellationToken);
        await MitraAsync(m, cancellationToken);
        var induk = await NaskahAsync(m.Induk, "Induk", cancellationToken);
        var pendahulu = await NaskahAsync(m.Pendahulu, "Pendahulu", cancellationToken);
        if (pendahulu is null && !_galat.ContainsKey("Pendahulu") && await db.SifatNaskah.AnyAsync(s => s.Kode == m.Sifat && s.PerluPendahulu, cancellationToken))
        {
            _galat["Pendahulu"] = ["Perpanjangan harus menyebut naskah yang diperpanjang."];
        }

        return _galat.Count == 0 ? (induk, pendahulu) : throw new IsianTidakSahException(_galat);
    }

    /// <summary>Checks a correction. What an old register has and the correction leaves as it is may stay: words that are no codes of ours, dates that are missing or too far apart.</summary>
    /// <returns>Whether the sifat that is chosen anew needs a naskah that is extended.</returns>
    /// <exception cref="IsianTidakSahException">With every field that is missing or wrong.</exception>
    public async Task<bool> PeriksaBetulanAsync(BetulanNaskahMasukan m, NaskahKerjaSama n, CancellationToken cancellationToken)
    {
        _galat.Clear();
        Wajib(m.Judul, "Judul", "Judul", NaskahKerjaSama.JudulMaxLength);
        Wajib(m.Tentang, "Tentang", "Tentang", NaskahKerjaSama.TentangMaxLength);
        Wajib(m.Alasan, "Alasan", "Alasan", NaskahKerjaSama.AlasanMaxLength);
        await TetapAtauDikenalAsync(db.SifatNaskah.Select(s => s.Kode), m.Sifat ?? "", n.Sifat, "Sifat", "Pilih sifat naskah.", cancellationToken);
        await TetapAtauDikenalAsync(db.Bidang.Select(b => b.Kode), m.Bidang, n.Bidang, "Bidang", "Pilih bidang dari daftar.", cancellationToken);
        await TetapAtauDikenalAsync(db.Jabatan.Select(j => j.Kode), m.Penandatangan, n.Penandatangan, "Penandatangan", "Pilih penandatangan dari daftar.", cancellationToken);
        if (Teks.Isi(m.Cara) is { } cara && cara != n.CaraTandaTangan && !CatatNaskah.DaftarCara.Any(c => c.Nilai == cara))
        {
            _galat["Cara"] = ["Pilih cara tanda tangan dari daftar."];
        }

        if ((m.TanggalTandaTangan, m.BerlakuMulai, m.BerlakuSampai) != (n.TanggalTandaTangan, n.BerlakuMulai, n.BerlakuSampai))
        {
            await TanggalAsync(m.TanggalTandaTangan, m.BerlakuMulai, m.BerlakuSampai, cancellationToken);
        }

        await NomorTetapAsync(m, n, cancellationToken);
        return _galat.Count == 0
            ? m.Sifat != n.Sifat && await db.SifatNaskah.AnyAsync(s => s.Kode == m.Sifat && s.PerluPendahulu, cancellationToken)
            : throw new IsianTidakSahException(_galat);
    }

    /// <summary>A number that our book has given stands on the paper; the book and the register say the same.</summary>
    private async Task NomorTetapAsync(BetulanNaskahMasukan m, NaskahKerjaSama n, CancellationToken cancellationToken)
    {
        foreach (var (pihak, i) in n.Pihak.OrderBy(p => p.Urutan).Select((p, i) => (p, i)))
        {
            var nomor = Teks.Isi(m.Nomor.ElementAtOrDefault(i));
            if (nomor?.Length > ModelConventions.PanjangTeksBiasa)
            {
                _galat[$"Nomor[{i}]"] = [$"Nomor paling banyak {ModelConventions.PanjangTeksBiasa} karakter."];
            }
            else if (pihak.PihakKami && nomor != pihak.Nomor && await db.NomorBuku.Where(b => b.NaskahId == n.Id).Select(b => b.Nomor).FirstOrDefaultAsync(cancellationToken) is { } dariBuku)
            {
                _galat[$"Nomor[{i}]"] = [$"Nomor pihak kami {dariBuku} tercatat di buku nomor dan tidak dapat diubah."];
            }
        }
    }

    private Task TetapAtauDikenalAsync(IQueryable<string> semua, string? kode, string? kini, string bidang, string pesan, CancellationToken cancellationToken) =>
        kode is null || kode == kini ? Task.CompletedTask : DikenalAsync(semua, kode, bidang, pesan, cancellationToken);

    private async Task TanggalAsync(DateOnly? tandaTangan, DateOnly? mulai, DateOnly? sampai, CancellationToken cancellationToken)
    {
        if (tandaTangan is null)
        {
            _galat["TanggalTandaTangan"] = ["Tanggal tanda tangan wajib diisi."];
        }

        foreach (var (bidang, pesan) in await masaBerlaku.GalatAsync(tandaTangan, mulai, sampai, cancellationToken))
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
