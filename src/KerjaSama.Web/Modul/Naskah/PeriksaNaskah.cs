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
    /// <returns>Keys of parent and predecessor, where named.</returns>
    /// <exception cref="IsianTidakSahException">With every field that is missing or wrong.</exception>
    public async Task<(Guid? Induk, Guid? Pendahulu)> PeriksaAsync(NaskahMasukan m, CancellationToken cancellationToken)
    {
        var galat = new DaftarGalat();
        galat.Wajib(m.Judul, "Judul", "Judul", NaskahKerjaSama.JudulMaxLength);
        galat.Wajib(m.Tentang, "Tentang", "Tentang", NaskahKerjaSama.TentangMaxLength);
        galat.Pastikan(await DikenalAsync(db.JenisNaskah.Select(j => j.Kode), m.Jenis, cancellationToken), "Jenis", "Pilih jenis naskah.");
        galat.Pastikan(await DikenalAsync(db.SifatNaskah.Select(s => s.Kode), m.Sifat, cancellationToken), "Sifat", "Pilih sifat naskah.");
        galat.Pastikan(Teks.Isi(m.Jalur) is not { } jalur || DaftarKode.TryParse<Jalur>(jalur, out _), "Jalur", $"Jalur \"{m.Jalur?.Trim()}\" tidak dikenal.");
        await TanggalAsync(m.TanggalTandaTangan, m.BerlakuMulai, m.BerlakuSampai, galat, cancellationToken);
        await MitraAsync(m, galat, cancellationToken);
        var induk = await NaskahAsync(m.Induk, "Induk", galat, cancellationToken);
        var pendahulu = await NaskahAsync(m.Pendahulu, "Pendahulu", galat, cancellationToken);
        galat.Pastikan(pendahulu is not null || !await PerluPendahuluAsync(m.Sifat, cancellationToken), "Pendahulu", "Perpanjangan harus menyebut naskah yang diperpanjang.");
        galat.PastikanKosong();
        return (induk, pendahulu);
    }

    /// <summary>Checks a correction. What an old register has and the correction leaves as it is may stay: words that are no codes of ours, dates that are missing or too far apart.</summary>
    /// <returns>Whether the sifat that is chosen anew needs a naskah that is extended.</returns>
    /// <exception cref="IsianTidakSahException">With every field that is missing or wrong.</exception>
    public async Task<bool> PeriksaBetulanAsync(BetulanNaskahMasukan m, NaskahKerjaSama n, CancellationToken cancellationToken)
    {
        var galat = new DaftarGalat();
        galat.Wajib(m.Judul, "Judul", "Judul", NaskahKerjaSama.JudulMaxLength);
        galat.Wajib(m.Tentang, "Tentang", "Tentang", NaskahKerjaSama.TentangMaxLength);
        galat.Wajib(m.Alasan, "Alasan", "Alasan", NaskahKerjaSama.AlasanMaxLength);
        galat.Pastikan(await TetapAtauDikenalAsync(db.SifatNaskah.Select(s => s.Kode), m.Sifat ?? "", n.Sifat, cancellationToken), "Sifat", "Pilih sifat naskah.");
        galat.Pastikan(await TetapAtauDikenalAsync(db.Bidang.Select(b => b.Kode), m.Bidang, n.Bidang, cancellationToken), "Bidang", "Pilih bidang dari daftar.");
        galat.Pastikan(await TetapAtauDikenalAsync(db.Jabatan.Select(j => j.Kode), m.Penandatangan, n.Penandatangan, cancellationToken), "Penandatangan", "Pilih penandatangan dari daftar.");
        galat.Pastikan(
            Teks.Isi(m.Cara) is not { } cara || cara == n.CaraTandaTangan || CaraTandaTangan.Semua.Any(c => c.Nilai == cara), "Cara", "Pilih cara tanda tangan dari daftar.");
        if ((m.TanggalTandaTangan, m.BerlakuMulai, m.BerlakuSampai) != (n.TanggalTandaTangan, n.BerlakuMulai, n.BerlakuSampai))
        {
            await TanggalAsync(m.TanggalTandaTangan, m.BerlakuMulai, m.BerlakuSampai, galat, cancellationToken);
        }

        await NomorTetapAsync(m, n, galat, cancellationToken);
        galat.PastikanKosong();
        return m.Sifat != n.Sifat && await PerluPendahuluAsync(m.Sifat, cancellationToken);
    }

    /// <summary>A number that our book has given stands on the paper; the book and the register say the same.</summary>
    private async Task NomorTetapAsync(BetulanNaskahMasukan m, NaskahKerjaSama n, DaftarGalat galat, CancellationToken cancellationToken)
    {
        foreach (var (pihak, i) in n.Pihak.OrderBy(p => p.Urutan).Select((p, i) => (p, i)))
        {
            var nomor = Teks.Isi(m.Nomor.ElementAtOrDefault(i));
            galat.Muat(nomor, $"Nomor[{i}]", "Nomor", ModelConventions.PanjangTeksBiasa);
            if (pihak.PihakKami && nomor != pihak.Nomor && await db.NomorBuku.Where(b => b.NaskahId == n.Id).Select(b => b.Nomor).FirstOrDefaultAsync(cancellationToken) is { } dariBuku)
            {
                galat.Tambah($"Nomor[{i}]", $"Nomor pihak kami {dariBuku} tercatat di buku nomor dan tidak dapat diubah.");
            }
        }
    }

    private async Task TanggalAsync(DateOnly? tandaTangan, DateOnly? mulai, DateOnly? sampai, DaftarGalat galat, CancellationToken cancellationToken)
    {
        galat.Pastikan(tandaTangan is not null, "TanggalTandaTangan", "Tanggal tanda tangan wajib diisi.");
        foreach (var (bidang, pesan) in await masaBerlaku.GalatAsync(tandaTangan, mulai, sampai, cancellationToken))
        {
            galat.Tambah(char.ToUpperInvariant(bidang[0]) + bidang[1..], pesan);
        }
    }

    private async Task MitraAsync(NaskahMasukan m, DaftarGalat galat, CancellationToken cancellationToken)
    {
        galat.Pastikan(m.Mitra.Count > 0, "Mitra[0].Nama", "Sebutkan paling sedikit satu mitra.");
        var kategori = await db.KategoriMitra.Select(k => k.Kode).ToListAsync(cancellationToken);
        foreach (var (pihak, i) in m.Mitra.Select((p, i) => (p, i)))
        {
            galat.Wajib(pihak.Nama, $"Mitra[{i}].Nama", "Nama mitra", Domain.Mitra.MitraKerjaSama.NamaMaxLength);
            galat.Pastikan(pihak.Kategori is not null && kategori.Contains(pihak.Kategori), $"Mitra[{i}].Kategori", "Pilih kategori mitra.");
        }
    }

    private async Task<Guid?> NaskahAsync(string? kode, string bidang, DaftarGalat galat, CancellationToken cancellationToken)
    {
        if (Teks.Isi(kode) is not { } isi)
        {
            return null;
        }

        var id = await db.Naskah.Where(n => n.Kode == isi).Select(n => (Guid?)n.Id).SingleOrDefaultAsync(cancellationToken);
        galat.Pastikan(id is not null, bidang, $"Naskah dengan kode \"{isi}\" tidak ditemukan.");
        return id;
    }

    private Task<bool> PerluPendahuluAsync(string? sifat, CancellationToken cancellationToken) =>
        db.SifatNaskah.AnyAsync(s => s.Kode == sifat && s.PerluPendahulu, cancellationToken);

    private static async Task<bool> DikenalAsync(IQueryable<string> semua, string? kode, CancellationToken cancellationToken) =>
        kode is not null && await semua.ContainsAsync(kode, cancellationToken);

    private static async Task<bool> TetapAtauDikenalAsync(IQueryable<string> semua, string? kode, string? kini, CancellationToken cancellationToken) =>
        kode is null || kode == kini || await DikenalAsync(semua, kode, cancellationToken);
}
