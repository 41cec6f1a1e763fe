using KerjaSama.Data;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Infrastructure.Alur;

/// <summary>Row locks of cases, held until the write transaction of the act ends. Every act on a case takes them before it reads.</summary>
internal sealed class CaseLock(KerjaSamaDbContext db)
{
    /// <summary>
    /// Takes the row lock of a case: on every provider the update holds the root row until the transaction ends, so acts on one case
    /// come one after the other.
    /// </summary>
    /// <returns>False when there is no such case.</returns>
    public async Task<bool> LockAsync(Guid rootId, CancellationToken cancellationToken) =>
        await db.ProcessInstance.Where(i => i.Id == rootId).ExecuteUpdateAsync(s => s.SetProperty(i => i.Versi, i => i.Versi + 1), cancellationToken) == 1;

    /// <summary>Takes the row lock of the case that a task belongs to.</summary>
    /// <returns>False when there is no such task.</returns>
    public async Task<bool> LockOfTaskAsync(Guid tugasId, CancellationToken cancellationToken) => await db.ProcessInstance
        .Where(i => i.Id == db.Tugas.Where(t => t.Id == tugasId).Select(t => (Guid?)t.RootId).FirstOrDefault())
        .ExecuteUpdateAsync(s => s.SetProperty(i => i.Versi, i => i.Versi + 1), cancellationToken) == 1;

    /// <summary>Locks every case of a subject, oldest first; also those that another act started while this one waited for its lock.</summary>
    public async Task LockSubjectAsync(Guid subjekId, CancellationToken cancellationToken)
    {
        var locked = new HashSet<Guid>();
        while (await UnlockedAsync() is { Count: > 0 } roots)
        {
            foreach (var root in roots)
            {
                await LockAsync(root, cancellationToken);
                locked.Add(root);
            }
        }

        async Task<List<Guid>> UnlockedAsync() => await db.ProcessInstance
            .Where(i => i.SubjectId == subjekId && i.ParentId == null && !locked.Contains(i.Id)).OrderBy(i => i.Urut).Select(i => i.Id).ToListAsync(cancellationToken);
    }
}
