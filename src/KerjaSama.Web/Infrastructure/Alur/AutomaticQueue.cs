using KerjaSama.Data;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Jobs;
using KerjaSama.Workflow;

namespace KerjaSama.Web.Infrastructure.Alur;

/// <summary>Work of the machine that is due, for the worker and for commands before they exit; what is given up becomes an incident.</summary>
internal abstract partial class AutomaticQueue<TRow>(IServiceScopeFactory scopes, OfficeClock clock, ILogger logger) : LeasedQueue<TRow>(scopes, clock)
    where TRow : class, IAutomaticWork
{
    public const int TriesUntilIncident = 5;

    /// <summary>Longer than a domain action may take.</summary>
    public static readonly TimeSpan TimeOfLease = TimeSpan.FromMinutes(5);

    protected override LeaseColumns Columns { get; } =
        new(nameof(IAutomaticWork.Id), nameof(IAutomaticWork.DueAt), nameof(IAutomaticWork.LeasedUntil), nameof(IAutomaticWork.Attempts));

    protected override int MaxAttempts => TriesUntilIncident;

    protected override TimeSpan LeaseTime => TimeOfLease;

    protected override bool DueIsPlanned => TRow.DueIsPlanned;

    protected override IQueryable<TRow> Waiting(KerjaSamaDbContext db) => db.Set<TRow>().Where(r => r.Status == JobStatus.Waiting);

    protected override Task<bool> WorkAsync(IServiceProvider services, Lease lease, CancellationToken cancellationToken) =>
        services.GetRequiredService<AutomaticRunner<TRow>>().ExecuteAsync(lease, cancellationToken);

    protected override async Task FailAsync(IServiceProvider services, Lease lease, Exception exception, bool last, CancellationToken cancellationToken)
    {
        var runner = services.GetRequiredService<AutomaticRunner<TRow>>();
        if (exception is AturanDilanggarException refusal && await runner.CatchAsync(lease, refusal, cancellationToken))
        {
            return;
        }

        // what people typed may stand in the message of a fault: the log gets its kind and place
        Log.Failed(logger, typeof(TRow).Name, lease.Id, lease.Attempt, exception.GetBaseException().GetType().Name, exception.StackTrace);
        var sebab = SebabGagal.Dari(exception);
        if (last)
        {
            await runner.GiveUpAsync(lease, sebab, cancellationToken);
            return;
        }

        var again = Clock.GetUtcNow() + Backoff.WithJitter(lease.Attempt);
        await RetryAsync(services.GetRequiredService<KerjaSamaDbContext>(), lease, again, s => s.SetProperty(r => r.LastError, sebab), cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "{Work} {Id} failed at try {Try}: {Fault} {Place}")]
        public static partial void Failed(ILogger logger, string work, Guid id, int @try, string fault, string? place);
    }
}

/// <summary>Service tasks.</summary>
internal sealed class ServiceJobQueue(IServiceScopeFactory scopes, OfficeClock clock, ILogger<ServiceJobQueue> logger) : AutomaticQueue<ServiceJob>(scopes, clock, logger);

/// <summary>Timers: rows with their instant, however far ahead; what came due while no server ran is fired at the next start.</summary>
internal sealed class TimerQueue(IServiceScopeFactory scopes, OfficeClock clock, ILogger<TimerQueue> logger) : AutomaticQueue<ProcessTimerRow>(scopes, clock, logger);

/// <summary>Does what is due while the server runs.</summary>
internal sealed class AutomaticWorker(AutomaticWork work, ILogger<AutomaticWorker> logger) : PollingWorker(logger)
{
    protected override Task RunDueAsync(CancellationToken stoppingToken) => work.RunDueAsync(stoppingToken);
}

/// <summary>All work of the machine: timers, messages, service tasks, until nothing more is due.</summary>
internal sealed class AutomaticWork(TimerQueue timers, MessageQueue messages, ServiceJobQueue jobs)
{
    /// <returns>How much was done.</returns>
    public async Task<int> RunDueAsync(CancellationToken cancellationToken)
    {
        var done = 0;
        for (var more = 1; more > 0; done += more)
        {
            more = await timers.RunDueAsync(cancellationToken) + await messages.RunDueAsync(cancellationToken) + await jobs.RunDueAsync(cancellationToken);
        }

        return done;
    }
}
