using System.Globalization;
using KerjaSama.Data;
using KerjaSama.Domain.Pengaturan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Ui;
using KerjaSama.Web.Modul.Pengaturan.Kontrak;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Pengaturan;

/// <summary>A reference table as it is read: heads and rows of text.</summary>
internal sealed record TabelReferensi(string Kunci, string Nama, IReadOnlyList<string> Kolom, IReadOnlyList<BarisReferensi> Baris);

/// <param name="Kunci">What the row is edited by, where it can be.</param>
/// <param name="Versi">Where it is edited on the table itself.</param>
internal sealed record BarisReferensi(string Kunci, IReadOnlyList<string?> Isi, int? Versi = null);

/// <summary>Reads any reference table for looking at.</summary>
internal sealed class BacaReferensi(KerjaSamaDbContext db, BacaDasarHukum dasarHukum, OfficeClock clock)
{
    /// <summary>All tables: key and name, in the order of the tabs.</summary>
    public static IReadOnlyList<(string Kunci, string Nama)> Daftar { get; } =
    [
        ("batas", "Batas"), ("jenis-naskah", "Jenis naskah"), ("pengaturan-alur", "Langkah pilihan"), ("hari-libur", "Hari libur"), ("jalur", "Jalur"), ("rute", "Rute"), ("syarat-dokumen", "Syarat dokumen"),
        ("dasar-hukum", "Dasar hukum"), (PertanyaanHukum.Objek, "Daftar periksa hukum"), ("klausul-wajib", "Klausul"), ("kategori-mitra", "Kategori mitra"), ("bidang", "Bidang"), ("sifat-naskah", "Sifat naskah"), ("perangkat-daerah", "Perangkat Daerah"), ("sub-unit", "Sub-unit"), ("jabatan", "Jabatan"),
    ];

    /// <exception cref="TidakDitemukanException">No table of that name.</exception>
    public async Task<TabelReferensi> AmbilAsync(string kunci, CancellationToken ct)
    {
        var nama = Daftar.Where(d => d.Kunci == kunci).Select(d => d.Nama).SingleOrDefault() ?? throw new TidakDitemukanException("Tabel referensi");
        var (kolom, baris) = kunci switch
        {
            "batas" => await BatasAsync(ct),
            "jenis-naskah" => (["Kode", "Nama", "Singkatan", "Pola nomor", "Jalur", "Boleh delegasi", "Berujung PKS"],
                (await db.JenisNaskah.AsNoTracking().OrderBy(j => j.Urutan).ToListAsync(ct)).Select(j => Baris(j.Kode, j.Kode, j.Nama, j.Singkatan, j.PolaNomor, j.Jalur?.Replace(" ", ", ", StringComparison.Ordinal) ?? "semua", Ya(j.BolehDelegasi), Ya(j.BerujungPks)))),
            "pengaturan-alur" => (["Nama", "Keterangan", "Nilai"], 
                (await db.PengaturanAlur.AsNoTracking().OrderBy(p => p.Nama).Select(p => new { Isi = p, Versi = EF.Property<int>(p, nameof(AggregateRoot.Versi)) }).ToListAsync(ct))
                    .Select(p => Baris(p.Isi.Nama, p.Isi.Nama, p.Isi.Keterangan, Nilai(p.Isi)) with { Versi = p.Versi })),
            "hari-libur" => (["Tanggal", "Nama", "Jenis", "Status"],
                (await db.HariLibur.AsNoTracking().OrderByDescending(h => h.Tanggal).Select(h => new { Isi = h, Versi = EF.Property<int>(h, nameof(AggregateRoot.Versi)) }).ToListAsync(ct))
                    .Select(h => Baris(Iso(h.Isi.Tanggal), OfficeFormat.Tanggal(h.Isi.Tanggal), h.Isi.Nama, h.Isi.Jenis == "cuti-bersama" ? "cuti bersama" : h.Isi.Jenis, h.Isi.Status) with { Versi = h.Versi })),
            "jalur" => (["Kode", "Nama", "Keterangan", "Proses", "Wilayah"], (await db.Jalur.AsNoTracking().OrderBy(j => j.Kode).ToListAsync(ct)).Select(j => Baris(j.Kode, j.Kode, j.Nama, j.Keterangan, j.Proses, j.Wilayah == "ln" ? "luar negeri" : "dalam negeri"))),
            "rute" => (["Jalur", "Kategori mitra", "Sub-unit", "Indikator", "Berlaku sejak"],
                (await db.Rute.AsNoTracking().OrderBy(r => r.Jalur).ThenBy(r => r.KategoriMitra).ThenByDescending(r => r.BerlakuSejak).ToListAsync(ct)).Select(r => Baris(r.Jalur, r.Jalur, r.KategoriMitra == "*" ? "semua" : r.KategoriMitra, r.SubUnit, r.Indikator, OfficeFormat.TanggalPendek(r.BerlakuSejak)))),
            "syarat-dokumen" => (["Jalur", "Pemrakarsa", "Dokumen", "Wajib"],
                (await db.SyaratDokumen.AsNoTracking().OrderBy(s => s.Jalur).ThenBy(s => s.Urutan).ToListAsync(ct)).Select(s => Baris(s.Jenis, s.Jalur, s.Pemrakarsa == "*" ? "semua" : s.Pemrakarsa, s.Nama, Ya(s.Wajib)))),
            "dasar-hukum" => (["Judul", "Kunci", "Tahun", "Status", "Verifikasi"],
                (await db.DasarHukum.AsNoTracking().OrderBy(d => d.Tahun).ThenBy(d => d.Kunci).ToListAsync(ct)).Select(d => Baris(d.Kunci, d.Judul, d.Kunci, Angka(d.Tahun), d.Status.Label, d.StatusVerifikasi))),
            PertanyaanHukum.Objek => await PertanyaanAsync(ct),
            "klausul-wajib" => (["Jenis naskah", "Urutan", "Klausul", "Padanan"],
                (await db.KlausulWajib.AsNoTracking().OrderBy(k => k.JenisNaskah).ThenBy(k => k.Urutan).ToListAsync(ct)).Select(k => Baris(k.Klausul, k.JenisNaskah, Angka(k.Urutan), k.Klausul, k.Padanan?.Replace("|", ", ", StringComparison.Ordinal)))),
            "kategori-mitra" => (["Kode", "Nama", "Luar negeri"], (await db.KategoriMitra.AsNoTracking().OrderBy(k => k.Urutan).ToListAsync(ct)).Select(k => Baris(k.Kode, k.Kode, k.Nama, Ya(k.LuarNegeri)))),
            "bidang" => (["Kode", "Nama"], (await db.Bidang.AsNoTracking().OrderBy(b => b.Urutan).ToListAsync(ct)).Select(b => Baris(b.Kode, b.Kode, b.Nama))),
            "sifat-naskah" => (["Kode", "Nama", "Perlu pendahulu"], (await db.SifatNaskah.AsNoTracking().OrderBy(s => s.Kode).ToListAsync(ct)).Select(s => Baris(s.Kode, s.Kode, s.Nama, Ya(s.PerluPendahulu)))),
            "perangkat-daerah" => (["Kode", "Nama", "Singkatan", "Aktif"], (await db.PerangkatDaerah.AsNoTracking().OrderBy(p => p.Nama).ToListAsync(ct)).Select(p => Baris(p.Kode, p.Kode, p.Nama, p.Singkatan, Ya(p.Aktif)))),
            "sub-unit" => (["Kode", "Nama"], (await db.SubUnit.AsNoTracking().OrderBy(s => s.Kode).ToListAsync(ct)).Select(s => Baris(s.Kode, s.Kode, s.Nama))),
            _ => ((IReadOnlyList<string>)["Kode", "Nama", "Urutan paraf", "Pimpinan"],
                (await db.Jabatan.AsNoTracking().OrderBy(j => j.UrutanParaf ?? int.MaxValue).ThenBy(j => j.Nama).ToListAsync(ct)).Select(j => Baris(j.Kode, j.Kode, j.Nama, j.UrutanParaf is { } u ? Angka(u) : null, Ya(j.Pimpinan)))),
        };
        return new(kunci, nama, kolom, [.. baris]);
    }

