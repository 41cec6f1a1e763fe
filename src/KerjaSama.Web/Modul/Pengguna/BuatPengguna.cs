using KerjaSama.Data;
using KerjaSama.Data.Pengguna;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using Microsoft.AspNetCore.Identity;

namespace KerjaSama.Web.Modul.Pengguna;

/// <summary>Creates an account: page, command line, first start.</summary>
internal sealed class BuatPengguna(UserManager<AkunPengguna> users, KerjaSamaDbContext db, DataPenggunaCheck check, OfficeClock clock)
{
    /// <exception cref="IsianTidakSahException">By field name of <see cref="DataPengguna"/>, and <c>Sandi</c>.</exception>
    public async Task<AkunPengguna> ExecuteAsync(DataPengguna data, string sandi, CancellationToken ct)
    {
        var mitraId = await check.EnsureAsync(data, ct);
        var akun = new AkunPengguna { Nama = data.Nama, EmailConfirmed = true, DibuatPada = clock.GetUtcNow() };
        data.Isikan(akun, mitraId);

        (await users.CreateAsync(akun, sandi)).PastikanBerhasil();
        await db.SaveChangesAsync(ct);
        return akun;
    }
}
