using System.Security.Cryptography;

namespace KerjaSama.Documents.Blobs;

/// <summary>
/// Reads a stored content and holds it against its name: the last bytes are handed out only when the hash of all is right. Whoever reads from
/// front to back pays nothing more; whoever jumps about has the whole content read and checked first.
/// </summary>
/// <param name="content">Seekable, at its beginning; disposed with this.</param>
/// <param name="sha256">What its bytes must have.</param>
public sealed class VerifiedStream(Stream content, string sha256) : Stream
{
    private const int BufferSize = 64 * 1024;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long _hashed;
    private bool _verified;

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => content.CanSeek;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => content.Length;

    /// <inheritdoc/>
    public override long Position
    {
        get => content.Position;
        set => Seek(value, SeekOrigin.Begin);
    }

    /// <inheritdoc/>
    /// <exception cref="DamagedBlobException">These would be the last bytes, and the whole is not what its name says.</exception>
    public override int Read(Span<byte> buffer)
    {
        var read = content.Read(buffer);
        Check(buffer[..read], asked: buffer.Length > 0);
        return read;
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    /// <exception cref="DamagedBlobException">These would be the last bytes, and the whole is not what its name says.</exception>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await content.ReadAsync(buffer, cancellationToken);
        Check(buffer.Span[..read], asked: buffer.Length > 0);
        return read;
    }

    /// <inheritdoc/>
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc/>
    /// <exception cref="DamagedBlobException">The content is not what its name says: a part of it is handed out only when the whole is.</exception>
    public override long Seek(long offset, SeekOrigin origin)
    {
        var target = origin switch { SeekOrigin.Begin => offset, SeekOrigin.Current => content.Position + offset, _ => content.Length + offset };
        if (target != content.Position && !_verified)
        {
            VerifyWhole();
        }

        return content.Seek(target, SeekOrigin.Begin);
    }

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        _hash.Dispose();
        await content.DisposeAsync();
        await base.DisposeAsync();
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _hash.Dispose();
            content.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Check(ReadOnlySpan<byte> read, bool asked)
    {
        if (_verified || !asked)
        {
            return;
        }

        _hash.AppendData(read);
        _hashed += read.Length;
        if (read.Length == 0 || _hashed >= content.Length)
        {
            Conclude();
        }
    }

    private void VerifyWhole()
    {
        content.Seek(0, SeekOrigin.Begin);
        _ = _hash.GetHashAndReset();
        var buffer = new byte[BufferSize];
        int read;
        while ((read = content.Read(buffer)) > 0)
        {
            _hash.AppendData(buffer, 0, read);
        }

        Conclude();
    }

    private void Conclude()
    {
        if (Convert.ToHexStringLower(_hash.GetHashAndReset()) != sha256)
        {
            throw new DamagedBlobException(sha256);
        }

        _verified = true;
    }
}
