using System.Security.Cryptography;
using KerjaSama.Data;
using KerjaSama.Data.Umum;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Infrastructure.Startup;

/// <summary>Makes the office's own secret, once. It is a row, so that the backup holds it (decisions.md 8).</summary>
internal sealed class OfficeKey(KerjaSamaDbContext db)
{
    private const int Bytes = 32;

    public async Task EnsureAsync(CancellationToken ct)
    {
        if (!await db.OfficeSecret.AnyAsync(s => s.Nama == KodeLacak.SecretName, ct))
        {
            db.OfficeSecret.Add(new OfficeSecret { Nama = KodeLacak.SecretName, Nilai = RandomNumberGenerator.GetBytes(Bytes) });
            await db.SaveChangesAsync(ct);
        }
    }
}
