using KerjaSama.Data;
using KerjaSama.Data.Naskah;
using KerjaSama.Domain.Naskah;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;

namespace KerjaSama.Web.Modul.Naskah.Kontrak;

/// <summary>What the register is narrowed by; the names are those of the query string, on the page and in the API (contract.md).</summary>
/// <param name="Mitra">Code of a partner, or a part of its name.</param>
/// <param name="Tahun">Year of signing.</param>
/// <param name="Induk">Code of the parent.</param>
internal sealed record NaskahFilter(
    string? Jenis, string? Jalur, string? Mitra, string? KategoriMitra, string? Status, int? Tahun, DateOnly? BerakhirDari, DateOnly? BerakhirSampai,
    string? Induk, string? Q, int? Ukuran, string? Setelah, string? Urut)
{
    /// <exception cref="IsianTidakSahException">A filter has an unknown code.</exception>
    public IQueryable<NaskahKerjaSama> Terapkan(IQueryable<NaskahKerjaSama> naskah, KerjaSamaDbContext db, DateOnly pada, int ambangHari) =>
        Kode<StatusNaskah>(Status, "status") is { } status
            ? TanpaStatus(naskah, db).BerstatusPada(db, status, pada, ambangHari)
            : TanpaStatus(naskah, db);

    /// <summary>All filters but the status, for counts by status.</summary>
    public IQueryable<NaskahKerjaSama> TanpaStatus(IQueryable<NaskahKerjaSama> naskah, KerjaSamaDbContext db)
    {
        var q = Waktu(naskah);
        if (Teks.Isi(Jenis) is { } jenis)
        {
            q = q.Where(n => n.Jenis == jenis);
        }

        if (Kode<Jalur>(Jalur, "jalur") is { } jalur)
        {
            q = q.Where(n => n.Jalur == jalur);
        }

        if (Teks.Isi(Mitra) is { } mitra)
        {
            var normal = Teks.Normal(mitra);
            q = q.Where(n => n.Pihak.Any(p => db.Mitra.Any(m => m.Id == p.MitraId && (m.Kode == mitra || m.NamaNormal.Contains(normal)))));
        }

        if (Teks.Isi(KategoriMitra) is { } kategori)
        {
            q = q.Where(n => n.Pihak.Any(p => db.Mitra.Any(m => m.Id == p.MitraId && m.Kategori == kategori)));
        }

        if (Teks.Isi(Induk) is { } induk)
        {
            q = q.Where(n => db.Naskah.Any(i => i.Id == n.IndukId && i.Kode == induk));
        }

        foreach (var kata in Teks.KataCari(Q?.ToLowerInvariant()))
        {
            q = q.Where(n => n.TeksCari.Contains(kata));
        }

        return q;
    }

    private IQueryable<NaskahKerjaSama> Waktu(IQueryable<NaskahKerjaSama> q)
    {
        if (Tahun is { } tahun)
        {
            var (awal, akhir) = (new DateOnly(Math.Clamp(tahun, 1, 9999), 1, 1), new DateOnly(Math.Clamp(tahun, 1, 9999), 12, 31));
            q = q.Where(n => n.TanggalTandaTangan >= awal && n.TanggalTandaTangan <= akhir);
        }

        if (BerakhirDari is { } dari)
        {
            q = q.Where(n => n.BerlakuSampai >= dari);
        }

        return BerakhirSampai is { } sampai ? q.Where(n => n.BerlakuSampai <= sampai) : q;
    }

    private static T? Kode<T>(string? kode, string bidang)
        where T : struct, Enum =>
        string.IsNullOrEmpty(kode) ? null
        : DaftarKode.TryParse<T>(kode, out var nilai) ? nilai
        : throw new IsianTidakSahException(GalatBidang.Pilihan(bidang, DaftarKode.Semua<T>(), $"\"{kode}\" tidak dikenal."));
}
