using System.Diagnostics;
using KerjaSama.Data;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Configuration;
using KerjaSama.Web.Modul.Pengaturan;
using KerjaSama.Web.Modul.Pengaturan.Klausul;
using KerjaSama.Web.Modul.Pengguna;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Infrastructure.Startup;

/// <summary>What has to be there before the first request or command, in order. Every step may run at every start and on several nodes.</summary>
internal static partial class StartupSequence
{
    private const int MaxPercobaan = 3;

    /// <param name="notices">For what a person must read once.</param>
    public static async Task RunAsync(IServiceProvider services, TextWriter notices, CancellationToken ct = default)
    {
        await StepAsync<KerjaSamaDbContext>(services, "migrate", db => MigrateAsync(db, services.GetRequiredService<KerjaSamaOptions>().Database, ct));
        await StepAsync<ReferensiLoader>(services, "reference data", step => step.ExecuteAsync(ct));
        await StepAsync<KlausulLoader>(services, "clause library", step => step.ExecuteAsync(ct));
        await StepAsync<OfficeKey>(services, "office key", step => step.EnsureAsync(ct));
        await StepAsync<KerjaSamaDbContext>(services, "processes", db => LoadProcessesAsync(services, db, ct));
        await StepAsync<PenggunaAwal>(services, "first accounts", step => step.ExecuteAsync(notices, ct));
    }

    private static async Task MigrateAsync(KerjaSamaDbContext db, DatabaseOptions options, CancellationToken ct)
    {
        if (options.MigrationConnectionString is { } connectionString)
        {
            await using var elevated = DataModule.CreateContext(db.Pack, connectionString);
            await db.Pack.MigrateAsync(elevated, ct);
            return;
        }

        await db.Pack.MigrateAsync(db, ct);
    }

    private static Task LoadProcessesAsync(IServiceProvider services, KerjaSamaDbContext db, CancellationToken ct) =>
        services.GetRequiredService<DefinitionCatalog>().LoadAsync(
            db, DefinitionCatalog.Folder, services.GetRequiredService<OfficeClock>().GetUtcNow(), ct);

    // Each step in a scope of its own: none sees the entities of another.
    private static async Task StepAsync<T>(IServiceProvider services, string name, Func<T, Task> run)
        where T : notnull
    {
        var started = Stopwatch.GetTimestamp();
        for (var percobaan = 1; ; percobaan++)
        {
            await using var scope = services.CreateAsyncScope();
            try
            {
                await run(scope.ServiceProvider.GetRequiredService<T>());
                break;
            }
            catch (DbUpdateException) when (percobaan < MaxPercobaan)
            {
                // another node that starts at the same moment was quicker with the same rows: this time they are there
            }
        }

        var logger = services.GetRequiredService<ILoggerFactory>().CreateLogger(nameof(StartupSequence));
        var milliseconds = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        Log.StepDone(logger, name, milliseconds);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Debug, Message = "Start-up step {Step} took {Milliseconds:F0} ms.")]
        public static partial void StepDone(ILogger logger, string step, double milliseconds);
    }
}
