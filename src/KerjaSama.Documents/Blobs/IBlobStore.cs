namespace KerjaSama.Documents.Blobs;

/// <summary>
/// Keeps file contents under the SHA-256 of the content. A content is written before the transaction that refers to it,
/// is never overwritten, and is the same row for everyone who saves it again.
/// </summary>
/// <remarks>Every method that takes a <c>sha256</c> throws <see cref="ArgumentException"/> when it is no lower-case SHA-256.</remarks>
public interface IBlobStore
{
    /// <summary>Stores the rest of <paramref name="content"/>; saving the same content again only makes it as young as a new one.</summary>
    /// <exception cref="IOException">The content could not be stored whole, or the stored one is damaged.</exception>
    Task<BlobInfo> SaveAsync(Stream content, CancellationToken cancellationToken = default);

    /// <summary>
    /// Opens a content for reading, or null when it is not there. The caller disposes the stream. Its last bytes come only when all are
    /// what the name says (<see cref="VerifiedStream"/>); else reading ends with a <see cref="DamagedBlobException"/>.
    /// </summary>
    Task<Stream?> OpenAsync(string sha256, CancellationToken cancellationToken = default);

    /// <summary>Whether the content is there.</summary>
    Task<bool> ExistsAsync(string sha256, CancellationToken cancellationToken = default);

    /// <summary>The SHA-256 of every stored content, in no particular order. Unfinished writes are not listed.</summary>
    IAsyncEnumerable<string> ListAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// Removes a content that nothing refers to any more, unless it was saved at <paramref name="limit"/> or later: whoever saves it
    /// meanwhile either keeps it or stores it anew.
    /// </summary>
    /// <returns>False when it is younger, or not there.</returns>
    Task<bool> DeleteIfOlderAsync(string sha256, DateTimeOffset limit, CancellationToken cancellationToken = default);
}
