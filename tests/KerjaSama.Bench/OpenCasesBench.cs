using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KerjaSama.Bench;

/// <summary>Whether what people and the machine do all day takes longer when a hundred times more cases are open.</summary>
internal static class OpenCasesBench
{
    private const int Few = 1_000;
    private const int Many = 100_000;
    private const int WarmUp = 20;
    private const int Runs = 100;

    /// <summary>Timers that are due at once.</summary>
    private const int Due = 20;
    private const int Sweeps = 25;

    /// <summary>Cases that one measuring uses up.</summary>
    private const int UsedUp = WarmUp + Runs + (Due * Sweeps);

    public static async Task RunAsync(BenchOffice office, TextWriter output)
    {
        using var guest = office.CreateClient();
        using var inbox = await office.SignedInAsync(BenchProcess.Role);
        using var head = await office.SignedInAsync("kepala-bagian");
        var process = new BenchProcess(1, Limit: true);
        await process.LoadAsync(office);
        var mitra = await office.QueryAsync(db => db.Mitra.Select(m => m.Id).FirstAsync());
        var person = await office.PersonAsync(BenchProcess.Role);
        var floor = new FloorCase(office, await office.QueryAsync(db => Task.FromResult(db.Database.GetConnectionString()!)), process, mitra, person);
        var engine = new EngineCase(office, mitra, person);

        // the first measuring only warms up
        await floor.FillAsync(process, Enumerable.Range(1, Few + UsedUp).Select(n => (long)n));
        await MeasureAsync(office, inbox, head, engine, person.PenggunaId);
        var few = await MeasureAsync(office, inbox, head, engine, person.PenggunaId);
        await floor.FillAsync(process, Enumerable.Range(Few + UsedUp + 1, Many).Select(n => (long)n));
        var many = await MeasureAsync(office, inbox, head, engine, person.PenggunaId);

        await output.WriteLineAsync(FormattableString.Invariant($"\n{office.DatabaseName}\n\n| | {Few:N0} terbuka: median ms | p95 | {Many:N0} terbuka: median ms | p95 | rasio median |\n|---|---|---|---|---|---|"));
        foreach (var (name, before) in few)
        {
            var after = many[name];
            await output.WriteLineAsync(FormattableString.Invariant(
                $"| {name} | {Figures.Percentile(before, 50):F2} | {Figures.Percentile(before, 95):F2} | {Figures.Percentile(after, 50):F2} | {Figures.Percentile(after, 95):F2} | {Figures.Percentile(after, 50) / Figures.Percentile(before, 50):F2} |"));
        }
    }

    private static async Task<Dictionary<string, IReadOnlyList<double>>> MeasureAsync(BenchOffice office, HttpClient inbox, HttpClient head, EngineCase engine, Guid? person)
    {
        await TakeAllAsync(office, person);
        var taken = await PageBench.MeasureAsync(inbox, "/tugas");
        await TakeAllAsync(office, null);
        var open = await office.QueryAsync(db => db.Tugas.Where(t => t.Status == StatusTugas.Terbuka && t.Kunci == BenchProcess.Step(1)).Select(t => new { t.Id, t.InstanceId }).ToListAsync());
        var any = open.ToArray();
        new Random(open.Count).Shuffle(any);
        return new()
        {
            ["kotak tugas (/tugas)"] = await PageBench.MeasureAsync(inbox, "/tugas"),
            ["kotak tugas (/)"] = await PageBench.MeasureAsync(inbox, "/"),
            ["kotak tugas Kepala Bagian (/tugas?tab=rekan)"] = await PageBench.MeasureAsync(head, "/tugas?tab=rekan"),
            ["kotak tugas yang semuanya diambil (/tugas)"] = taken,
            ["daftar permohonan"] = await PageBench.MeasureAsync(inbox, "/permohonan"),
            ["menyelesaikan tugas"] = await Figures.MeasureAsync(WarmUp, Runs, i => engine.FinishAsync(any[i].Id)),
            ["sapuan tanpa timer jatuh tempo"] = await Figures.MeasureAsync(WarmUp, Runs, _ => office.Services.GetRequiredService<AutomaticWork>().RunDueAsync(default)),
            [FormattableString.Invariant($"sapuan, {Due} timer jatuh tempo")] = await SweepAsync(office, [.. any.Skip(WarmUp + Runs).Select(t => t.InstanceId)]),
        };
    }

    private static async Task TakeAllAsync(BenchOffice office, Guid? person)
    {
        await office.QueryAsync(db => db.Tugas.Where(t => t.Status == StatusTugas.Terbuka).ExecuteUpdateAsync(s => s.SetProperty(t => t.DiambilOleh, person)));
        await office.AnalyzeAsync();
    }

    private static async Task<IReadOnlyList<double>> SweepAsync(BenchOffice office, IReadOnlyList<Guid> instances)
    {
        var queue = new Queue<Guid>(instances);
        var milliseconds = new List<double>();
        for (var run = 0; run < Sweeps; run++)
        {
            var due = Enumerable.Range(0, Due).Select(_ => queue.Dequeue()).ToList();
            await office.QueryAsync(db => db.ProcessTimer.Where(t => due.Contains(t.InstanceId)).ExecuteUpdateAsync(s => s.SetProperty(t => t.DueAt, DateTimeOffset.UtcNow.AddMinutes(-1))));
            milliseconds.AddRange(await Figures.MeasureAsync(0, 1, _ => office.Services.GetRequiredService<AutomaticWork>().RunDueAsync(default)));
        }

        return milliseconds;
    }
}
