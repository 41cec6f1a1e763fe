using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using KerjaSama.Web.Infrastructure.Configuration;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace KerjaSama.Web.Infrastructure.Startup;

/// <summary>
/// For the test that kills the program at every commit (decisions.md 29): ends its own process with SIGKILL right before or right
/// after the N-th commit that follows the start. It is in the container only while <see cref="Variable"/> is set.
/// </summary>
internal sealed class CommitKillInterceptor(IHostApplicationLifetime lifetime, bool before, int commit) : DbTransactionInterceptor
{
    /// <summary><c>before-commit:N</c> or <c>after-commit:N</c>.</summary>
    public const string Variable = "KERJASAMA_TEST_KILL";

    private int _commits;

    /// <exception cref="ConfigurationException">The variable is set to something else.</exception>
    public static void AddTo(IServiceCollection services, IConfiguration configuration)
    {
        if (configuration[Variable] is not { Length: > 0 } text)
        {
            return;
        }

        var parts = text.Split("-commit:");
        if (parts is not ["before" or "after", var number] || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var commit) || commit < 1)
        {
            throw new ConfigurationException(Variable, "before-commit:N atau after-commit:N", text);
        }

        services.AddSingleton<IInterceptor>(sp => new CommitKillInterceptor(sp.GetRequiredService<IHostApplicationLifetime>(), parts[0] == "before", commit));
    }

    public override async ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        if (lifetime.ApplicationStarted.IsCancellationRequested && Interlocked.Increment(ref _commits) == commit && before)
        {
            await DieAsync();
        }

        return result;
    }

    public override async Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (!before && _commits >= commit)
        {
            await DieAsync();
        }
    }

    // SIGKILL reaches the process a moment later: nothing may happen in between.
    private static Task DieAsync()
    {
        Process.GetCurrentProcess().Kill();
        return Task.Delay(Timeout.InfiniteTimeSpan);
    }
}
