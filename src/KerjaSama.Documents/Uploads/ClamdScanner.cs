using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace KerjaSama.Documents.Uploads;

/// <summary>Where a virus scanner that speaks clamd's protocol listens.</summary>
/// <param name="Host">Name or address of its machine.</param>
/// <param name="Port">Its port.</param>
/// <param name="Socket">Path of its Unix socket; then host and port do not count.</param>
/// <param name="Timeout">Longest time for one file, sending included.</param>
public sealed record ClamdOptions(string Host, int Port, string? Socket, TimeSpan Timeout);

/// <summary>The scanner gave no verdict: away, stalled, or unable to take the file.</summary>
/// <param name="message">For the log.</param>
/// <param name="tooLarge">The scanner's own limit of a stream was reached.</param>
#pragma warning disable CA1032 // always says why
public sealed class ScannerException(string message, bool tooLarge = false, Exception? inner = null) : IOException(message, inner)
#pragma warning restore CA1032
{
    /// <summary>The scanner's own limit of a stream (<c>StreamMaxLength</c>) is smaller than the file.</summary>
    public bool TooLarge { get; } = tooLarge;
}

/// <summary>
/// Asks clamd about a file by its command <c>INSTREAM</c>: the content in chunks, each with its length before it, an empty one at the end.
/// A connection for each file; safe to share.
/// </summary>
public sealed class ClamdScanner(ClamdOptions options)
{
    private const int ChunkSize = 64 * 1024;
    private const int LongestReply = 4 * 1024;
    private static readonly TimeSpan PingLimit = TimeSpan.FromSeconds(3);

    /// <returns>Name of what was found; null when the content is clean.</returns>
    /// <exception cref="ScannerException">There is no verdict.</exception>
    public Task<string?> FindVirusAsync(Stream content, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(content);

        return AskAsync(options.Timeout, async (stream, ct) => Verdict(await SendAsync(stream, content, ct)), cancellationToken);
    }

    /// <summary>Whether the scanner answers.</summary>
    public async Task<bool> AnswersAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            return await AskAsync(PingLimit, async (stream, ct) =>
            {
                await stream.WriteAsync("zPING\0"u8.ToArray(), ct);
                return await ReplyAsync(stream, ct);
            }, cancellationToken) == "PONG";
        }
        catch (ScannerException)
        {
            return false;
        }
    }

    private async Task<T> AskAsync<T>(TimeSpan limit, Func<Stream, CancellationToken, Task<T>> ask, CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(limit);
        try
        {
            using var socket = await ConnectAsync(timeout.Token);
            await using var stream = new NetworkStream(socket, ownsSocket: false);
            return await ask(stream, timeout.Token);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ScannerException($"The scanner did not answer within {limit.TotalSeconds:0} s.", inner: exception);
        }
        catch (Exception exception) when (exception is SocketException or IOException and not ScannerException)
        {
            throw new ScannerException("The scanner cannot be reached: " + exception.Message, inner: exception);
        }
    }

    private async Task<Socket> ConnectAsync(CancellationToken cancellationToken)
    {
        var socket = options.Socket is null ? new Socket(SocketType.Stream, ProtocolType.Tcp) : new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await (options.Socket is { } path
                ? socket.ConnectAsync(new UnixDomainSocketEndPoint(path), cancellationToken)
                : socket.ConnectAsync(options.Host, options.Port, cancellationToken));
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static async Task<string> SendAsync(Stream stream, Stream content, CancellationToken cancellationToken)
    {
        try
        {
            await stream.WriteAsync("zINSTREAM\0"u8.ToArray(), cancellationToken);
            var chunk = new byte[sizeof(int) + ChunkSize];
            int read;
            do
            {
                read = await content.ReadAsync(chunk.AsMemory(sizeof(int)), cancellationToken);
                BinaryPrimitives.WriteInt32BigEndian(chunk, read);
                await stream.WriteAsync(chunk.AsMemory(0, sizeof(int) + read), cancellationToken);
            }
            while (read > 0);
        }
        catch (IOException)
        {
            // clamd closes the connection at its limit, and says so before: its reply is still to be read
        }

        return await ReplyAsync(stream, cancellationToken);
    }

    private static async Task<string> ReplyAsync(Stream stream, CancellationToken cancellationToken)
    {
        var reply = new byte[LongestReply];
        int filled = 0, read;
        while (filled < reply.Length && (read = await stream.ReadAsync(reply.AsMemory(filled), cancellationToken)) > 0)
        {
            filled += read;
            if (reply.AsSpan(0, filled).Contains((byte)0))
            {
                break;
            }
        }

        return Encoding.UTF8.GetString(reply, 0, filled).TrimEnd('\0', '\n', ' ');
    }

    private static string? Verdict(string reply)
    {
        const string found = " FOUND";
        var said = reply[(reply.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
        return said == "OK" ? null
            : reply.EndsWith(found, StringComparison.Ordinal) ? said[..^found.Length].Trim()
            : throw new ScannerException($"The scanner answered \"{reply}\".", reply.Contains("size limit exceeded", StringComparison.OrdinalIgnoreCase));
    }
}
