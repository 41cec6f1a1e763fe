using System.Text;
using KerjaSama.Documents.Blobs;

namespace KerjaSama.Domain.Tests.Documents;

/// <summary>What every <see cref="IBlobStore"/> must hold.</summary>
internal static class BlobStoreContract
{
    private const string HelloSha256 = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

    public static async Task Save_names_content_by_its_hash_and_gives_it_back(IBlobStore store)
    {
        var saved = await store.SaveAsync(Hello());

        Assert.Equal(new BlobInfo(HelloSha256, 5), saved);
        Assert.True(await store.ExistsAsync(HelloSha256));
        Assert.Equal("hello", await TextAsync(store, HelloSha256));
        Assert.Contains(HelloSha256, await ListAsync(store));
    }

    public static async Task Saving_again_or_at_once_changes_nothing(IBlobStore store)
    {
        var saved = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => store.SaveAsync(Hello())));

        Assert.All(saved, s => Assert.Equal(HelloSha256, s.Sha256));
        Assert.Single(await ListAsync(store), HelloSha256);
    }

    public static async Task Absent_content_is_null_and_its_deletion_is_nothing(IBlobStore store)
    {
        var absent = new string('a', 64);

        Assert.False(await store.DeleteIfOlderAsync(absent, DateTimeOffset.MaxValue));

        Assert.Null(await store.OpenAsync(absent));
        Assert.False(await store.ExistsAsync(absent));
    }

    public static async Task Deleted_content_is_gone(IBlobStore store)
    {
        await store.SaveAsync(Hello());

        Assert.True(await store.DeleteIfOlderAsync(HelloSha256, DateTimeOffset.MaxValue));

        Assert.False(await store.ExistsAsync(HelloSha256));
        Assert.DoesNotContain(HelloSha256, await ListAsync(store));
    }

    public static async Task Young_content_stays(IBlobStore store)
    {
        await store.SaveAsync(Hello());

        Assert.False(await store.DeleteIfOlderAsync(HelloSha256, DateTimeOffset.UtcNow.AddHours(-1)));

        Assert.Equal("hello", await TextAsync(store, HelloSha256));
    }

    public static async Task A_name_that_is_a_path_is_refused(IBlobStore store)
    {
        await Assert.ThrowsAsync<ArgumentException>(() => store.OpenAsync("../../etc/passwd"));
        await Assert.ThrowsAsync<ArgumentException>(() => store.DeleteIfOlderAsync(HelloSha256.ToUpperInvariant(), DateTimeOffset.MaxValue));
    }

    public static async Task Large_content_survives(IBlobStore store)
    {
        var bytes = new byte[9 * 1024 * 1024];
        new Random(1).NextBytes(bytes);

        var saved = await store.SaveAsync(new MemoryStream(bytes));

        await using var stream = await store.OpenAsync(saved.Sha256);
        using var read = new MemoryStream();
        await stream!.CopyToAsync(read);
        Assert.Equal(bytes, read.ToArray());
    }

    /// <summary>Two large uploads of the same content at once: blocks of the one may go with the end of the other.</summary>
    public static async Task The_same_large_content_at_once_is_stored_once(IBlobStore store)
    {
        var saved = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => store.SaveAsync(new PatternStream(9 * 1024 * 1024))));

        Assert.Single(await ListAsync(store), saved[0].Sha256);
        Assert.Single(saved.Distinct());
    }

    /// <param name="spoil">Changes the stored bytes behind the store's back; their number stays.</param>
    public static async Task A_damaged_content_is_told_before_its_last_byte(IBlobStore store, Func<string, byte[], Task> spoil)
    {
        var bytes = new byte[300_000];
        new Random(2).NextBytes(bytes);
        var saved = await store.SaveAsync(new MemoryStream(bytes));
        await using (var whole = await store.OpenAsync(saved.Sha256))
        {
            whole!.Position = 1000;
            Assert.Equal(bytes[1000], whole.ReadByte());
            whole.Position = 0;
            using var read = new MemoryStream();
            await whole.CopyToAsync(read);
            Assert.Equal(bytes, read.ToArray());
        }

        bytes[100] ^= 1;
        await spoil(saved.Sha256, bytes);

        await using var damaged = await store.OpenAsync(saved.Sha256);
        using var got = new MemoryStream();
        var exception = await Assert.ThrowsAsync<DamagedBlobException>(() => damaged!.CopyToAsync(got, 64 * 1024, CancellationToken.None));
        Assert.Equal(saved.Sha256, exception.Sha256);
        Assert.True(got.Length < bytes.Length);

        // a part of it, which would hold only good bytes, is not handed out either
        await using var part = await store.OpenAsync(saved.Sha256);
        Assert.Throws<DamagedBlobException>(() => part!.Seek(200_000, SeekOrigin.Begin));
    }

    /// <summary>What a content of 64 MiB costs in memory, there and back: well under its size.</summary>
    public static async Task Large_content_is_streamed(IBlobStore store, long most)
    {
        const long size = 64 * 1024 * 1024;
        await store.SaveAsync(Hello());
        var before = GC.GetTotalAllocatedBytes(precise: true);

        var saved = await store.SaveAsync(new PatternStream(size));
        await using var stream = await store.OpenAsync(saved.Sha256);
        await stream!.CopyToAsync(Stream.Null);

        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        Assert.Equal(size, saved.Size);
        Assert.True(allocated < most, $"{allocated:N0} bytes for {size:N0}");
    }

    public static MemoryStream Hello() => new(Encoding.UTF8.GetBytes("hello"));

    public static async Task<List<string>> ListAsync(IBlobStore store)
    {
        var names = new List<string>();
        await foreach (var name in store.ListAsync())
        {
            names.Add(name);
        }

        return names;
    }

    private static async Task<string> TextAsync(IBlobStore store, string sha256)
    {
        await using var stream = await store.OpenAsync(sha256);
        using var reader = new StreamReader(stream!);
        return await reader.ReadToEndAsync();
    }
}
