using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Web.Infrastructure.Alur;

namespace KerjaSama.Web.Modul.Portal.Kontrak;

/// <summary>Who acts by a tracking code: the side that the request came from, without an account.</summary>
internal static class PelakuLacak
{
    /// <param name="permohonan">The request that the code was matched to, with its partners and Perangkat Daerah.</param>
    /// <param name="akun">Who is signed in meanwhile: somebody of the office, who knows the code too, is named beside it.</param>
    public static Pelaku Untuk(PermohonanKerjaSama permohonan, Pelaku? akun = null)
    {
        var kode = akun is { PenggunaId: not null, OrangLuar: false } ? $"(kode lacak, masuk sebagai {akun.Nama})" : "(kode lacak)";
        var peran = PermohonanRights.PeranPemohon(permohonan);
        return peran == Peran.PerangkatDaerah
            ? new(null, $"{permohonan.KontakNama} {kode}", new HashSet<Peran> { peran }, PerangkatDaerah: permohonan.Pengusul)
            : new(null, $"{permohonan.MitraUtama.Nama} {kode}", new HashSet<Peran> { peran }, permohonan.MitraUtama.MitraId);
    }
}
