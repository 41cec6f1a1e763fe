using KerjaSama.Data;
using KerjaSama.Data.Umum;
using KerjaSama.Documents.Blobs;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Jobs;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Infrastructure.Berkas;

/// <summary>
/// Removes stored contents that no row names: of acts that were rolled back, of forms that nobody sent again, of drafts thrown away. In
/// two passes, because losing the last row leaves no trace: a content found without a row is marked with the instant, and removed when a
/// later pass finds it still so after <see cref="Retensi"/>. Until then a copy of the files made after one of the database holds all that the
/// database names (docs/operasi.md), and what was just saved may still get its row. Any number of nodes may run it at once.
/// </summary>
internal sealed partial class SapuBerkas(KerjaSamaDbContext db, IBlobStore blobs, OfficeClock clock, ILogger<SapuBerkas> logger)
{
    /// <summary>Longer than a backup takes, than a form may keep an upload (<see cref="TitipanBerkas.Berlaku"/>) and than any act lasts.</summary>
    public static readonly TimeSpan Retensi = TimeSpan.FromDays(30);
    private const int SatuKelompok = 500;

    /// <returns>How many were removed.</returns>
    public async Task<int> JalankanAsync(CancellationToken cancellationToken)
    {
        var batas = clock.GetUtcNow() - Retensi;
        var disapu = 0;
        await foreach (var kelompok in blobs.ListAsync(cancellationToken).Chunk(SatuKelompok).WithCancellation(cancellationToken))
        {
            foreach (var sha256 in await TandaiAsync(kelompok, batas, cancellationToken))
            {
                // asked once more: a reference may have gone from one table to another while they were read
                if (!await db.SemuaRujukanBerkas().AnyAsync(r => r == sha256, cancellationToken) && await blobs.DeleteIfOlderAsync(sha256, batas, cancellationToken))
                {
                    await LupakanAsync([sha256], cancellationToken);
                    await IkutAsync(sha256, cancellationToken);
                    disapu++;
                }
            }
        }

        await LupakanPekerjaanAsync(batas, cancellationToken);
        Log.Swept(logger, disapu);
        return disapu;
    }

    /// <summary>"Pekerjaan saya" shows what is of today and of late.</summary>
    private async Task LupakanPekerjaanAsync(DateTimeOffset batas, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        await db.PdfRequest.Where(r => r.DimintaPada < batas).ExecuteDeleteAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Marks what no row names, and takes the mark off what a row names again.</summary>
    /// <returns>Those that were marked at <paramref name="batas"/> or before.</returns>
    private async Task<List<string>> TandaiAsync(string[] kelompok, DateTimeOffset batas, CancellationToken cancellationToken)
    {
        var dirujuk = await db.SemuaRujukanBerkas().Where(r => kelompok.Contains(r)).Distinct().ToListAsync(cancellationToken);
        var ditandai = await db.UnreferencedBlob.AsNoTracking().Where(b => kelompok.Contains(b.Sha256)).ToDictionaryAsync(b => b.Sha256, b => b.SeenAt, cancellationToken);
        await LupakanAsync([.. dirujuk.Where(ditandai.ContainsKey)], cancellationToken);
        db.AddRange(kelompok.Except(dirujuk).Where(s => !ditandai.ContainsKey(s)).Select(s => new UnreferencedBlob { Sha256 = s, SeenAt = clock.GetUtcNow() }));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (db.Pack.IsUniqueViolation(e))
        {
            // another node marked some of them at the same moment: what is still without a mark gets it at the next run
        }

        db.ChangeTracker.Clear();
        return [.. kelompok.Except(dirujuk).Where(s => ditandai.TryGetValue(s, out var sejak) && sejak <= batas)];
    }

    private async Task LupakanAsync(IReadOnlyCollection<string> sha256, CancellationToken cancellationToken)
    {
        if (sha256.Count > 0)
        {
            await using var transaction = await db.BeginWriteAsync(cancellationToken);
            await db.UnreferencedBlob.Where(b => sha256.Contains(b.Sha256)).ExecuteDeleteAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
    }

    /// <summary>What was known of a content goes with it; its PDF is then named by nobody, and is swept in its turn.</summary>
    private async Task IkutAsync(string sha256, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        await db.MarkedBlob.Where(b => b.Sha256 == sha256).ExecuteDeleteAsync(cancellationToken);
        await db.PdfRequest.Where(r => db.PdfRendition.Any(p => p.Id == r.RenditionId && p.SourceSha256 == sha256)).ExecuteDeleteAsync(cancellationToken);
        await db.PdfRendition.Where(r => r.SourceSha256 == sha256).ExecuteDeleteAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
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
