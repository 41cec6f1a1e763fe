using Azure.Storage.Blobs;
using KerjaSama.Documents.AzureBlob;

namespace KerjaSama.Domain.Tests.Documents;

public sealed class AzureBlobStoreTests(Azurite azurite) : IClassFixture<Azurite>
{
    [Fact]
    public Task Save_names_content_by_its_hash_and_gives_it_back() => BlobStoreContract.Save_names_content_by_its_hash_and_gives_it_back(Store());

    [Fact]
    public Task Saving_again_or_at_once_changes_nothing() => BlobStoreContract.Saving_again_or_at_once_changes_nothing(Store());

    [Fact]
    public Task Absent_content_is_null_and_its_deletion_is_nothing() => BlobStoreContract.Absent_content_is_null_and_its_deletion_is_nothing(Store());

    [Fact]
    public Task Deleted_content_is_gone() => BlobStoreContract.Deleted_content_is_gone(Store());

    [Fact]
    public Task Young_content_stays() => BlobStoreContract.Young_content_stays(Store());

    [Fact]
    public Task A_name_that_is_a_path_is_refused() => BlobStoreContract.A_name_that_is_a_path_is_refused(Store());

    [Fact]
    public Task Large_content_survives() => BlobStoreContract.Large_content_survives(Store());

    [Fact]
    public async Task Saved_again_it_is_young()
    {
        Assert.SkipWhen(azurite.ConnectionString.Length == 0, "Azurite is not installed: run npm ci at the root of the repository.");
        var name = "uji-" + Guid.NewGuid().ToString("N");
        var store = new AzureBlobStore(azurite.ConnectionString, name);
        var saved = await store.SaveAsync(BlobStoreContract.Hello());
        var blob = new BlobContainerClient(azurite.ConnectionString, name).GetBlobClient(saved.Sha256);
        var before = (await blob.GetPropertiesAsync()).Value.ETag;

        await store.SaveAsync(BlobStoreContract.Hello());

        // the time of the last change goes with the ETag, which a deletion in between asks for
        Assert.NotEqual(before, (await blob.GetPropertiesAsync()).Value.ETag);
    }

    /// <summary>Each test has a container of its own, which the store makes.</summary>
    private AzureBlobStore Store()
    {
        Assert.SkipWhen(azurite.ConnectionString.Length == 0, "Azurite is not installed: run npm ci at the root of the repository.");
        return new AzureBlobStore(azurite.ConnectionString, "uji-" + Guid.NewGuid().ToString("N"));
    }
}
