using System.IO.Compression;

namespace KerjaSama.Documents.Uploads.Zip;

/// <summary>Unpacks the entries of one upload, packages within it included, and counts what comes out: what a zip states of itself is not trusted.</summary>
internal sealed class ZipUnpacker(UploadLimits limits)
{
    private const int HeadLength = 256;
    private readonly byte[] _buffer = new byte[64 * 1024];
    private long _left = limits.MaxUnpackedSize;

    public UploadLimits Limits => limits;

    /// <summary>Unpacks the whole entry and gives its first bytes.</summary>
    /// <exception cref="InvalidDataException">Its content is damaged.</exception>
    /// <exception cref="RefusedContentException">It unpacks to more than is allowed or than its header says.</exception>
    public byte[] Check(Stream content, ZipPart part)
    {
        using var unpacked = Open(content, part);
        var head = new byte[HeadLength];
        var crc = new Crc32();
        long size = 0;
        int read;
        while ((read = unpacked.Read(_buffer)) > 0)
        {
            _left -= read;
            if (_left < 0)
            {
                throw RefusedContentException.TooLargeUnpacked(limits);
            }

            if (size < HeadLength)
            {
                _buffer.AsSpan(0, (int)Math.Min(read, HeadLength - size)).CopyTo(head.AsSpan((int)size));
            }

            size += read;
            crc.Append(_buffer.AsSpan(0, read));
        }

        if (size != part.Size)
        {
            throw RefusedContentException.OddPackage("ukuran bagian tidak sesuai isinya");
        }

        return crc.Value == part.Crc32 ? head[..(int)Math.Min(size, HeadLength)] : throw new InvalidDataException("A part's check sum is wrong.");
    }

    /// <summary>The unpacked bytes; the caller disposes the stream and has called <see cref="Check"/> before.</summary>
    public static Stream Open(Stream content, ZipPart part)
    {
        var packed = new PackedStream(content, part.DataStart, part.PackedSize);
        return part.Deflated ? new DeflateStream(packed, CompressionMode.Decompress) : packed;
    }
}
