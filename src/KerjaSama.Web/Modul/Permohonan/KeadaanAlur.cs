using KerjaSama.Data;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Permohonan;

/// <summary>Which elements of a running drawing are done and which hold a token.</summary>
/// <param name="Dipanggil">By call activity: the process that it called last.</param>
internal sealed record KeadaanAlur(IReadOnlySet<string> Selesai, IReadOnlySet<string> Kini, IReadOnlyDictionary<string, ProcessInstance> Dipanggil)
{
    private static readonly JobStatus[] Terlewati = [JobStatus.Done, JobStatus.Skipped];

    public static async Task<KeadaanAlur> LoadAsync(KerjaSamaDbContext db, ProcessDefinition definisi, ProcessInstance instance, CancellationToken cancellationToken)
    {
        var token = await db.ProcessToken.Where(t => t.InstanceId == instance.Id).ToDictionaryAsync(t => t.Number, t => t.ElementId, cancellationToken);
        var selesai = await db.Tugas.Where(t => t.InstanceId == instance.Id && t.Status == StatusTugas.Selesai).Select(t => t.Kunci).ToHashSetAsync(cancellationToken);
        selesai.UnionWith(await db.ServiceJob.Where(j => j.InstanceId == instance.Id && Terlewati.Contains(j.Status)).Select(j => j.ElementId).ToListAsync(cancellationToken));
        var dipanggil = await DipanggilAsync(db, definisi, instance, token, cancellationToken);
        selesai.UnionWith(dipanggil.Where(d => d.Value.Status == ProcessStatus.Completed).Select(d => d.Key));
        selesai.ExceptWith(token.Values);
        // what was done before a migration may not be drawn any more
        selesai.IntersectWith(definisi.Nodes.Keys);
        var kini = token.Values.ToHashSet(StringComparer.Ordinal);
        selesai.UnionWith([.. new UnsurTerlewati(definisi, selesai, kini, instance.Status == ProcessStatus.Completed).List()]);
        return new(selesai, kini, dipanggil);
    }

    /// <summary>A called process that runs stands at its caller's token; one that has ended is known by its key among the activities that were opened.</summary>
    private static async Task<IReadOnlyDictionary<string, ProcessInstance>> DipanggilAsync(
        KerjaSamaDbContext db, ProcessDefinition definisi, ProcessInstance instance, Dictionary<int, string> token, CancellationToken cancellationToken)
    {
        var anak = await db.ProcessInstance.AsNoTracking().Where(i => i.ParentId == instance.Id).OrderBy(i => i.Urut).ToListAsync(cancellationToken);
        var terbuka = anak.Count == 0 ? [] : await db.ProcessRound.Where(r => r.InstanceId == instance.Id).Select(r => r.ElementId).ToListAsync(cancellationToken);
        var dipanggil = new Dictionary<string, ProcessInstance>(StringComparer.Ordinal);
        foreach (var panggilan in definisi.Nodes.Values.OfType<CallActivity>().Where(p => terbuka.Contains(p.Id)))
        {
            if ((anak.FindLast(a => token.GetValueOrDefault(a.ParentToken!.Value) == panggilan.Id)
                ?? anak.FindLast(a => a.DefinitionKey == panggilan.CalledKey && a.Status != ProcessStatus.Running)) is { } terakhir)
            {
                dipanggil[panggilan.Id] = terakhir;
            }
        }

        return dipanggil;
    }
}
