using KerjaSama.Data;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Jobs;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Infrastructure.Alur;

/// <summary>Messages of processes for which somebody listens; the others wait.</summary>
internal sealed partial class MessageQueue(IServiceScopeFactory scopes, OfficeClock clock, ILogger<MessageQueue> logger) : LeasedQueue<ProcessMessageRow>(scopes, clock)
{
    protected override LeaseColumns Columns { get; } =
        new(nameof(ProcessMessageRow.Id), nameof(ProcessMessageRow.DueAt), nameof(ProcessMessageRow.LeasedUntil), nameof(ProcessMessageRow.Attempts));

    protected override int MaxAttempts => ServiceJobQueue.TriesUntilIncident;

    protected override TimeSpan LeaseTime => ServiceJobQueue.TimeOfLease;

    protected override IQueryable<ProcessMessageRow> Waiting(KerjaSamaDbContext db) => HeardIn(db).Where(m => m.Status == JobStatus.Waiting);

    /// <summary>Messages for which somebody listens now.</summary>
    public static IQueryable<ProcessMessageRow> HeardIn(KerjaSamaDbContext db) =>
        db.ProcessMessage.Where(m => db.MessageSubscription.Any(s => s.Message == m.Name && s.Correlation == m.Correlation
            && (m.SubjectId == null || db.ProcessInstance.Any(i => i.Id == s.InstanceId && i.SubjectId == m.SubjectId))));

    /// <summary>Who listens for a message now, the longest waiting first.</summary>
    public static IQueryable<MessageSubscriptionRow> ListenersOf(KerjaSamaDbContext db, ProcessMessageRow message) => db.MessageSubscription
        .Where(s => s.Message == message.Name && s.Correlation == message.Correlation)
        .Where(s => message.SubjectId == null || db.ProcessInstance.Any(i => i.Id == s.InstanceId && i.SubjectId == message.SubjectId))
        .OrderBy(s => s.Id);

    protected override Task<bool> WorkAsync(IServiceProvider services, Lease lease, CancellationToken cancellationToken) =>
        services.GetRequiredService<MessageRunner>().ExecuteAsync(lease, cancellationToken);

    protected override async Task FailAsync(IServiceProvider services, Lease lease, Exception exception, bool last, CancellationToken cancellationToken)
    {
        Log.Failed(logger, lease.Id, lease.Attempt, exception.GetBaseException().GetType().Name, exception.StackTrace);
        var (sebab, again) = (SebabGagal.Dari(exception), Clock.GetUtcNow() + Backoff.WithJitter(lease.Attempt));
        if (last)
        {
            await services.GetRequiredService<MessageRunner>().GiveUpAsync(lease, sebab, cancellationToken);
            return;
        }

        await RetryAsync(services.GetRequiredService<KerjaSamaDbContext>(), lease, again, s => s.SetProperty(m => m.LastError, sebab), cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Process message {MessageId} failed at try {Try}: {Fault} {Place}")]
        public static partial void Failed(ILogger logger, Guid messageId, int @try, string fault, string? place);
    }
}

/// <summary>Gives a message to the oldest subscription of its name and correlation, in one transaction under the lock of that case.</summary>
internal sealed class MessageRunner(KerjaSamaDbContext db, KunciPerkara perkara, DefinitionCatalog catalog, PenutupLangkah penutup, OfficeClock clock)
{
    /// <returns>False when nobody listens any more, or another worker took it over.</returns>
    public async Task<bool> ExecuteAsync(Lease lease, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var pesan = await db.ProcessMessage.SingleAsync(m => m.Id == lease.Id, cancellationToken);
        if (pesan.Status != JobStatus.Waiting || pesan.LeasedUntil != lease.Until)
        {
            return false;
        }

        var pendengar = await ListeningAsync(pesan, cancellationToken);

        // whoever waited for the lock of the case may have lost the message meanwhile
        if (await Held(lease).ExecuteUpdateAsync(s => s.SetProperty(m => m.LeasedUntil, (DateTimeOffset?)null), cancellationToken) != 1)
        {
            return false;
        }

        pesan.LeasedUntil = null;
        if (pendengar is var (langganan, proses, permohonan))
        {
            var muatan = MuatanPesan.Read(pesan.Variables);
            (pesan.Status, pesan.TakenBy, pesan.LastError) = (JobStatus.Done, proses.Id, null);
            db.Jejak.Proses = $"{proses.DefinitionKey} v{proses.DefinitionVersion} / {langganan.ElementId}";
            db.Jejak.Catat(permohonan, "otomatis.pesan", null, [new("Langkah", catalog.Of(proses).Nodes[langganan.ElementId].Name), new("Pesan", pesan.Name)]);
            await penutup.ExecuteAsync(
                proses.Id, null, KonteksTindakan.Otomatis(permohonan, pesan.Id, clock), _ => new DeliverMessage(langganan.Token, langganan.ElementId, muatan), cancellationToken);
        }
        else
        {
            // not a failed try: it waits for the next one that listens
            pesan.Attempts--;
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return pesan.Status == JobStatus.Done;
    }

    /// <summary>The last try failed: from here on it is an incident, and the history of its request says so.</summary>
    public async Task GiveUpAsync(Lease lease, string sebab, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var (pesan, sekarang) = (await db.ProcessMessage.AsNoTracking().SingleAsync(m => m.Id == lease.Id, cancellationToken), clock.GetUtcNow());
        var permohonan = pesan.SubjectId is { } subjek ? await perkara.SubjekAsync(subjek, cancellationToken) : null;
        var diubah = await Held(lease).ExecuteUpdateAsync(
            s => s.SetProperty(m => m.Status, JobStatus.Failed).SetProperty(m => m.LeasedUntil, (DateTimeOffset?)null).SetProperty(m => m.LastError, sebab).SetProperty(m => m.DueAt, sekarang), cancellationToken);
        if (diubah == 1 && permohonan is not null)
        {
            db.Jejak.Catat(permohonan, "pesan.gagal", sebab, [new("Pesan", pesan.Name)]);
            await db.SaveChangesAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    private IQueryable<ProcessMessageRow> Held(Lease lease) => db.ProcessMessage.Where(m => m.Id == lease.Id && m.Status == JobStatus.Waiting && m.LeasedUntil == lease.Until);

    private async Task<(MessageSubscriptionRow Langganan, ProcessInstance Proses, Domain.Permohonan.PermohonanKerjaSama Permohonan)?> ListeningAsync(ProcessMessageRow pesan, CancellationToken cancellationToken)
    {
        var calon = await MessageQueue.ListenersOf(db, pesan).Select(s => s.Id).FirstOrDefaultAsync(cancellationToken);
        return await perkara.LanggananAsync(calon, cancellationToken);
    }
}
