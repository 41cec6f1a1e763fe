using KerjaSama.Domain.Kinerja;
using KerjaSama.Domain.Naskah;
using KerjaSama.Domain.Permohonan;

namespace KerjaSama.Data.Kinerja;

/// <summary>
/// The named queries that indicators are made of. One of them gives the number (count), the list behind it and the export; there is
/// no second way to count.
/// </summary>
public static class IkuQueries
{
    /// <summary>Permohonan and penawaran entered in the agenda in the period: every request handled counts as a fasilitasi.</summary>
    public static IQueryable<PermohonanKerjaSama> DiagendakanDalam(this IQueryable<PermohonanKerjaSama> permohonan, Periode periode)
    {
        ArgumentNullException.ThrowIfNull(periode);
        var (awal, akhir) = (periode.Awal, periode.Akhir);
        return permohonan.Where(p => p.TanggalDiterima >= awal && p.TanggalDiterima <= akhir);
    }

    /// <summary>Naskah signed in the period, without those signed without the Bagian (they are shown apart).</summary>
    public static IQueryable<NaskahKerjaSama> DitandatanganiDalam(this IQueryable<NaskahKerjaSama> naskah, Periode periode) =>
        naskah.SemuaDitandatanganiDalam(periode).Where(n => !n.TanpaFasilitasi);

    /// <summary>Naskah signed in the period without the Bagian.</summary>
    public static IQueryable<NaskahKerjaSama> TanpaFasilitasiDalam(this IQueryable<NaskahKerjaSama> naskah, Periode periode) =>
        naskah.SemuaDitandatanganiDalam(periode).Where(n => n.TanpaFasilitasi);

    /// <summary>Naskah that came of the requests of the period, whenever they were signed, without those signed without the Bagian.</summary>
    public static IQueryable<NaskahKerjaSama> DariPermohonan(this IQueryable<NaskahKerjaSama> naskah, IQueryable<PermohonanKerjaSama> permohonan) =>
        naskah.Where(n => !n.TanpaFasilitasi && permohonan.Any(p => p.Id == n.PermohonanId));

    private static IQueryable<NaskahKerjaSama> SemuaDitandatanganiDalam(this IQueryable<NaskahKerjaSama> naskah, Periode periode)
    {
        ArgumentNullException.ThrowIfNull(periode);
        var (awal, akhir) = (periode.Awal, periode.Akhir);
        return naskah.Where(n => n.TanggalTandaTangan >= awal && n.TanggalTandaTangan <= akhir);
    }
}
