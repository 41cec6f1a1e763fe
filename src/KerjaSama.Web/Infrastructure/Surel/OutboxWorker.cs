using KerjaSama.Web.Infrastructure.Jobs;

namespace KerjaSama.Web.Infrastructure.Surel;

/// <summary>Sends due messages while the server runs.</summary>
internal sealed class OutboxWorker(KirimPesan kirim, ILogger<OutboxWorker> logger) : PollingWorker(logger)
{
    protected override Task RunDueAsync(CancellationToken stoppingToken) => kirim.RunDueAsync(stoppingToken);
}
