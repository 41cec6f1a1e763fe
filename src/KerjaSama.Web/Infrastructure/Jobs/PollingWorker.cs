namespace KerjaSama.Web.Infrastructure.Jobs;

/// <summary>Looks for due work while the server runs.</summary>
internal abstract partial class PollingWorker(ILogger logger) : BackgroundService
{
    protected virtual TimeSpan Interval { get; } = TimeSpan.FromSeconds(2);

    protected abstract Task RunDueAsync(CancellationToken stoppingToken);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval);
        do
        {
            try
            {
                await RunDueAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                // the database is away or busy: what is due stays due, and the server goes on
                Log.Interrupted(logger, exception);
            }
        }
        while (await NextAsync(timer, stoppingToken));
    }

    private static async Task<bool> NextAsync(PeriodicTimer timer, CancellationToken stoppingToken)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stoppingToken);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Work on what is due was interrupted.")]
        public static partial void Interrupted(ILogger logger, Exception exception);
    }
}
