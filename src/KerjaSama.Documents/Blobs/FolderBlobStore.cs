using System.Runtime.CompilerServices;

namespace KerjaSama.Documents.Blobs;

/// <summary>
/// <see cref="IBlobStore"/> in a folder: <c>ab/abcdef…</c>. A content is written aside under <c>.baru</c>, flushed to the disk and
/// renamed, so that a killed process leaves at most a file aside, never half a content. Several processes may share the folder.
/// </summary>
public sealed class FolderBlobStore : IBlobStore
{
    private const string AsideFolder = ".baru";
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
        return Task.FromResult<Stream?>(new FileStream(
            path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 64 * 1024, FileOptions.Asynchronous | FileOptions.SequentialScan));
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
    public Task DeleteAsync(string sha256, CancellationToken cancellationToken = default)
    {
        var path = PathOf(sha256);
        if (File.Exists(path))
        {
            File.Delete(path);
        }

        return Task.CompletedTask;
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
        try
        {
            File.Move(aside, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            // somebody stored the same content before us
            var stored = new FileInfo(path).Length;
            if (stored != info.Size)
            {
                throw new IOException($"The stored content {info.Sha256} is damaged: {stored} bytes where {info.Size} are due.");
            }
        }
    }

    private void DropLeftAside()
    {
        var limit = DateTime.UtcNow - AsideKeptFor;
        foreach (var file in Directory.EnumerateFiles(_aside).Where(f => File.GetLastWriteTimeUtc(f) < limit))
        {
            File.Delete(file);
        }
    }

    private string PathOf(string sha256)
    {
        BlobName.Check(sha256);
        return Path.Combine(_root, sha256[..2], sha256);
    }
}
