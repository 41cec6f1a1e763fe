using System.Buffers.Binary;

namespace KerjaSama.Documents.Uploads;

/// <summary>Walks a picture from its first part to its last: whole, and of a size that a viewer can show.</summary>
internal static class PictureFile
{
    private const int MaxChunks = 100_000;
    private const int MetaLimit = 1024 * 1024;

    /// <exception cref="RefusedContentException">The picture is cut off, damaged, or absurdly large.</exception>
    public static void Check(Stream content, FileKind kind, UploadLimits limits)
    {
        try
        {
            CheckSize(kind switch { FileKind.Png => OfPng(content), FileKind.Jpg => OfJpeg(content, whole: true), _ => OfHeic(content) }, limits);
        }
        catch (EndOfStreamException)
        {
            throw RefusedContentException.Damaged();
        }
    }

    /// <summary>A picture within a document: only its size. A damaged one is the document's own affair.</summary>
    public static void CheckSize(Stream content, UploadLimits limits)
    {
        try
        {
            content.Position = 0;
            var isPng = content.ReadByte() == 0x89;
            CheckSize(isPng ? OfPngHead(content) : OfJpeg(content, whole: false), limits, allowDamaged: true);
        }
        catch (EndOfStreamException)
        {
            // shorter than its own parts say: shown as an empty frame
        }
    }

    private static void CheckSize((long Width, long Height) size, UploadLimits limits, bool allowDamaged = false)
    {
        if (!allowDamaged && (size.Width <= 0 || size.Height <= 0))
        {
            throw RefusedContentException.Damaged();
        }

        if (size.Width > limits.MaxSide || size.Height > limits.MaxSide || size.Width * size.Height > limits.MaxPixels)
        {
            throw RefusedContentException.OddPicture(limits);
        }
    }

    private static (long, long) OfPngHead(Stream content)
    {
        var head = Read(content, 8, 16);
        return head.AsSpan(4, 4).SequenceEqual("IHDR"u8) ? (BinaryPrimitives.ReadUInt32BigEndian(head.AsSpan(8)), BinaryPrimitives.ReadUInt32BigEndian(head.AsSpan(12))) : (0, 0);
    }

    private static (long, long) OfPng(Stream content)
    {
        var size = OfPngHead(content);
        long at = 8;
        for (var chunks = 0; chunks < MaxChunks; chunks++)
        {
            var chunk = Read(content, at, 8);
            at += 12L + BinaryPrimitives.ReadUInt32BigEndian(chunk);
            if (at > content.Length)
            {
                throw RefusedContentException.Damaged();
            }

            if (chunk.AsSpan(4).SequenceEqual("IEND"u8))
            {
                return size;
            }
        }

        throw RefusedContentException.Damaged();
    }

    /// <summary>Segments up to the picture's lines; then the mark of the end.</summary>
    private static (long, long) OfJpeg(Stream content, bool whole)
    {
        (long, long) size = (0, 0);
        long at = 2;
        for (var segments = 0; segments < MaxChunks; segments++)
        {
            var segment = Read(content, at, 4);
            var marker = segment[1];
            if (segment[0] != 0xFF)
            {
                throw new EndOfStreamException();
            }

            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                var frame = Read(content, at + 5, 4);
                size = (BinaryPrimitives.ReadUInt16BigEndian(frame.AsSpan(2)), BinaryPrimitives.ReadUInt16BigEndian(frame));
                if (!whole)
                {
                    return size;
                }
            }
            else if (marker == 0xDA)
            {
                return HoldsEnd(content, at) ? size : throw RefusedContentException.Damaged();
            }

            at += marker switch { 0xFF => 1, 0x01 or (>= 0xD0 and <= 0xD8) => 2, _ => 2L + BinaryPrimitives.ReadUInt16BigEndian(segment.AsSpan(2)) };
        }

        throw RefusedContentException.Damaged();
    }

    private static bool HoldsEnd(Stream content, long from)
    {
        content.Position = from;
        var buffer = new byte[64 * 1024];
        var last = 0;
        int read;
        while ((read = content.Read(buffer)) > 0)
        {
            if ((last == 0xFF && buffer[0] == 0xD9) || buffer.AsSpan(0, read).IndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9]) >= 0)
            {
                return true;
            }

            last = buffer[read - 1];
        }

        return false;
    }

    /// <summary>Boxes of ISO/IEC 14496-12; the picture's size stands in "ispe" within "meta".</summary>
    private static (long, long) OfHeic(Stream content)
    {
        (long, long) size = (0, 0);
        long at = 0;
        for (var boxes = 0; at < content.Length; boxes++)
        {
            var head = Read(content, at, 8);
            long length = BinaryPrimitives.ReadUInt32BigEndian(head);
            length = length switch { 0 => content.Length - at, 1 => BinaryPrimitives.ReadInt64BigEndian(Read(content, at + 8, 8)), _ => length };
            if (length < 8 || length > content.Length - at || boxes > MaxChunks)
            {
                throw RefusedContentException.Damaged();
            }

            if (head.AsSpan(4).SequenceEqual("meta"u8))
            {
                size = Largest(Read(content, at, (int)Math.Min(length, MetaLimit)));
            }

            at += length;
        }

        return size;
    }

    private static (long, long) Largest(ReadOnlySpan<byte> meta)
    {
        (long Width, long Height) largest = (0, 0);
        for (var at = meta.IndexOf("ispe"u8); at >= 0 && at + 16 <= meta.Length; at += Math.Max(4, meta[(at + 4)..].IndexOf("ispe"u8) + 4))
        {
            var (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(meta[(at + 8)..]), BinaryPrimitives.ReadUInt32BigEndian(meta[(at + 12)..]));
            largest = (Math.Max(largest.Width, width), Math.Max(largest.Height, height));
            if (meta[(at + 4)..].IndexOf("ispe"u8) < 0)
            {
                break;
            }
        }

        return largest;
    }

    private static byte[] Read(Stream content, long position, int length)
    {
        if (position + length > content.Length)
        {
            throw new EndOfStreamException();
        }

        var bytes = new byte[length];
        content.Position = position;
        content.ReadExactly(bytes);
        return bytes;
    }
}
