using KerjaSama.Data;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Infrastructure.Alur;

/// <summary>The limits of steps that are in force: the office's own where it has set one, else the process file's.</summary>
internal sealed class BatasLangkahReader(KerjaSamaDbContext db)
{
    /// <returns>Working days; null: the step has no limit.</returns>
    public async Task<int?> HariAsync(string proses, UserTask langkah, CancellationToken cancellationToken) =>
        await db.BatasLangkah.Where(b => b.Proses == proses && b.Langkah == langkah.Id).Select(b => b.TenggatHari).FirstOrDefaultAsync(cancellationToken) ?? langkah.TenggatHari;

    /// <summary>The process as it is carried out and printed here.</summary>
    public async Task<ProcessDefinition> BerlakukanAsync(ProcessDefinition definisi, CancellationToken cancellationToken) =>
        definisi.WithLimits(await db.BatasLangkah.Where(b => b.Proses == definisi.Key && b.TenggatHari != null).ToDictionaryAsync(b => b.Langkah, b => b.TenggatHari!.Value, cancellationToken));
}
