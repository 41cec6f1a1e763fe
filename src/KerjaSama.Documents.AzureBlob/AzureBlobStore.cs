using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using KerjaSama.Documents.Blobs;
using BlobInfo = KerjaSama.Documents.Blobs.BlobInfo;

namespace KerjaSama.Documents.AzureBlob;

/// <summary>
/// <see cref="IBlobStore"/> in a container of Azure Blob Storage, made when it is not there. The content goes through a file aside
/// first, because its hash is its name; the service checks each transfer by MD5 and refuses to overwrite (<c>If-None-Match: *</c>).
/// </summary>
/// <param name="connectionString">Connection string of the storage account.</param>
/// <param name="container">Name of the container.</param>
public sealed class AzureBlobStore(string connectionString, string container) : IBlobStore
{
    /// <summary>What is held in memory of a content on its way, there and back.</summary>
    private const int BlockSize = 4 * 1024 * 1024;

    private readonly BlobContainerClient _container = new(connectionString, container);
    private volatile bool _containerIsThere;

    /// <inheritdoc/>
    public async Task<BlobInfo> SaveAsync(Stream content, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(content);

        await EnsureContainerAsync(cancellationToken);
        var aside = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await using var file = new FileStream(
            aside, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.Asynchronous | FileOptions.DeleteOnClose);
        var info = await HashedCopy.CopyAsync(content, file, cancellationToken);
        file.Position = 0;
        await UploadAsync(file, info, cancellationToken);
        return info;
    }

    /// <inheritdoc/>
    public async Task<Stream?> OpenAsync(string sha256, CancellationToken cancellationToken = default)
    {
        try
        {
            return new VerifiedStream(await Blob(sha256).OpenReadAsync(new BlobOpenReadOptions(allowModifications: false) { BufferSize = BlockSize }, cancellationToken), sha256);
        }
        catch (RequestFailedException exception) when (exception.Status == 404)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public async Task<bool> ExistsAsync(string sha256, CancellationToken cancellationToken = default) =>
        await Blob(sha256).ExistsAsync(cancellationToken);

    /// <inheritdoc/>
    public async IAsyncEnumerable<string> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await EnsureContainerAsync(cancellationToken);
        await foreach (var blob in _container.GetBlobsAsync(cancellationToken: cancellationToken))
        {
            if (BlobName.IsValid(blob.Name))
            {
                yield return blob.Name;
            }
        }
    }

    /// <inheritdoc/>
    /// <remarks>A save in between changes the ETag, and the deletion is refused.</remarks>
    public async Task<bool> DeleteIfOlderAsync(string sha256, DateTimeOffset limit, CancellationToken cancellationToken = default)
    {
        var blob = Blob(sha256);
        try
        {
            var stored = (await blob.GetPropertiesAsync(cancellationToken: cancellationToken)).Value;
            return stored.LastModified < limit
                && await blob.DeleteIfExistsAsync(conditions: new BlobRequestConditions { IfMatch = stored.ETag }, cancellationToken: cancellationToken);
        }
        catch (RequestFailedException exception) when (exception.Status is 404 or 412)
        {
            return false;
        }
    }

    private async Task UploadAsync(Stream content, BlobInfo info, CancellationToken cancellationToken)
    {
        var blob = Blob(info.Sha256);
        while (!await UploadedAsync(blob, content, cancellationToken) && !await RenewedAsync(blob, info, cancellationToken))
        {
            // deleted between the two: it is stored after all
            content.Position = 0;
        }
    }

    /// <returns>False when the same content is there already.</returns>
    private static async Task<bool> UploadedAsync(BlobClient blob, Stream content, CancellationToken cancellationToken)
    {
        var options = new BlobUploadOptions
        {
            Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All },
            TransferOptions = new StorageTransferOptions { InitialTransferSize = BlockSize, MaximumTransferSize = BlockSize, MaximumConcurrency = 1 },
            TransferValidation = new UploadTransferValidationOptions { ChecksumAlgorithm = StorageChecksumAlgorithm.MD5 },
        };
        try
        {
            await blob.UploadAsync(content, options, cancellationToken);
            return true;
        }
        catch (RequestFailedException exception) when (exception.Status is 409 or 412 || exception.ErrorCode == BlobErrorCode.InvalidBlockList)
        {
            // the last: somebody else's upload of the same content ended first, and took our blocks along
            return false;
        }
    }

    /// <summary>Writing the metadata anew makes the content as young as a new one.</summary>
    private static async Task<bool> RenewedAsync(BlobClient blob, BlobInfo info, CancellationToken cancellationToken)
    {
        try
        {
            var stored = (await blob.GetPropertiesAsync(cancellationToken: cancellationToken)).Value.ContentLength;
            if (stored != info.Size)
            {
                throw new IOException($"The stored content {info.Sha256} is damaged: {stored} bytes where {info.Size} are due.");
            }

            await blob.SetMetadataAsync(new Dictionary<string, string>(), cancellationToken: cancellationToken);
            return true;
        }
        catch (RequestFailedException exception) when (exception.Status == 404)
        {
            return false;
        }
    }

    private async Task EnsureContainerAsync(CancellationToken cancellationToken)
    {
        if (!_containerIsThere)
        {
            await _container.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
            _containerIsThere = true;
        }
    }

    private BlobClient Blob(string sha256)
    {
        BlobName.Check(sha256);
        return _container.GetBlobClient(sha256);
    }
}
