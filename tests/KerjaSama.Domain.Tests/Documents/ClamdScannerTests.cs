using System.Text;
using KerjaSama.Documents.Uploads;

namespace KerjaSama.Domain.Tests.Documents;

public sealed class ClamdScannerTests : IAsyncDisposable
{
    private readonly FakeClamd _clamd = new();

    [Fact]
    public async Task Clean_and_found_are_told_apart_and_the_content_arrives_whole()
    {
        var sent = new byte[200_000];
        new Random(1).NextBytes(sent);
        byte[]? arrived = null;
        _clamd.Answer = content =>
        {
            arrived = content;
            return "stream: OK";
        };

        Assert.Null(await Scanner().FindVirusAsync(new MemoryStream(sent)));
        Assert.Equal(sent, arrived);
        Assert.InRange(_clamd.LargestChunk, 1, 64 * 1024);

        _clamd.Answer = _ => "stream: Win.Test.EICAR_HDB-1 FOUND";
        Assert.Equal("Win.Test.EICAR_HDB-1", await Scanner().FindVirusAsync(Text()));
    }

    [Fact]
    public async Task By_a_Unix_socket()
    {
        var path = Path.Combine(Path.GetTempPath(), $"clamd-{Guid.NewGuid():N}"[..20]);
        await using var clamd = new FakeClamd(path);

        Assert.Null(await new ClamdScanner(new ClamdOptions("", 0, path, TimeSpan.FromSeconds(30))).FindVirusAsync(Text()));
        Assert.Equal(1, clamd.Asked);
    }

    [Theory]
    [InlineData("stream: Can't allocate memory ERROR")]
    [InlineData("UNKNOWN COMMAND")]
    [InlineData("")]
    public async Task Any_other_answer_is_no_verdict(string answer)
    {
        _clamd.Answer = _ => answer;

        var exception = await Assert.ThrowsAsync<ScannerException>(() => Scanner().FindVirusAsync(Text()));

        Assert.False(exception.TooLarge);
    }

    [Fact]
    public async Task The_scanners_own_limit_is_told()
    {
        _clamd.StreamMaxLength = 1000;

        Assert.True((await Assert.ThrowsAsync<ScannerException>(() => Scanner().FindVirusAsync(new MemoryStream(new byte[1_000_000])))).TooLarge);
    }

    [Fact]
    public async Task A_scanner_that_stalls_is_left()
    {
        _clamd.Answer = _ => null;

        await Assert.ThrowsAsync<ScannerException>(() => Scanner(TimeSpan.FromMilliseconds(300)).FindVirusAsync(Text()));
    }

    [Fact]
    public async Task Whether_it_answers()
    {
        Assert.True(await Scanner().AnswersAsync());

        await _clamd.DisposeAsync();

        Assert.False(await Scanner().AnswersAsync());
        await Assert.ThrowsAsync<ScannerException>(() => Scanner().FindVirusAsync(Text()));
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await _clamd.DisposeAsync();
        }
        catch (ObjectDisposedException)
        {
            // the test itself stopped it
        }
    }

    private ClamdScanner Scanner(TimeSpan? limit = null) => new(new ClamdOptions("127.0.0.1", _port ??= _clamd.Port, null, limit ?? TimeSpan.FromSeconds(30)));

    private int? _port;

    private static MemoryStream Text() => new(Encoding.ASCII.GetBytes("isi"));
}
