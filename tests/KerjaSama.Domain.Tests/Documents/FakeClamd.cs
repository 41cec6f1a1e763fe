using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace KerjaSama.Domain.Tests.Documents;

/// <summary>Speaks as much of clamd's protocol as we use; what it answers to a content is the test's.</summary>
internal sealed class FakeClamd : IAsyncDisposable
{
    private readonly Socket _listener;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _serving;
    private readonly string? _path;

    /// <param name="path">A Unix socket instead of a port.</param>
    public FakeClamd(string? path = null)
    {
        _path = path;
        _listener = path is null ? new Socket(SocketType.Stream, ProtocolType.Tcp) : new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        _listener.Bind(path is null ? new IPEndPoint(IPAddress.Loopback, 0) : new UnixDomainSocketEndPoint(path));
        _listener.Listen();
        _serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndPoint!).Port;

    /// <summary>Its answer to a content; null: none, ever.</summary>
    public Func<byte[], string?> Answer { get; set; } = _ => "stream: OK";

    /// <summary>Closes the stream with its error when more comes.</summary>
    public int StreamMaxLength { get; set; } = int.MaxValue;

    /// <summary>The largest chunk that came.</summary>
    public int LargestChunk { get; private set; }

    /// <summary>Contents asked about so far.</summary>
    public int Asked { get; private set; }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Dispose();
        await _serving;
        _stop.Dispose();
        if (_path is not null)
        {
            File.Delete(_path);
        }
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var socket = await _listener.AcceptAsync(_stop.Token);
                await using var stream = new NetworkStream(socket);
                await TalkAsync(stream);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or ObjectDisposedException or SocketException && _stop.IsCancellationRequested)
        {
            return;
        }
    }

    private async Task TalkAsync(NetworkStream stream)
    {
        try
        {
            var command = await LineAsync(stream);
            var reply = command == "zPING" ? "PONG" : command == "zINSTREAM" ? await InstreamAsync(stream) : "UNKNOWN COMMAND";
            if (reply is null)
            {
                await Task.Delay(Timeout.Infinite, _stop.Token);
            }

            await stream.WriteAsync(Encoding.UTF8.GetBytes(reply + "\0"), _stop.Token);
        }
        catch (IOException)
        {
            // the other side went away
        }
    }

    private async Task<string?> InstreamAsync(NetworkStream stream)
    {
        using var content = new MemoryStream();
        var length = new byte[4];
        while (true)
        {
            await stream.ReadExactlyAsync(length, _stop.Token);
            var size = BinaryPrimitives.ReadInt32BigEndian(length);
            if (size == 0)
            {
                Asked++;
                return Answer(content.ToArray());
            }

            LargestChunk = Math.Max(LargestChunk, size);
            var chunk = new byte[size];
            await stream.ReadExactlyAsync(chunk, _stop.Token);
            content.Write(chunk);
            if (content.Length > StreamMaxLength)
            {
                return "INSTREAM size limit exceeded. ERROR";
            }
        }
    }

    private async Task<string> LineAsync(NetworkStream stream)
    {
        var line = new List<byte>();
        var one = new byte[1];
        while (await stream.ReadAsync(one, _stop.Token) == 1 && one[0] != 0)
        {
            line.Add(one[0]);
        }

        return Encoding.ASCII.GetString([.. line]);
    }
}
