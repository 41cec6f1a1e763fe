using KerjaSama.Data;
using KerjaSama.Data.Pengguna;
using KerjaSama.Data.Umum;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using Microsoft.AspNetCore.Identity;

namespace KerjaSama.Web.Modul.Pengguna;

/// <summary>Creates an account: page, command line, first start.</summary>
internal sealed class BuatPengguna(UserManager<AkunPengguna> users, KerjaSamaDbContext db, DataPenggunaCheck check, OfficeClock clock)
{
    /// <exception cref="IsianTidakSahException">By field name of <see cref="DataPengguna"/>, and <c>Sandi</c>.</exception>
    public Task<AkunPengguna> ExecuteAsync(DataPengguna data, string sandi, CancellationToken ct) =>
        ExecuteAsync(data, akun => users.CreateAsync(akun, sandi), ct);

    /// <summary>With the password of another account: for the demo's people, whose one password is public, so that a salt of their own would protect nothing.</summary>
    public Task<AkunPengguna> SandiSamaAsync(DataPengguna data, AkunPengguna contoh, CancellationToken ct) => ExecuteAsync(
        data,
        akun =>
        {
            akun.PasswordHash = contoh.PasswordHash;
            return users.CreateAsync(akun);
        },
        ct);

    private async Task<AkunPengguna> ExecuteAsync(DataPengguna data, Func<AkunPengguna, Task<IdentityResult>> create, CancellationToken ct)
    {
        var mitraId = await check.EnsureAsync(data, ct);
        var sekarang = clock.GetUtcNow();
        var akun = new AkunPengguna { Nama = data.Nama, EmailConfirmed = true, Urut = TimeSequence.Next(sekarang), DibuatPada = sekarang };
        data.Isikan(akun, mitraId);

        (await create(akun)).PastikanBerhasil();
        await db.SaveChangesAsync(ct);
        return akun;
    }
}
