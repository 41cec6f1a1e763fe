namespace KerjaSama.Documents.Blobs;

/// <summary>What a move has done.</summary>
/// <param name="Read">Contents that the old store holds.</param>
/// <param name="Moved">Those that this run brought over.</param>
/// <param name="Same">Those that were there already, whole.</param>
/// <param name="Bytes">Size of what this run brought over.</param>
/// <param name="Damaged">Contents that are damaged in the old store: they stay behind.</param>
public sealed record BlobMoveReport(long Read, long Moved, long Same, long Bytes, IReadOnlyList<string> Damaged);

/// <summary>
/// Brings every content of one store into another and reads it there once more. May be killed and run again at any time: a store takes a
/// content whole or not at all, and what has arrived is not brought again.
/// </summary>
public static class BlobMove
{
    /// <summary>Copies; the old store is left as it is.</summary>
    public static async Task<BlobMoveReport> CopyAsync(IBlobStore from, IBlobStore to, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);

        var report = new BlobMoveReport(0, 0, 0, 0, []);
        var damaged = new List<string>();
        await foreach (var sha256 in from.ListAsync(cancellationToken))
        {
            report = report with { Read = report.Read + 1 };
            if (await IsWholeAsync(to, sha256, cancellationToken) is { } whole)
            {
                if (whole)
                {
                    report = report with { Same = report.Same + 1 };
                    continue;
                }

                // a damaged copy would stand in the way of a good one
                await to.DeleteIfOlderAsync(sha256, DateTimeOffset.MaxValue, cancellationToken);
            }

            if (await CopyOneAsync(from, to, sha256, cancellationToken) is { } size)
            {
                report = report with { Moved = report.Moved + 1, Bytes = report.Bytes + size };
            }
            else
            {
                damaged.Add(sha256);
            }
        }

        return report with { Damaged = damaged };
    }

    /// <summary>Removes from the old store what the new one holds whole and nobody saved anew since <paramref name="limit"/>.</summary>
    /// <returns>How many.</returns>
    public static async Task<long> RemoveMovedAsync(IBlobStore from, IBlobStore to, DateTimeOffset limit, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);

        long removed = 0;
        await foreach (var sha256 in from.ListAsync(cancellationToken))
        {
            if (await IsWholeAsync(to, sha256, cancellationToken) == true && await from.DeleteIfOlderAsync(sha256, limit, cancellationToken))
            {
                removed++;
            }
        }

        return removed;
    }

    /// <returns>Null when it is damaged, or went away meanwhile.</returns>
    private static async Task<long?> CopyOneAsync(IBlobStore from, IBlobStore to, string sha256, CancellationToken cancellationToken)
    {
        try
        {
            await using var content = await from.OpenAsync(sha256, cancellationToken);
            var saved = content is null ? null : await to.SaveAsync(content, cancellationToken);
            return saved is not null && await IsWholeAsync(to, sha256, cancellationToken) == true ? saved.Size : null;
        }
        catch (DamagedBlobException)
        {
            return null;
        }
    }

    /// <returns>Null: not there.</returns>
    private static async Task<bool?> IsWholeAsync(IBlobStore store, string sha256, CancellationToken cancellationToken)
    {
        await using var content = await store.OpenAsync(sha256, cancellationToken);
        if (content is null)
        {
            return null;
        }

        try
        {
            await content.CopyToAsync(Stream.Null, cancellationToken);
            return true;
        }
        catch (DamagedBlobException)
        {
            return false;
        }
    }
}
