namespace KerjaSama.Documents.Uploads;

/// <summary>Passes an XML part on as long as tags follow each other: a reader keeps a whole attribute in memory, however long it is.</summary>
internal sealed class TagStream(Stream xml) : Stream
{
    private const int LongestRun = 16 * 1024 * 1024;
    private long _run;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = xml.Read(buffer);
        var last = buffer[..read].LastIndexOf((byte)'<');
        _run = last < 0 ? _run + read : read - last;
        return _run <= LongestRun ? read : throw RefusedContentException.OddPackage("bagian tanpa akhir");
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
