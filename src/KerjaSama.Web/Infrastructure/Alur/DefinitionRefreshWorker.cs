using KerjaSama.Web.Infrastructure.Jobs;

namespace KerjaSama.Web.Infrastructure.Alur;

/// <summary>Looks for versions that another node has loaded, so that new cases begin on them here, too. What cannot be read is told once.</summary>
internal sealed partial class DefinitionRefreshWorker(DefinitionCatalog catalog, ILogger<DefinitionRefreshWorker> logger) : PollingWorker(logger)
{
    private readonly HashSet<Guid> _told = [];

    protected override TimeSpan Interval { get; } = TimeSpan.FromSeconds(5);

    protected override async Task RunDueAsync(CancellationToken stoppingToken)
    {
        foreach (var unreadable in (await catalog.RefreshAsync(stoppingToken)).Where(e => _told.Add(e.Row.Id)))
        {
            LogUnreadable(logger, unreadable.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Problem}")]
    private static partial void LogUnreadable(ILogger logger, string problem);
}
