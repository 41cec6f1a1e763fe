using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Permohonan;

namespace KerjaSama.Web.Modul.Portal.Kontrak;

/// <summary>Who acts by a tracking code: the mitra of that one request, without an account.</summary>
internal static class PelakuLacak
{
    private static readonly IReadOnlySet<Peran> Mitra = new HashSet<Peran> { Peran.Mitra };

    /// <param name="permohonan">The request that the code was matched to, with its partners.</param>
    public static Pelaku Untuk(PermohonanKerjaSama permohonan)
    {
        var mitra = permohonan.Mitra.MinBy(m => m.Urutan)!;
        return new Pelaku(null, $"{mitra.Nama} (kode lacak)", Mitra, mitra.MitraId);
    }
}
