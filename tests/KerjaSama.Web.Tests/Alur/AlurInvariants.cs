using System.Collections.Concurrent;
using KerjaSama.Data;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Alur;

/// <summary>
/// The engine's part of <see cref="KeadaanInvariants"/>: each fact is stored once, so tokens, tasks, jobs, timers, messages awaited and
/// called processes must tell one story, that of the definition; and what is done was done once.
/// </summary>
internal static class AlurInvariants
{
    private static readonly ConcurrentDictionary<string, ProcessDefinition> Definisi = new();

    public static async Task PeriksaAsync(KerjaSamaDbContext db, List<string> temuan)
    {
        var rows = await BacaAsync(db);
        foreach (var i in rows.Instances)
        {
            var nama = $"{i.DefinitionKey} {i.Id:N}";
            temuan.AddRange((i.Status == ProcessStatus.Running ? PeriksaBerjalan(i, rows) : PeriksaBerakhir(i, rows)).Select(t => $"{nama} {t}"));
        }

        var ada = rows.Instances.ToDictionary(i => i.Id);
        temuan.AddRange(rows.Tugas.SelectMany(t => t).Where(t => !ada.TryGetValue(t.InstanceId, out var i) || (i.RootId, i.SubjectId) != (t.RootId, t.SubjectId))
            .Select(t => $"Task {t.Kunci} belongs to no process."));
        temuan.AddRange(rows.Instances.Where(i => i.ParentId is { } induk && (!ada.TryGetValue(induk, out var p) || p.RootId != i.RootId)).Select(i => $"{i.DefinitionKey} {i.Id:N} has no caller."));
        await PeriksaSekaliAsync(db, rows, temuan);
    }

    private static async Task<Rows> BacaAsync(KerjaSamaDbContext db)
    {
        foreach (var d in (await db.ProcessDefinition.AsNoTracking().ToListAsync()).Where(d => !Definisi.ContainsKey(d.Hash)))
        {
            Definisi[d.Hash] = BpmnReader.Read(d.Xml, d.Key).Definition!;
        }

        var versi = await db.ProcessDefinition.AsNoTracking().ToDictionaryAsync(d => (d.Key, d.Version), d => Definisi[d.Hash]);
        return new(
            versi,
            await db.ProcessInstance.AsNoTracking().ToListAsync(),
            (await db.ProcessToken.AsNoTracking().ToListAsync()).ToLookup(t => t.InstanceId),
            (await db.Tugas.AsNoTracking().Where(t => t.Status == StatusTugas.Terbuka).ToListAsync()).ToLookup(t => t.InstanceId),
            (await db.ServiceJob.AsNoTracking().Where(j => j.Status == JobStatus.Waiting || j.Status == JobStatus.Failed).ToListAsync()).ToLookup(j => j.InstanceId),
            (await db.ProcessTimer.AsNoTracking().ToListAsync()).ToLookup(t => t.InstanceId),
            (await db.MessageSubscription.AsNoTracking().ToListAsync()).ToLookup(m => m.InstanceId));
    }

    private static IEnumerable<string> PeriksaBerakhir(ProcessInstance i, Rows rows) =>
    [
        .. rows.Tokens[i.Id].Select(t => $"is {i.Status} but a token waits at {t.ElementId}."),
        .. rows.Tugas[i.Id].Select(t => $"is {i.Status} but its task {t.Kunci} is open."),
        .. rows.Jobs[i.Id].Select(j => $"is {i.Status} but its job {j.ElementId} is {j.Status}."),
        .. rows.Timers[i.Id].Select(t => $"is {i.Status} but its timer {t.ElementId} runs."),
        .. rows.Langganan[i.Id].Select(m => $"is {i.Status} but listens at {m.ElementId}."),
    ];

    private static IEnumerable<string> PeriksaBerjalan(ProcessInstance i, Rows rows)
    {
        var definisi = rows.Definisi[(i.DefinitionKey, i.DefinitionVersion)];
        var tokens = rows.Tokens[i.Id].ToDictionary(t => t.Number);
        var penunggu = rows.Tugas[i.Id].Select(t => new Penunggu(t.Token, t.Kunci))
            .Concat(rows.Jobs[i.Id].Select(j => new Penunggu(j.Token, j.ElementId)))
            .Concat(rows.Instances.Where(a => a.ParentId == i.Id && a.Status == ProcessStatus.Running).Select(a => new Penunggu(a.ParentToken!.Value, null))).ToList();
        var pendengar = rows.Timers[i.Id].Select(t => new Penunggu(t.Token, t.ElementId)).Concat(rows.Langganan[i.Id].Select(m => new Penunggu(m.Token, m.ElementId))).ToList();
        if (penunggu.Count == 0 && pendengar.Count == 0)
        {
            yield return "runs but waits for nobody.";
        }

        foreach (var p in penunggu.Where(p => !tokens.TryGetValue(p.Token, out var t) || (p.Elemen is not null && t.ElementId != p.Elemen)))
        {
            yield return $"has {p.Elemen ?? "a called process"} waiting without its token.";
        }

        foreach (var p in pendengar.Where(p => !tokens.TryGetValue(p.Token, out var t) || (t.ElementId != p.Elemen && (definisi.Nodes[p.Elemen!] as BoundaryEvent)?.AttachedTo != t.ElementId)))
        {
            yield return $"listens at {p.Elemen} without its token.";
        }

        foreach (var t in tokens.Values)
        {
            var kurang = Kurang(t, definisi.Nodes[t.ElementId], tokens.Values, penunggu.Where(p => p.Token == t.Number).ToList(), pendengar.Where(p => p.Token == t.Number).Select(p => p.Elemen).ToHashSet());
            if (kurang is not null)
            {
                yield return $"has a token at {t.ElementId} {kurang}";
            }
        }
    }