    /// <summary>Each limit once, with the value in force today.</summary>
    private async Task<(IReadOnlyList<string>, IEnumerable<BarisReferensi>)> BatasAsync(CancellationToken ct)
    {
        var semua = await db.Batas.AsNoTracking().ToListAsync(ct);
        var hariIni = clock.HariIni;
        var judul = await dasarHukum.JudulAsync(ct);
        return (["Batas", "Nilai", "Satuan", "Dasar hukum", "Berlaku sejak", "Verifikasi"],
            semua.GroupBy(b => b.Kunci).OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => g.Where(b => b.BerlakuSejak <= hariIni).DefaultIfEmpty(g.MinBy(b => b.BerlakuSejak)!).MaxBy(b => b.BerlakuSejak)!)
                .Select(b => Baris(b.Kunci, b.Nama, OfficeFormat.Angka(b.Nilai), b.Satuan, b.DasarHukum is { } kunci ? judul.GetValueOrDefault(kunci, kunci) : null, OfficeFormat.TanggalPendek(b.BerlakuSejak), b.StatusVerifikasi)));
    }

    private async Task<(IReadOnlyList<string>, IEnumerable<BarisReferensi>)> PertanyaanAsync(CancellationToken ct)
    {
        var judul = await dasarHukum.JudulAsync(ct);
        return (["Pertanyaan", "Kelompok", "Jalur", "Dasar hukum", "Menghalangi", "Dipakai"],
            (await db.PertanyaanHukum.AsNoTracking().OrderBy(p => p.Urutan).ToListAsync(ct))
                .Select(p => Baris(p.Kode, p.Pertanyaan, p.Kelompok, p.Jalur == PertanyaanHukum.SetiapJalur ? "semua" : p.Jalur, p.DasarHukum is { } kunci ? judul.GetValueOrDefault(kunci, kunci) : null, Ya(p.Menghalangi), Ya(p.Aktif))));
    }

    private static BarisReferensi Baris(string kunci, params string?[] isi) => new(kunci, isi);

    /// <summary>A number as it is typed back: it is stored with a point.</summary>
    private static string Nilai(PengaturanAlur p) => p.Tipe == "angka" ? OfficeFormat.AngkaIsian(decimal.Parse(p.Nilai, CultureInfo.InvariantCulture)) : p.Nilai;

    private static string Ya(bool nilai) => nilai ? "ya" : "tidak";

    private static string Angka(int nilai) => nilai.ToString(CultureInfo.InvariantCulture);

    private static string Iso(DateOnly tanggal) => tanggal.ToString("O", CultureInfo.InvariantCulture);
}
