using KerjaSama.Data;
using KerjaSama.Data.Pengguna;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using Microsoft.AspNetCore.Identity;

namespace KerjaSama.Web.Modul.Pengguna;

/// <summary>What an administrator says about a person.</summary>
/// <param name="PerangkatDaerah">Code; for the role perangkat-daerah.</param>
/// <param name="MitraId">For the role mitra.</param>
internal sealed record DataPengguna(
    string Surel, string Nama, IReadOnlyCollection<Peran> Peran, string? Jabatan = null, string? Nip = null,
    string? PerangkatDaerah = null, Guid? MitraId = null, string? SubUnit = null);

/// <summary>Creates an account: page, command line, first start.</summary>
internal sealed class BuatPengguna(UserManager<AkunPengguna> users, KerjaSamaDbContext db, DataPenggunaCheck check, OfficeClock clock)
{
    /// <exception cref="IsianTidakSahException">By field name of <see cref="DataPengguna"/>, and <c>Sandi</c>.</exception>
    public async Task<AkunPengguna> ExecuteAsync(DataPengguna data, string sandi, CancellationToken ct)
    {
        await check.EnsureAsync(data, ct);

        var akun = new AkunPengguna
        {
            UserName = data.Surel.Trim(),
            Email = data.Surel.Trim(),
            EmailConfirmed = true,
            Nama = data.Nama.Trim(),
            Jabatan = Teks.Isi(data.Jabatan),
            Nip = Teks.Isi(data.Nip),
            PerangkatDaerah = data.PerangkatDaerah,
            MitraId = data.MitraId,
            SubUnit = data.SubUnit,
            LockoutEnabled = true,
            DibuatPada = clock.GetUtcNow(),
        };
        foreach (var peran in data.Peran)
        {
            akun.BeriPeran(peran);
        }

        (await users.CreateAsync(akun, sandi)).PastikanBerhasil();
        await db.SaveChangesAsync(ct);
        return akun;
    }
}
