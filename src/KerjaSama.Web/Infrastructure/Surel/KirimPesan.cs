using KerjaSama.Data;
using KerjaSama.Data.Umum;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Configuration;
using KerjaSama.Web.Infrastructure.Jobs;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Infrastructure.Surel;

/// <summary>Sends the mails that are due; one that is given up waits for a person (<c>/pesan</c>).</summary>
internal sealed partial class KirimPesan(IServiceScopeFactory scopes, IMailSender sender, MailOptions options, OfficeClock clock, ILogger<KirimPesan> logger)
    : LeasedQueue<OutboxMessage>(scopes, clock)
{
    public const int MaxPercobaan = 8;

    /// <summary>Longer than an SMTP session may take.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    protected override LeaseColumns Columns { get; } = new(
        nameof(OutboxMessage.Id), nameof(OutboxMessage.CobaPada), nameof(OutboxMessage.DipinjamSampai), nameof(OutboxMessage.Percobaan));

    protected override int MaxAttempts => MaxPercobaan;

    protected override TimeSpan LeaseTime => Lease;

    protected override IQueryable<OutboxMessage> Waiting(KerjaSamaDbContext db) =>
        db.OutboxMessage.Where(m => m.Saluran == SaluranPesan.Surel && m.Status == StatusPesan.Menunggu);

    protected override async Task<bool> WorkAsync(IServiceProvider services, Lease lease, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<KerjaSamaDbContext>();
        var pesan = await db.OutboxMessage.AsNoTracking().SingleAsync(m => m.Id == lease.Id, cancellationToken);
        var isi = await services.GetRequiredService<PesanRenderer>().RenderAsync(pesan, cancellationToken);
        using var surel = MailComposer.Compose(pesan, isi, options);
        await sender.SendAsync(surel, pesan.Kunci, cancellationToken);

        await SettleAsync(db, lease, s => s.SetProperty(m => m.Status, StatusPesan.Terkirim).SetProperty(m => m.TerkirimPada, Clock.GetUtcNow()).SetProperty(m => m.Galat, (string?)null), cancellationToken);
        Log.Sent(logger, lease.Id);
        return true;
    }

    protected override Task FailAsync(IServiceProvider services, Lease lease, Exception exception, bool last, CancellationToken cancellationToken)
    {
        // the message of an SMTP fault holds the recipient's address: it goes to the row, not into the log
        Log.Failed(logger, lease.Id, lease.Attempt, exception.GetType().Name);
        var status = last ? StatusPesan.Gagal : StatusPesan.Menunggu;
        var lagi = Clock.GetUtcNow() + Backoff.WithJitter(lease.Attempt);
        return RetryAsync(services.GetRequiredService<KerjaSamaDbContext>(), lease, lagi,
            s => s.SetProperty(m => m.Status, status).SetProperty(m => m.Galat, exception.Message), cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Outbox message {MessageId} sent.")]
        public static partial void Sent(ILogger logger, Guid messageId);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Outbox message {MessageId} failed at try {Try}: {Fault}.")]
        public static partial void Failed(ILogger logger, Guid messageId, int @try, string fault);
    }
}
