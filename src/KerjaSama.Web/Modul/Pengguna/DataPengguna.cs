using KerjaSama.Data.Pengguna;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Umum;

namespace KerjaSama.Web.Modul.Pengguna;

/// <summary>What an administrator says about a person.</summary>
/// <param name="PerangkatDaerah">Code; for the role perangkat-daerah.</param>
/// <param name="Mitra">Code (<c>M-00017</c>); for the role mitra.</param>
internal sealed record DataPengguna(
    string Surel, string Nama, IReadOnlyCollection<Peran> Peran, string? Jabatan = null, string? Nip = null,
    string? PerangkatDaerah = null, string? Mitra = null, string? SubUnit = null)
{
    /// <summary>Writes itself into an account; roles that are not named are taken away.</summary>
    public void Isikan(AkunPengguna akun, Guid? mitraId)
    {
        (akun.UserName, akun.Email) = (Surel.Trim(), Surel.Trim());
        (akun.Nama, akun.Jabatan, akun.Nip) = (Nama.Trim(), Teks.Isi(Jabatan), Teks.Isi(Nip));
        (akun.PerangkatDaerah, akun.MitraId, akun.SubUnit) = (PerangkatDaerah, mitraId, SubUnit);
        foreach (var peran in akun.Peran.Select(p => p.Peran).Except(Peran).ToList())
        {
            akun.CabutPeran(peran);
        }

        foreach (var peran in Peran)
        {
            akun.BeriPeran(peran);
        }
    }
}
