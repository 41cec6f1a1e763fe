using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Web.Infrastructure.Alur;

namespace KerjaSama.Web.Modul.Portal.Kontrak;

/// <summary>Who acts by a tracking code: the side that the request came from, without an account.</summary>
internal static class PelakuLacak
{
    private const string Kode = "(kode lacak)";

    /// <param name="permohonan">The request that the code was matched to, with its partners and Perangkat Daerah.</param>
    public static Pelaku Untuk(PermohonanKerjaSama permohonan)
    {
        var peran = PermohonanRights.PeranPemohon(permohonan);
        return peran == Peran.PerangkatDaerah
            ? new(null, $"{permohonan.KontakNama} {Kode}", new HashSet<Peran> { peran }, PerangkatDaerah: permohonan.Pengusul)
            : new(null, $"{permohonan.MitraUtama.Nama} {Kode}", new HashSet<Peran> { peran }, permohonan.MitraUtama.MitraId);
    }
}
