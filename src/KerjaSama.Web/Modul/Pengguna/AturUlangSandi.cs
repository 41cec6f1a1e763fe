using KerjaSama.Data;
using KerjaSama.Data.Pengguna;
using KerjaSama.Web.Infrastructure;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Pengguna;

/// <summary>Gives an account a new password, which the administrator reads off once; its sessions end and a lockout is lifted.</summary>
internal sealed class AturUlangSandi(UserManager<AkunPengguna> users, KerjaSamaDbContext db)
{
    /// <returns>The password.</returns>
    /// <exception cref="TidakDitemukanException">There is no such account.</exception>
    public async Task<string> ExecuteAsync(Guid id, CancellationToken ct)
    {
        var akun = await db.Users.SingleOrDefaultAsync(u => u.Id == id, ct) ?? throw new TidakDitemukanException("Pengguna");
        var sandi = SandiGenerator.Create();

        akun.PasswordHash = users.PasswordHasher.HashPassword(akun, sandi);
        (akun.AccessFailedCount, akun.LockoutEnd) = (0, null);
        (await users.UpdateSecurityStampAsync(akun)).PastikanBerhasil();
        db.Jejak.Catat(akun, "pengguna.sandi-diatur-ulang");
        await db.SaveChangesAsync(ct);
        return sandi;
    }
}
