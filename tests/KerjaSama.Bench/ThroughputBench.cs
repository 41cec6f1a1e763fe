using System.Diagnostics;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Bench;

/// <summary>
/// Durable throughput of the engine: cases of the engine and of the floor in turns, in one process on one database, so that both meet
/// the same disk and the same noise (engine-lessons.md).
/// </summary>
internal static class ThroughputBench
{
    private const int WarmUp = 100;
    private const int Rounds = 15;
    private const int CasesPerRound = 20;

    public static async Task RunAsync(BenchOffice office, TextWriter output)
    {
        using var started = office.CreateClient();
        var mitra = await office.QueryAsync(db => db.Mitra.Select(m => m.Id).FirstAsync());
        var person = await office.PersonAsync(BenchProcess.Role);
        var connection = await office.QueryAsync(db => Task.FromResult(db.Database.GetConnectionString()!));
        await output.WriteLineAsync($"\n{office.DatabaseName}\n\n| Perkara | | perkara/detik | rasio | mulai median ms | p95 | langkah median ms | p95 | rasio p95 | ms prosesor | kB dialokasikan | perintah SQL | baris |\n|---|---|---|---|---|---|---|---|---|---|---|---|---|");
        var number = 0L;
        foreach (var process in new BenchProcess[] { new(1), new(8) })
        {
            await process.LoadAsync(office);
            IBenchCase[] cases = [new FloorCase(office, connection, process, mitra, person), new EngineCase(office, mitra, person)];
            var results = cases.ToDictionary(c => c, _ => new Measured());
            foreach (var one in cases)
            {
                await RunAsync(office, one, process, WarmUp, new Measured(), () => ++number);
            }

            for (var round = 0; round < Rounds; round++)
            {
                foreach (var one in cases)
                {
                    await RunAsync(office, one, process, CasesPerRound, results[one], () => ++number);
                }
            }

            var floor = results[cases[0]];
            foreach (var one in cases)
            {
                await output.WriteLineAsync(FormattableString.Invariant($"| {process.Tasks} tugas | {one.Name} | {results[one].ToRow(floor)} |"));
            }
        }
    }

    private static async Task RunAsync(BenchOffice office, IBenchCase one, BenchProcess process, int count, Measured measured, Func<long> number)
    {
        var before = await office.QueryAsync(CountRowsAsync);
        var round = TimeSpan.Zero;
        for (var i = 0; i < count; i++)
        {
            var request = Guid.Empty;
            round += await measured.StepAsync(one, measured.Starts, async () => request = await one.StartAsync(process, number()));
            for (var task = 1; task <= process.Tasks; task++)
            {
                var open = await office.QueryAsync(db => db.Tugas.Where(t => t.SubjectId == request && t.Status == StatusTugas.Terbuka).Select(t => t.Id).SingleAsync());
                round += await measured.StepAsync(one, measured.Finishes, () => one.FinishAsync(open));
            }
        }

        measured.EndRound(count, round, await office.QueryAsync(CountRowsAsync) - before);
    }

    /// <summary>All rows that a case may leave: both must write the same.</summary>
    private static async Task<int> CountRowsAsync(Data.KerjaSamaDbContext db) =>
        await db.Permohonan.CountAsync() + await db.ProcessInstance.CountAsync() + await db.ProcessToken.CountAsync() + await db.ProcessVariable.CountAsync()
        + await db.ProcessRound.CountAsync() + await db.ProcessTimer.CountAsync() + await db.Tugas.CountAsync() + await db.Riwayat.CountAsync() + await db.OutboxMessage.CountAsync();

    /// <summary>What was seen of one kind of case, over all its rounds.</summary>
    private sealed class Measured
    {
        private readonly List<double> _casesPerSecond = [];
        private TimeSpan _processor;
        private long _allocated;
        private long _commands;
        private int _cases;
        private int _rows;

        public List<double> Starts { get; } = [];

        public List<double> Finishes { get; } = [];

        public async Task<TimeSpan> StepAsync(IBenchCase one, List<double> milliseconds, Func<Task> step)
        {
            var (processor, allocated, commands, start) = (Process.GetCurrentProcess().TotalProcessorTime, GC.GetTotalAllocatedBytes(), one.Commands.Count, Stopwatch.GetTimestamp());
            await step();
            var elapsed = Stopwatch.GetElapsedTime(start);
            _processor += Process.GetCurrentProcess().TotalProcessorTime - processor;
            _allocated += GC.GetTotalAllocatedBytes() - allocated;
            _commands += one.Commands.Count - commands;
            milliseconds.Add(elapsed.TotalMilliseconds);
            return elapsed;
        }

        public void EndRound(int cases, TimeSpan elapsed, int rows)
        {
            _casesPerSecond.Add(cases / elapsed.TotalSeconds);
            _cases += cases;
            _rows += rows;
        }

        public string ToRow(Measured floor) => FormattableString.Invariant(
            $"{Figures.Percentile(_casesPerSecond, 50):F0} ({_casesPerSecond.Min():F0}–{_casesPerSecond.Max():F0}) | {Figures.Percentile(_casesPerSecond, 50) / Figures.Percentile(floor._casesPerSecond, 50):P0} | {Figures.Percentile(Starts, 50):F2} | {Figures.Percentile(Starts, 95):F2} | {Figures.Percentile(Finishes, 50):F2} | {Figures.Percentile(Finishes, 95):F2} | {Figures.Percentile(Starts, 95) / Figures.Percentile(floor.Starts, 95):F2} / {Figures.Percentile(Finishes, 95) / Figures.Percentile(floor.Finishes, 95):F2} | {_processor.TotalMilliseconds / _cases:F1} | {_allocated / 1024.0 / _cases:F0} | {(double)_commands / _cases:F1} | {(double)_rows / _cases:F1}");
    }
}
