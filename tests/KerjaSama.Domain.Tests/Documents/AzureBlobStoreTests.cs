using Azure.Storage.Blobs;
using KerjaSama.Documents.AzureBlob;
using KerjaSama.Documents.Blobs;
using BlobInfo = KerjaSama.Documents.Blobs.BlobInfo;

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
    public Task The_same_large_content_at_once_is_stored_once() => BlobStoreContract.The_same_large_content_at_once_is_stored_once(Store());

    [Fact]
    public Task A_damaged_content_is_told_before_its_last_byte()
    {
        var name = "uji-" + Guid.NewGuid().ToString("N");
        return BlobStoreContract.A_damaged_content_is_told_before_its_last_byte(
            Store(name), (sha256, bytes) => new BlobContainerClient(azurite.ConnectionString, name).GetBlobClient(sha256).UploadAsync(new BinaryData(bytes), overwrite: true));
    }

    [Fact]
    public async Task Moved_from_a_folder_with_a_break_all_arrives_once()
    {
        using var folder = new TemporaryFolder();
        var from = new FolderBlobStore(folder.Path);
        var to = Store();
        var saved = new List<BlobInfo>();
        for (var n = 1; n <= 5; n++)
        {
            saved.Add(await from.SaveAsync(new PatternStream(1000 * n)));
        }

        var spoilt = saved[4].Sha256;
        await File.WriteAllTextAsync(Path.Combine(folder.Path, spoilt[..2], spoilt), "lain");
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => BlobMove.CopyAsync(new StoppingStore(from, 2, stop), to, stop.Token));
        var arrived = (await BlobStoreContract.ListAsync(to)).Count;
        Assert.InRange(arrived, 1, 3);

        var second = await BlobMove.CopyAsync(from, to);
        var third = await BlobMove.CopyAsync(from, to);

        Assert.Equal((5, 4 - arrived, arrived), (second.Read, second.Moved, second.Same));
        Assert.Equal((5, 0, 4, 0), (third.Read, third.Moved, third.Same, third.Bytes));
        Assert.Equal([spoilt], third.Damaged);
        Assert.Equal(saved[..4].Select(s => s.Sha256).Order(), (await BlobStoreContract.ListAsync(to)).Order());
        Assert.Equal(4, await BlobMove.RemoveMovedAsync(from, to, DateTimeOffset.MaxValue));
        Assert.Equal([spoilt], await BlobStoreContract.ListAsync(from));
    }

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
    private AzureBlobStore Store(string? name = null)
    {
        Assert.SkipWhen(azurite.ConnectionString.Length == 0, "Azurite is not installed: run npm ci at the root of the repository.");
        return new AzureBlobStore(azurite.ConnectionString, name ?? "uji-" + Guid.NewGuid().ToString("N"));
    }

    /// <summary>Is stopped after some contents were opened, as by a kill.</summary>
    private sealed class StoppingStore(IBlobStore store, int after, CancellationTokenSource stop) : IBlobStore
    {
        private int _opened;

        public Task<BlobInfo> SaveAsync(Stream content, CancellationToken cancellationToken = default) => store.SaveAsync(content, cancellationToken);

        public Task<Stream?> OpenAsync(string sha256, CancellationToken cancellationToken = default)
        {
            if (++_opened > after)
            {
                stop.Cancel();
            }

            return store.OpenAsync(sha256, cancellationToken);
        }

        public Task<bool> ExistsAsync(string sha256, CancellationToken cancellationToken = default) => store.ExistsAsync(sha256, cancellationToken);

        public IAsyncEnumerable<string> ListAsync(CancellationToken cancellationToken = default) => store.ListAsync(cancellationToken);

        public Task<bool> DeleteIfOlderAsync(string sha256, DateTimeOffset limit, CancellationToken cancellationToken = default) => store.DeleteIfOlderAsync(sha256, limit, cancellationToken);
    }
}
