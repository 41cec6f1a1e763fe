using KerjaSama.Domain.Naskah;
using KerjaSama.Domain.Permohonan;

namespace KerjaSama.Data.Naskah;

/// <summary>Named queries on the number books.</summary>
public static class NomorQueries
{
    /// <summary>Numbers that are reserved for the naskah of a request and not yet used, from the book of its kind or given outside; the newest first.</summary>
    public static IQueryable<NomorBuku> DipesanUntuk(this IQueryable<NomorBuku> nomor, PermohonanKerjaSama permohonan)
    {
        ArgumentNullException.ThrowIfNull(permohonan);
        var (id, jenis) = (permohonan.Id, permohonan.JenisNaskah);
        return nomor.Where(n => n.PermohonanId == id && n.Keadaan == KeadaanNomor.Dipesan && (n.Buku == jenis || n.Buku == NomorBuku.Luar))
            .OrderByDescending(n => n.DipesanPada).ThenByDescending(n => n.Urut);
    }

    /// <summary>The same for several requests; the newest first.</summary>
    public static IQueryable<NomorBuku> DipesanUntuk(this IQueryable<NomorBuku> nomor, IQueryable<PermohonanKerjaSama> permohonan) =>
        nomor.Where(n => n.Keadaan == KeadaanNomor.Dipesan && permohonan.Any(p => p.Id == n.PermohonanId && (n.Buku == p.JenisNaskah || n.Buku == NomorBuku.Luar)))
            .OrderByDescending(n => n.DipesanPada).ThenByDescending(n => n.Urut);
}
