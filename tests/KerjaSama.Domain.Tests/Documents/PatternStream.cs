namespace KerjaSama.Domain.Tests.Documents;

/// <summary>A content of any size that takes no memory: the same bytes again and again, with a beginning and an end of its own.</summary>
internal sealed class PatternStream(long length, byte[]? head = null, byte[]? tail = null) : Stream
{
    private readonly byte[] _head = head ?? [];
    private readonly byte[] _tail = tail ?? [];

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position { get; set; }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var count = (int)Math.Min(buffer.Length, length - Position);
        for (var i = 0; i < count; i++)
        {
            var at = Position + i;
            buffer[i] = at < _head.Length ? _head[at] : at >= length - _tail.Length ? _tail[at - (length - _tail.Length)] : (byte)('a' + (at % 23));
        }

        Position += count;
        return count;
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.FromResult(Read(buffer.Span));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => Task.FromResult(Read(buffer.AsSpan(offset, count)));

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch { SeekOrigin.Begin => offset, SeekOrigin.Current => Position + offset, _ => length + offset };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
