using KerjaSama.Web.Infrastructure.Jobs;

namespace KerjaSama.Web.Infrastructure.Alur;

/// <summary>Looks for versions that another node has loaded, so that new cases begin on them here, too.</summary>
internal sealed class DefinitionRefreshWorker(DefinitionCatalog catalog, ILogger<DefinitionRefreshWorker> logger) : PollingWorker(logger)
{
    protected override TimeSpan Interval { get; } = TimeSpan.FromSeconds(5);

    protected override Task RunDueAsync(CancellationToken stoppingToken) => catalog.RefreshAsync(stoppingToken);
}
