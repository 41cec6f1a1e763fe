using KerjaSama.Data;
using KerjaSama.Data.Umum;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Configuration;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Infrastructure.Surel;

/// <summary>
/// Sends the mails that are due, for the worker and for commands before they exit. A row is claimed by a conditional update with a lease,
/// so any number of nodes may run this; a claim whose holder died is taken again when its lease ends.
/// </summary>
internal sealed partial class KirimPesan(IServiceScopeFactory scopes, IMailSender sender, MailOptions options, OfficeClock clock, ILogger<KirimPesan> logger)
{
    /// <summary>Tries before a message is given up and waits for a person (<c>/pesan</c>).</summary>
    public const int MaxPercobaan = 8;

    private const int BatchSize = 20;

    /// <summary>Longer than an SMTP session may take.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    /// <returns>How many were sent.</returns>
    public async Task<int> DeliverDueAsync(CancellationToken cancellationToken)
    {
        var terkirim = 0;
        while (await DueAsync(cancellationToken) is { Count: > 0 } due)
        {
            foreach (var id in due)
            {
                terkirim += await DeliverAsync(id, cancellationToken) ? 1 : 0;
            }
        }

        return terkirim;
    }

    /// <summary>How long to wait after so many failed tries: 1, 2, 4 ... minutes, at most six hours.</summary>
    public static TimeSpan Jeda(int percobaan) => TimeSpan.FromMinutes(Math.Min(Math.Pow(2, percobaan - 1), 360));

    private static IQueryable<OutboxMessage> Due(KerjaSamaDbContext db, DateTimeOffset sekarang) => db.OutboxMessage
        .Where(m => m.Saluran == SaluranPesan.Surel && m.Status == StatusPesan.Menunggu && m.CobaPada <= sekarang && (m.DipinjamSampai == null || m.DipinjamSampai <= sekarang));

    private async Task<List<Guid>> DueAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<KerjaSamaDbContext>();
        return await Due(db, clock.GetUtcNow()).OrderBy(m => m.CobaPada).ThenBy(m => m.Kunci).Select(m => m.Id).Take(BatchSize).ToListAsync(cancellationToken);
    }

    private async Task<bool> DeliverAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<KerjaSamaDbContext>();
        if (await ClaimAsync(db, id, cancellationToken) is not { } pesan)
        {
            return false;
        }

        try
        {
            var isi = await scope.ServiceProvider.GetRequiredService<PesanRenderer>().RenderAsync(pesan, cancellationToken);
            using var surel = MailComposer.Compose(pesan, isi, options);
            await sender.SendAsync(surel, pesan.Kunci, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // the message of an SMTP fault holds the recipient's address: it goes to the row, not into the log
            Log.Failed(logger, id, pesan.Percobaan, exception.GetType().Name);
            await FailAsync(db, pesan, exception, cancellationToken);
            return false;
        }

        await SettleAsync(db, pesan, s => s.SetProperty(m => m.Status, StatusPesan.Terkirim).SetProperty(m => m.TerkirimPada, clock.GetUtcNow()).SetProperty(m => m.Galat, (string?)null), cancellationToken);
        Log.Sent(logger, id);
        return true;
    }

    /// <returns>The message with its lease; null when somebody else was quicker.</returns>
    private async Task<OutboxMessage?> ClaimAsync(KerjaSamaDbContext db, Guid id, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var sekarang = clock.GetUtcNow();
        var sampai = sekarang + Lease;
        var diambil = await Due(db, sekarang).Where(m => m.Id == id)
            .ExecuteUpdateAsync(s => s.SetProperty(m => m.DipinjamSampai, sampai).SetProperty(m => m.Percobaan, m => m.Percobaan + 1), cancellationToken);
        var pesan = diambil == 1 ? await db.OutboxMessage.AsNoTracking().SingleAsync(m => m.Id == id, cancellationToken) : null;
        await transaction.CommitAsync(cancellationToken);
        return pesan;
    }

    private Task FailAsync(KerjaSamaDbContext db, OutboxMessage pesan, Exception exception, CancellationToken cancellationToken)
    {
        var status = pesan.Percobaan >= MaxPercobaan ? StatusPesan.Gagal : StatusPesan.Menunggu;
        var lagi = clock.GetUtcNow() + Jeda(pesan.Percobaan);
        return SettleAsync(db, pesan, s => s.SetProperty(m => m.Status, status).SetProperty(m => m.CobaPada, lagi).SetProperty(m => m.Galat, exception.Message), cancellationToken);
    }

    /// <summary>Ends the lease, if it is still ours.</summary>
    private static async Task SettleAsync(
        KerjaSamaDbContext db, OutboxMessage pesan, Action<Microsoft.EntityFrameworkCore.Query.UpdateSettersBuilder<OutboxMessage>> set, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        await db.OutboxMessage.Where(m => m.Id == pesan.Id && m.DipinjamSampai == pesan.DipinjamSampai).ExecuteUpdateAsync(s =>
        {
            set(s);
            s.SetProperty(m => m.DipinjamSampai, (DateTimeOffset?)null);
        }, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Outbox message {MessageId} sent.")]
        public static partial void Sent(ILogger logger, Guid messageId);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Outbox message {MessageId} failed at try {Try}: {Fault}.")]
        public static partial void Failed(ILogger logger, Guid messageId, int @try, string fault);
    }
}
