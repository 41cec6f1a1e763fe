using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Web.Infrastructure.Alur;

namespace KerjaSama.Web.Modul.Portal.Kontrak;

/// <summary>Who acts by a tracking code: the side that the request came from, without an account.</summary>
internal static class PelakuLacak
{
    /// <param name="permohonan">The request that the code was matched to, with its partners and Perangkat Daerah.</param>
    /// <param name="pegawai">Name of somebody of the office who is signed in meanwhile: he knows the code too, and is named beside it.</param>
    public static Pelaku Untuk(PermohonanKerjaSama permohonan, string? pegawai = null)
    {
        var kode = pegawai is null ? "(kode lacak)" : $"(kode lacak, masuk sebagai {pegawai})";
        var peran = PermohonanRights.PeranPemohon(permohonan);
        return peran == Peran.PerangkatDaerah
            ? new(null, $"{permohonan.KontakNama} {kode}", new HashSet<Peran> { peran }, PerangkatDaerah: permohonan.Pengusul)
            : new(null, $"{permohonan.MitraUtama.Nama} {kode}", new HashSet<Peran> { peran }, permohonan.MitraUtama.MitraId);
    }
}
