using KerjaSama.Documents.Blobs;
using Microsoft.AspNetCore.Mvc;

namespace KerjaSama.Web.Infrastructure.Berkas;

/// <summary>Hands out a stored file as an attachment. Whether the reader may have it is the caller's question.</summary>
internal sealed class PengirimBerkas(IBlobStore blobs)
{
    /// <exception cref="TidakDitemukanException">The content is not in the store.</exception>
    public async Task<FileStreamResult> KirimAsync(string sha256, string mediaType, string nama, CancellationToken cancellationToken)
    {
        var isi = await blobs.OpenAsync(sha256, cancellationToken) ?? throw new TidakDitemukanException("Berkas");
        return new FileStreamResult(isi, mediaType) { FileDownloadName = nama };
    }
}
