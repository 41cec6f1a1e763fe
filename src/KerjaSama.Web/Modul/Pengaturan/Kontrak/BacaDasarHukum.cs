using KerjaSama.Data;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Pengaturan.Kontrak;

/// <summary>The regulations that limits, processes and documents name by a key.</summary>
internal sealed class BacaDasarHukum(KerjaSamaDbContext db)
{
    /// <returns>Key → title.</returns>
    public async Task<IReadOnlyDictionary<string, string>> JudulAsync(CancellationToken cancellationToken) =>
        await db.DasarHukum.AsNoTracking().ToDictionaryAsync(d => d.Kunci, d => d.Judul, cancellationToken);
}