    /// <summary>What a resting token lacks to go on some day; null when nothing.</summary>
    private static string? Kurang(ProcessToken t, FlowNode node, IReadOnlyCollection<ProcessToken> tokens, List<Penunggu> penunggu, HashSet<string?> pendengar) => node switch
    {
        ParallelGateway => t.ArrivedBy is null ? "that came by no flow." : null,
        Activity a when t.Iteration == 0 && a.Boundary.Any(b => b is { Interrupting: true, Trigger: TimerTrigger } && !pendengar.Contains(b.Id)) => "that has lost its time limit.",
        Activity a when t.Instances > 0 || a is SubProcess => tokens.Any(dalam => dalam.Scope == t.Number) ? null : "with nothing in it.",
        UserTask or ServiceTask or CallActivity => penunggu.Count == 1 ? null : $"with {penunggu.Count} tasks.",
        IntermediateCatchEvent or ReceiveTask => pendengar.Contains(node.Id) ? null : "that hears nothing.",
        _ => "where nothing can wait.",
    };

    /// <summary>Nothing has two results: the history tells of as many acts as there are closed tasks, jobs done and skipped, messages taken.</summary>
    private static async Task PeriksaSekaliAsync(KerjaSamaDbContext db, Rows rows, List<string> temuan)
    {
        var subjek = rows.Instances.ToDictionary(i => i.Id, i => i.SubjectId);
        var tugas = (await db.Tugas.Where(t => t.Status == StatusTugas.Selesai).Select(t => t.SubjectId).ToListAsync()).ToLookup(id => id);
        var jobs = await db.ServiceJob.Where(j => j.Status == JobStatus.Done || j.Status == JobStatus.Skipped).Select(j => new { j.InstanceId, j.Status }).ToListAsync();
        var pesan = await db.ProcessMessage.Where(m => m.TakenBy != null).Select(m => m.TakenBy!.Value).ToListAsync();
        var riwayat = (await db.Riwayat.Where(r => r.ObjekJenis == "permohonan" && (r.Peristiwa == "tugas.selesai" || r.Peristiwa.StartsWith("otomatis.")))
            .Select(r => new { r.ObjekKunci, r.Peristiwa }).ToListAsync()).ToLookup(r => r.ObjekKunci, r => r.Peristiwa);
        foreach (var p in await db.Permohonan.Select(p => new { p.Id, p.Kode }).ToListAsync())
        {
            var peristiwa = riwayat[p.Id.ToString("N")].ToList();
            void Sama(string apa, int baris, params string[] nama)
            {
                var kali = peristiwa.Count(nama.Contains);
                if (kali != baris)
                {
                    temuan.Add($"{p.Kode} has {baris} {apa}, its history {kali}.");
                }
            }

            Sama("closed tasks", tugas[p.Id].Count(), "tugas.selesai");
            Sama("jobs done", jobs.Count(j => j.Status == JobStatus.Done && subjek[j.InstanceId] == p.Id), "otomatis.selesai", "otomatis.ditolak");
            Sama("jobs skipped", jobs.Count(j => j.Status == JobStatus.Skipped && subjek[j.InstanceId] == p.Id), "otomatis.dilewati");
            Sama("messages taken", pesan.Count(i => subjek[i] == p.Id), "otomatis.pesan");
        }
    }

    private sealed record Penunggu(int Token, string? Elemen);

    private sealed record Rows(
        IReadOnlyDictionary<(string Key, int Version), ProcessDefinition> Definisi, IReadOnlyList<ProcessInstance> Instances, ILookup<Guid, ProcessToken> Tokens,
        ILookup<Guid, Workflow.Tugas> Tugas, ILookup<Guid, ServiceJob> Jobs, ILookup<Guid, ProcessTimerRow> Timers, ILookup<Guid, MessageSubscriptionRow> Langganan);
}
