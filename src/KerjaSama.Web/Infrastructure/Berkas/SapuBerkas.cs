using KerjaSama.Data;
using KerjaSama.Data.Umum;
using KerjaSama.Documents.Blobs;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Jobs;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Infrastructure.Berkas;

/// <summary>
/// Removes stored contents that no row names: of acts that were rolled back, of forms that nobody sent again, of drafts thrown away.
/// What was saved within the last week stays, because the row may still come. Any number of nodes may run it at once.
/// </summary>
internal sealed partial class SapuBerkas(KerjaSamaDbContext db, IBlobStore blobs, OfficeClock clock, ILogger<SapuBerkas> logger)
{
    /// <summary>Longer than a form may keep an upload (<see cref="TitipanBerkas.Berlaku"/>) and than any act lasts.</summary>
    public static readonly TimeSpan UmurAman = TimeSpan.FromDays(7);
    private const int SatuKelompok = 500;

    /// <returns>How many were removed.</returns>
    public async Task<int> JalankanAsync(CancellationToken cancellationToken)
    {
        var batas = clock.GetUtcNow() - UmurAman;
        var disapu = 0;
        await foreach (var kelompok in blobs.ListAsync(cancellationToken).Chunk(SatuKelompok).WithCancellation(cancellationToken))
        {
            var dirujuk = await db.SemuaRujukanBerkas().Where(r => kelompok.Contains(r)).Distinct().ToListAsync(cancellationToken);
            foreach (var sha256 in kelompok.Except(dirujuk))
            {
                // asked once more: a reference may have gone from one table to another while they were read
                disapu += !await db.SemuaRujukanBerkas().AnyAsync(r => r == sha256, cancellationToken) && await blobs.DeleteIfOlderAsync(sha256, batas, cancellationToken) ? 1 : 0;
            }
        }

        Log.Swept(logger, disapu);
        return disapu;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Removed {Count} stored contents that no row names.")]
        public static partial void Swept(ILogger logger, int count);
    }
}

/// <summary>Sweeps when the server starts and then once a day.</summary>
internal sealed class SapuBerkasWorker(IServiceScopeFactory scopes, ILogger<SapuBerkasWorker> logger) : PollingWorker(logger)
{
    protected override TimeSpan Interval { get; } = TimeSpan.FromDays(1);

    protected override async Task RunDueAsync(CancellationToken stoppingToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SapuBerkas>().JalankanAsync(stoppingToken);
    }
}
