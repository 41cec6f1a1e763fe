using KerjaSama.Documents.Blobs;

namespace KerjaSama.Domain.Tests.Documents;

public sealed class FolderBlobStoreTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FolderBlobStore _store;

    public FolderBlobStoreTests() => _store = new FolderBlobStore(_folder.Path);

    [Fact]
    public Task Save_names_content_by_its_hash_and_gives_it_back() => BlobStoreContract.Save_names_content_by_its_hash_and_gives_it_back(_store);

    [Fact]
    public Task Saving_again_or_at_once_changes_nothing() => BlobStoreContract.Saving_again_or_at_once_changes_nothing(_store);

    [Fact]
    public Task Absent_content_is_null_and_its_deletion_is_nothing() => BlobStoreContract.Absent_content_is_null_and_its_deletion_is_nothing(_store);

    [Fact]
    public Task Deleted_content_is_gone() => BlobStoreContract.Deleted_content_is_gone(_store);

    [Fact]
    public Task Young_content_stays() => BlobStoreContract.Young_content_stays(_store);

    [Fact]
    public Task A_name_that_is_a_path_is_refused() => BlobStoreContract.A_name_that_is_a_path_is_refused(_store);

    [Fact]
    public Task Large_content_survives() => BlobStoreContract.Large_content_survives(_store);

    [Fact]
    public Task The_same_large_content_at_once_is_stored_once() => BlobStoreContract.The_same_large_content_at_once_is_stored_once(_store);

    [Fact]
    public Task A_damaged_content_is_told_before_its_last_byte() => BlobStoreContract.A_damaged_content_is_told_before_its_last_byte(
        _store, (sha256, bytes) => File.WriteAllBytesAsync(Path.Combine(_folder.Path, sha256[..2], sha256), bytes));

    [Fact]
    public async Task A_failed_save_leaves_no_file()
    {
        await Assert.ThrowsAsync<IOException>(() => _store.SaveAsync(new BrokenStream()));

        Assert.Empty(Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_damaged_stored_content_is_told_when_saved_again()
    {
        var saved = await _store.SaveAsync(BlobStoreContract.Hello());
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, saved.Sha256[..2], saved.Sha256), "hel");

        var exception = await Assert.ThrowsAsync<IOException>(() => _store.SaveAsync(BlobStoreContract.Hello()));

        Assert.Contains(saved.Sha256, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Saved_again_it_is_young()
    {
        var saved = await _store.SaveAsync(BlobStoreContract.Hello());
        File.SetLastWriteTimeUtc(PathOf(saved), DateTime.UtcNow.AddDays(-30));

        await _store.SaveAsync(BlobStoreContract.Hello());

        Assert.False(await _store.DeleteIfOlderAsync(saved.Sha256, DateTimeOffset.UtcNow.AddHours(-1)));
    }

    [Fact]
    public async Task Deleted_and_saved_at_once_it_is_there_afterwards()
    {
        const int rounds = 300;
        var saved = await _store.SaveAsync(BlobStoreContract.Hello());
        for (var i = 0; i < rounds; i++)
        {
            File.SetLastWriteTimeUtc(PathOf(saved), DateTime.UtcNow.AddDays(-30));

            await Task.WhenAll(
                Task.Run(() => _store.DeleteIfOlderAsync(saved.Sha256, DateTimeOffset.UtcNow.AddHours(-1))),
                Task.Run(() => _store.SaveAsync(BlobStoreContract.Hello())));

            Assert.True(await _store.ExistsAsync(saved.Sha256));
        }
    }

    [Fact]
    public async Task A_deletion_that_was_killed_is_undone_at_the_next_start()
    {
        var saved = await _store.SaveAsync(BlobStoreContract.Hello());
        File.Move(PathOf(saved), Path.Combine(_folder.Path, ".baru", saved.Sha256 + ".hapus"));

        _ = new FolderBlobStore(_folder.Path);

        Assert.True(await _store.ExistsAsync(saved.Sha256));
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(_folder.Path, ".baru")));
    }

    [Fact]
    public void Files_left_aside_by_a_killed_process_are_dropped_after_a_day()
    {
        var old = Path.Combine(_folder.Path, ".baru", "lama");
        var young = Path.Combine(_folder.Path, ".baru", "baru");
        File.WriteAllText(old, "x");
        File.WriteAllText(young, "x");
        File.SetLastWriteTimeUtc(old, DateTime.UtcNow.AddHours(-25));

        _ = new FolderBlobStore(_folder.Path);

        Assert.False(File.Exists(old));
        Assert.True(File.Exists(young));
    }

    public void Dispose() => _folder.Dispose();

    private string PathOf(BlobInfo saved) => Path.Combine(_folder.Path, saved.Sha256[..2], saved.Sha256);

    /// <summary>Gives a little, then fails, as a lost upload does.</summary>
    private sealed class BrokenStream : MemoryStream
    {
        private bool _begun;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (_begun)
            {
                throw new IOException("lost");
            }

            _begun = true;
            return ValueTask.FromResult(3);
        }
    }
}
