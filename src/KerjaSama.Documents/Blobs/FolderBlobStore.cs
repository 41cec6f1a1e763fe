using System.Runtime.CompilerServices;

namespace KerjaSama.Documents.Blobs;

/// <summary>
/// <see cref="IBlobStore"/> in a folder: <c>ab/abcdef…</c>. A content is written aside under <c>.baru</c>, flushed to the disk and
/// renamed, so that a killed process leaves at most a file aside, never half a content. Several processes may share the folder.
/// </summary>
public sealed class FolderBlobStore : IBlobStore
{
    private const string AsideFolder = ".baru";

    /// <summary>Far more often than a content can be deleted while it is saved: what still cannot be moved then has another cause.</summary>
    private const int MostTries = 100;
    private static readonly TimeSpan AsideKeptFor = TimeSpan.FromDays(1);

    private readonly string _root;
    private readonly string _aside;

    /// <summary>Opens the store, creating the folder where needed, and drops files that were left aside more than a day ago.</summary>
    public FolderBlobStore(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);

        _root = Path.GetFullPath(folder);
        _aside = Path.Combine(_root, AsideFolder);
        Directory.CreateDirectory(_aside);
        DropLeftAside();
    }

    /// <inheritdoc/>
    public async Task<BlobInfo> SaveAsync(Stream content, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(content);

        var aside = Path.Combine(_aside, Guid.NewGuid().ToString("N"));
        try
        {
            var info = await WriteAsideAsync(content, aside, cancellationToken);
            Place(aside, info);
            return info;
        }
        finally
        {
            File.Delete(aside);
        }
    }

    /// <inheritdoc/>
    public Task<Stream?> OpenAsync(string sha256, CancellationToken cancellationToken = default)
    {
        var path = PathOf(sha256);
        if (!File.Exists(path))
        {
            return Task.FromResult<Stream?>(null);
        }

        // FileShare.Delete lets a file be removed while somebody still reads
        return Task.FromResult<Stream?>(new VerifiedStream(
            new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 64 * 1024, FileOptions.Asynchronous | FileOptions.SequentialScan), sha256));
    }

    /// <inheritdoc/>
    public Task<bool> ExistsAsync(string sha256, CancellationToken cancellationToken = default) =>
        Task.FromResult(File.Exists(PathOf(sha256)));

    /// <inheritdoc/>
    public async IAsyncEnumerable<string> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var folder in Directory.EnumerateDirectories(_root).Where(f => Path.GetFileName(f).Length == 2))
        {
            foreach (var name in Directory.EnumerateFiles(folder).Select(Path.GetFileName).Where(BlobName.IsValid))
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return name!;
            }
        }

        await Task.CompletedTask;
    }

    /// <inheritdoc/>
    /// <remarks>Put aside before its age is read: a save in between finds nothing to renew and places its own copy.</remarks>
    public Task<bool> DeleteIfOlderAsync(string sha256, DateTimeOffset limit, CancellationToken cancellationToken = default)
    {
        var path = PathOf(sha256);
        var aside = Path.Combine(_aside, $"{sha256}.{Guid.NewGuid():N}");
        try
        {
            if (File.GetLastWriteTimeUtc(path) >= limit)
            {
                return Task.FromResult(false);
            }

            File.Move(path, aside);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return Task.FromResult(false);
        }

        var older = File.GetLastWriteTimeUtc(aside) < limit;
        if (older)
        {
            File.Delete(aside);
        }
        else
        {
            PutBack(aside, path);
        }

        return Task.FromResult(older);
    }

    private static async Task<BlobInfo> WriteAsideAsync(Stream content, string aside, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(aside, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.Asynchronous);
        var info = await HashedCopy.CopyAsync(content, file, cancellationToken);
        file.Flush(flushToDisk: true);
        return info;
    }

    private void Place(string aside, BlobInfo info)
    {
        var path = PathOf(info.Sha256);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        for (var tries = 1; !Moved(aside, path, last: tries == MostTries) && !Renewed(path, info); tries++)
        {
            // deleted between the two: it is placed after all
        }
    }

    /// <returns>False where somebody stored the same content before us, who may have deleted it again by now.</returns>
    private static bool Moved(string aside, string path, bool last)
    {
        try
        {
            File.Move(aside, path, overwrite: false);
            return true;
        }
        catch (IOException) when (!last && File.Exists(aside))
        {
            return false;
        }
    }

    private static bool Renewed(string path, BlobInfo info)
    {
        try
        {
            var stored = new FileInfo(path).Length;
            if (stored != info.Size)
            {
                throw new IOException($"The stored content {info.Sha256} is damaged: {stored} bytes where {info.Size} are due.");
            }

            File.SetLastWriteTimeUtc(path, DateTime.UtcNow);
            return true;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
    }

    /// <summary>Gives back what was saved again while it was put aside, unless a new copy stands there by now.</summary>
    private static void PutBack(string aside, string path)
    {
        for (var tries = 1; !Moved(aside, path, last: tries == MostTries); tries++)
        {
            if (File.Exists(path))
            {
                File.Delete(aside);
                return;
            }
        }
    }

    private void DropLeftAside()
    {
        var limit = DateTime.UtcNow - AsideKeptFor;
        foreach (var file in Directory.EnumerateFiles(_aside))
        {
            // killed in the middle of a deletion: it is there again, and asked about again
            if (Path.GetFileName(file).Split('.') is [var sha256, _] && BlobName.IsValid(sha256))
            {
                PutBack(file, PathOf(sha256));
            }
            else if (File.GetLastWriteTimeUtc(file) < limit)
            {
                File.Delete(file);
            }
        }
    }

    private string PathOf(string sha256)
    {
        BlobName.Check(sha256);
        return Path.Combine(_root, sha256[..2], sha256);
    }
}
