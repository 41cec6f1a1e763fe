using System.Security.Cryptography;
using KerjaSama.Data;
using KerjaSama.Data.Umum;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Infrastructure.Startup;

/// <summary>The office's own secret, made once: tracking codes are its HMAC (decisions.md 8). It is a row, so the backup holds it.</summary>
internal sealed class OfficeKey(KerjaSamaDbContext db)
{
    public const string Nama = "kantor";
    private const int Bytes = 32;

    public async Task EnsureAsync(CancellationToken ct)
    {
        if (!await db.OfficeSecret.AnyAsync(s => s.Nama == Nama, ct))
        {
            db.OfficeSecret.Add(new OfficeSecret { Nama = Nama, Nilai = RandomNumberGenerator.GetBytes(Bytes) });
            await db.SaveChangesAsync(ct);
        }
    }

    /// <exception cref="InvalidOperationException">The start-up steps have not run.</exception>
    public async Task<byte[]> LoadAsync(CancellationToken ct) =>
        (await db.OfficeSecret.AsNoTracking().SingleAsync(s => s.Nama == Nama, ct)).Nilai;
}
