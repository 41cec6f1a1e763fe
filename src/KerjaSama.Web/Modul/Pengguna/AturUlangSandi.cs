using KerjaSama.Data;
using KerjaSama.Data.Pengguna;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Pengguna;

/// <summary>Gives an account a new password, which the administrator reads off once; its sessions and tokens end and a lockout is lifted.</summary>
internal sealed class AturUlangSandi(UserManager<AkunPengguna> users, KerjaSamaDbContext db, OfficeClock clock)
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
        foreach (var token in await db.TokenAkses.Where(t => t.PenggunaId == id && t.DicabutPada == null).ToListAsync(ct))
        {
            token.DicabutPada = clock.GetUtcNow();
        }

        db.Jejak.Catat(akun, "pengguna.sandi-diatur-ulang");
        await db.SaveChangesAsync(ct);
        return sandi;
    }
}
