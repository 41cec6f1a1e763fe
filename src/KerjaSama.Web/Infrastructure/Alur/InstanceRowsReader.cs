using KerjaSama.Data;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Infrastructure.Alur;

/// <summary>Reads a process instance with all that belongs to its state.</summary>
internal sealed class InstanceRowsReader(KerjaSamaDbContext db, DefinitionCatalog catalog)
{
    /// <summary>The rows as this act has left them so far: stored ones and those it added, without those it removed.</summary>
    public async Task<InstanceRows> LoadAsync(Guid instanceId, CancellationToken cancellationToken)
    {
        var instance = await db.ProcessInstance.FindAsync([instanceId], cancellationToken) ?? throw new InvalidOperationException($"No process instance {instanceId}.");
        await db.ProcessToken.Where(t => t.InstanceId == instanceId).LoadAsync(cancellationToken);
        await db.ProcessVariable.Where(v => v.InstanceId == instanceId).LoadAsync(cancellationToken);
        await db.ProcessRound.Where(r => r.InstanceId == instanceId).LoadAsync(cancellationToken);
        if (catalog.Of(instance).Listens)
        {
            await db.ProcessTimer.Where(t => t.InstanceId == instanceId).LoadAsync(cancellationToken);
            await db.MessageSubscription.Where(m => m.InstanceId == instanceId).LoadAsync(cancellationToken);
        }

        return new InstanceRows(
            instance,
            [.. db.ProcessToken.Local.Where(t => t.InstanceId == instanceId)],
            [.. db.ProcessVariable.Local.Where(v => v.InstanceId == instanceId)],
            [.. db.ProcessRound.Local.Where(r => r.InstanceId == instanceId)])
        {
            Timers = [.. db.ProcessTimer.Local.Where(t => t.InstanceId == instanceId)],
            Subscriptions = [.. db.MessageSubscription.Local.Where(m => m.InstanceId == instanceId)],
        };
    }
}
