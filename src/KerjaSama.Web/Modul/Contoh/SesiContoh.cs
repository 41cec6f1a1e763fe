using KerjaSama.Data;
using KerjaSama.Data.Umum;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Umum;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Contoh;

/// <summary>Acts of the samples, each in a scope of its own and by somebody who may do it, and what is remembered of them.</summary>
internal sealed class SesiContoh(IServiceScopeFactory scopes, OfficeClock clock)
{
    /// <summary>Owner of the keys under which samples are remembered.</summary>
    private const string Pemilik = "contoh";

    /// <summary>Runs an act as the named person, or as the first who holds the role.</summary>
    public async Task SebagaiAsync(string peranKode, Func<IServiceProvider, Pelaku, Task> act, CancellationToken cancellationToken, Guid? orang = null)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<KerjaSamaDbContext>();
        var peran = DaftarKode.Parse<Peran>(peranKode);
        var akun = await db.Users.AsNoTracking().Where(u => u.Aktif && (orang == null ? u.Peran.Any(p => p.Peran == peran) : u.Id == orang))
            .OrderBy(u => u.Email).FirstOrDefaultAsync(cancellationToken)
            ?? throw new AturanDilanggarException("contoh.tanpa-pengguna", $"Tidak ada pengguna aktif dengan peran {peran.Label}. Jalankan dengan KerjaSama:Demo = true.");
        var pelaku = new Pelaku(akun.Id, akun.Nama, akun.Peran.Select(p => p.Peran).ToHashSet(), akun.MitraId, akun.PerangkatDaerah, akun.SubUnit);
        db.Jejak.Pelaku = pelaku;
        await act(scope.ServiceProvider, pelaku);
    }

    /// <summary>Takes something in at the agenda desk, and remembers in the same transaction what came of it.</summary>
    /// <param name="act">Answers what is remembered.</param>
    public async Task<string> CatatAsync(string kunci, Func<IServiceProvider, Pelaku, Task<string>> act, CancellationToken cancellationToken)
    {
        var hasil = "";
        await SebagaiAsync(Peran.Agenda.Kode, async (sp, pelaku) =>
        {
            var db = sp.GetRequiredService<KerjaSamaDbContext>();
            await using var transaction = await db.BeginWriteAsync(cancellationToken);
            hasil = await act(sp, pelaku);
            db.Add(new IdempotencyRecord { Pemilik = Pemilik, Kunci = kunci, BodyHash = "", StatusCode = StatusCodes.Status201Created, Response = hasil, DibuatPada = clock.GetUtcNow() });
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }, cancellationToken);
        return hasil;
    }

    /// <returns>What <see cref="CatatAsync"/> has remembered; null when it has not run for that key.</returns>
    public Task<string?> TercatatAsync(string kunci, CancellationToken cancellationToken) => BacaAsync(db =>
        db.IdempotencyRecord.Where(r => r.Pemilik == Pemilik && r.Kunci == kunci).Select(r => r.Response).SingleOrDefaultAsync(cancellationToken));

    public async Task<T> BacaAsync<T>(Func<KerjaSamaDbContext, Task<T>> read)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<KerjaSamaDbContext>());
    }
}
