using System.Security.Cryptography;

namespace KerjaSama.Documents.Blobs;

/// <summary>Copies a stream and takes its SHA-256 on the way, so that the content is read once.</summary>
public static class HashedCopy
{
    private const int BufferSize = 128 * 1024;

    /// <summary>Copies what is left of <paramref name="source"/> to <paramref name="target"/>.</summary>
    public static async Task<BlobInfo> CopyAsync(Stream source, Stream target, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(target);

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[BufferSize];
        long size = 0;
        int read;
        while ((read = await source.ReadAsync(buffer, cancellationToken)) > 0)
        {
            hash.AppendData(buffer, 0, read);
            await target.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            size += read;
        }

        return new BlobInfo(Convert.ToHexStringLower(hash.GetHashAndReset()), size);
    }
}
