using KerjaSama.Documents.AzureBlob;
using KerjaSama.Documents.Blobs;

namespace KerjaSama.Domain.Tests.Documents;

/// <summary>Measured alone: what other tests allocate meanwhile would count.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class MeasuredAlone
{
    public const string Name = "measured alone";
}

/// <summary>64 MiB go through a store in pieces.</summary>
[Collection(MeasuredAlone.Name)]
public sealed class BlobMemoryTests(Azurite azurite) : IClassFixture<Azurite>
{
    private const long Most = 24 * 1024 * 1024;

    [Fact]
    public async Task Folder()
    {
        using var folder = new TemporaryFolder();
        await BlobStoreContract.Large_content_is_streamed(new FolderBlobStore(folder.Path), Most);
    }

    [Fact]
    public async Task AzureBlob()
    {
        Assert.SkipWhen(azurite.ConnectionString.Length == 0, "Azurite is not installed: run npm ci at the root of the repository.");
        await BlobStoreContract.Large_content_is_streamed(new AzureBlobStore(azurite.ConnectionString, "uji-" + Guid.NewGuid().ToString("N")), Most);
    }
}
