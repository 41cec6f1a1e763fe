using KerjaSama.Data;
using KerjaSama.Data.Pengguna;
using KerjaSama.Domain.Pengguna;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Pengguna;

internal enum HasilMasuk
{
    Berhasil,

    /// <summary>Unknown address, wrong password or inactive account: the guest is not told which.</summary>
    TidakCocok,

    /// <summary>Too many wrong passwords; further attempts are not even compared.</summary>
    Terkunci,
}

/// <summary>Signs in by address and password; every attempt on an account that is not locked is in its history, and so is the locking.</summary>
internal sealed class MasukDenganSandi(UserManager<AkunPengguna> users, SignInManager<AkunPengguna> signIn, KerjaSamaDbContext db)
{
    private static readonly AkunPengguna Nobody = new() { Urut = 0, Nama = "" };
    private static readonly string NobodyHash = new PasswordHasher<AkunPengguna>().HashPassword(Nobody, Guid.NewGuid().ToString());

    public async Task<HasilMasuk> ExecuteAsync(string surel, string sandi, CancellationToken ct)
    {
        if (await users.FindByEmailAsync(surel.Trim()) is not { } akun)
        {
            // takes as long as for a known address
            users.PasswordHasher.VerifyHashedPassword(Nobody, NobodyHash, sandi);
            return HasilMasuk.TidakCocok;
        }

        var hasil = await signIn.CheckPasswordSignInAsync(akun, sandi, lockoutOnFailure: true);
        var berhasil = hasil.Succeeded && akun.Aktif;
        if (!hasil.IsLockedOut || db.ChangeTracker.HasChanges())
        {
            db.Jejak.Pelaku = berhasil ? new Pelaku(akun.Id, akun.Nama, new HashSet<Peran>()) : Pelaku.Tamu;
            db.Jejak.Catat(akun, berhasil ? "pengguna.masuk" : hasil.IsLockedOut ? "pengguna.terkunci" : "pengguna.gagal-masuk");
            try
            {
                await db.SaveChangesAsync(ct);
            }
            catch (DbUpdateConcurrencyException)
            {
                // another attempt on this account was counted at the same moment: this one counts for nothing
                return HasilMasuk.TidakCocok;
            }
        }

        if (berhasil)
        {
            await signIn.SignInAsync(akun, isPersistent: false);
        }

        return berhasil ? HasilMasuk.Berhasil : hasil.IsLockedOut ? HasilMasuk.Terkunci : HasilMasuk.TidakCocok;
    }
}
