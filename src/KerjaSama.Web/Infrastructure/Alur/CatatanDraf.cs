using KerjaSama.Data;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Infrastructure.Alur;

/// <summary>What whoever wrote or mended the draft says to those who review it.</summary>
internal sealed class CatatanDraf(KerjaSamaDbContext db, DefinitionCatalog catalog)
{
    private static readonly string[] Penulis = ["draf.susun", "draf.perbaiki"];

    /// <returns>Of the last time that the draft was sent round in the process of this task; null when nothing was said, or the task is no review.</returns>
    public async Task<string?> UntukAsync(Tugas tinjauan, CancellationToken cancellationToken)
    {
        var instance = await db.ProcessInstance.AsNoTracking().SingleAsync(i => i.Id == tinjauan.InstanceId, cancellationToken);
        var langkah = catalog.Of(instance).Nodes.Values.OfType<UserTask>().Where(t => Penulis.Contains(t.Tindakan)).Select(t => t.Id).ToList();
        return !langkah.Contains(tinjauan.Kunci)
            && await db.Tugas.AsNoTracking().Where(t => t.InstanceId == instance.Id && langkah.Contains(t.Kunci) && t.Status == StatusTugas.Selesai)
                .OrderByDescending(t => t.SelesaiPada).ThenByDescending(t => t.Urut).FirstOrDefaultAsync(cancellationToken) is { } terakhir
            ? await db.AlasanAsync(terakhir, cancellationToken)
            : null;
    }
}
