using KerjaSama.Data;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Jobs;
using KerjaSama.Workflow;

namespace KerjaSama.Web.Infrastructure.Alur;

/// <summary>The service tasks that are due, for the worker and for commands before they exit; one that is given up becomes an incident.</summary>
internal sealed partial class ServiceJobQueue(IServiceScopeFactory scopes, OfficeClock clock, ILogger<ServiceJobQueue> logger) : LeasedQueue<ServiceJob>(scopes, clock)
{
    public const int TriesUntilIncident = 5;

    /// <summary>Longer than a domain action may take.</summary>
    public static readonly TimeSpan TimeOfLease = TimeSpan.FromMinutes(5);

    protected override LeaseColumns Columns { get; } = new(nameof(ServiceJob.Id), nameof(ServiceJob.DueAt), nameof(ServiceJob.LeasedUntil), nameof(ServiceJob.Attempts));

    protected override int MaxAttempts => TriesUntilIncident;

    protected override TimeSpan LeaseTime => TimeOfLease;

    protected override IQueryable<ServiceJob> Waiting(KerjaSamaDbContext db) => db.ServiceJob.Where(j => j.Status == JobStatus.Waiting);

    protected override Task<bool> WorkAsync(IServiceProvider services, Lease lease, CancellationToken cancellationToken) =>
        services.GetRequiredService<ServiceJobRunner>().ExecuteAsync(lease, cancellationToken);

    protected override Task FailAsync(IServiceProvider services, Lease lease, Exception exception, bool last, CancellationToken cancellationToken)
    {
        // what people typed may stand in the message of a fault: the log gets its kind and place
        Log.Failed(logger, lease.Id, lease.Attempt, exception.GetBaseException().GetType().Name, exception.StackTrace);
        var sebab = SebabGagal.Dari(exception);
        var again = Clock.GetUtcNow() + Backoff.WithJitter(lease.Attempt);
        return last
            ? services.GetRequiredService<ServiceJobRunner>().GiveUpAsync(lease, sebab, cancellationToken)
            : SettleAsync(services.GetRequiredService<KerjaSamaDbContext>(), lease, s => s.SetProperty(j => j.DueAt, again).SetProperty(j => j.LastError, sebab), cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Service job {JobId} failed at try {Try}: {Fault} {Place}")]
        public static partial void Failed(ILogger logger, Guid jobId, int @try, string fault, string? place);
    }
}

/// <summary>Does due service tasks while the server runs.</summary>
internal sealed class ServiceJobWorker(ServiceJobQueue queue, ILogger<ServiceJobWorker> logger) : PollingWorker(logger)
{
    protected override Task RunDueAsync(CancellationToken stoppingToken) => queue.RunDueAsync(stoppingToken);
}
