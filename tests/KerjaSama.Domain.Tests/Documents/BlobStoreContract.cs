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
