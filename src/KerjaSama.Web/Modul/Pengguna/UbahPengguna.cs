using KerjaSama.Data;
using KerjaSama.Data.Pengguna;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Pengguna;

/// <summary>Changes an account: who the person is, its roles, whether it may still come in.</summary>
internal sealed class UbahPengguna(UserManager<AkunPengguna> users, KerjaSamaDbContext db, DataPenggunaCheck check)
{
    /// <param name="versi">Of the account as it was read.</param>
    /// <exception cref="AturanDilanggarException"><c>pengguna.admin-terakhir</c>, <c>pengguna.diri-sendiri</c>.</exception>
    /// <exception cref="DbUpdateConcurrencyException">Somebody changed the account meanwhile.</exception>
    public async Task ExecuteAsync(Guid id, int versi, DataPengguna data, bool aktif, CancellationToken ct)
    {
        var mitraId = await check.EnsureAsync(data, ct);
        await using var transaction = await db.BeginWriteAsync(ct);
        var akun = await db.Users.SingleOrDefaultAsync(u => u.Id == id, ct) ?? throw new TidakDitemukanException("Pengguna");
        db.Entry(akun).Property<int>(nameof(AggregateRoot.Versi)).OriginalValue = versi;

        var sebelumnyaAdmin = akun.Aktif && akun.Peran.Any(p => p.Peran == Peran.Admin);
        if (sebelumnyaAdmin && !(aktif && data.Peran.Contains(Peran.Admin)))
        {
            await EnsureAnotherAdminAsync(id, ct);
        }

        Aturan.Pastikan(aktif || db.Jejak.Pelaku.PenggunaId != id, "pengguna.diri-sendiri", "Akun sendiri tidak dapat dinonaktifkan.");

        data.Isikan(akun, mitraId);
        if (akun.Aktif != aktif)
        {
            akun.Aktif = aktif;
            // sessions of before do not come back with a later reactivation
            akun.SecurityStamp = Guid.NewGuid().ToString("N");
            db.Jejak.Catat(akun, aktif ? "pengguna.diaktifkan" : "pengguna.dinonaktifkan");
        }

        (await users.UpdateAsync(akun)).PastikanBerhasil();
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    // Two administrators who remove each other at the same moment must not both succeed: the counter's row makes them take turns.
    private async Task EnsureAnotherAdminAsync(Guid id, CancellationToken ct)
    {
        await db.NextAsync("admin-berkurang", ct);
        var lain = await db.Users.AnyAsync(u => u.Id != id && u.Aktif && u.Peran.Any(p => p.Peran == Peran.Admin), ct);
        Aturan.Pastikan(lain, "pengguna.admin-terakhir", "Harus ada paling sedikit satu administrator yang aktif.");
    }
}
