using System.Buffers.Binary;

namespace KerjaSama.Documents.Uploads.Zip;

/// <summary>The wider numbers of ZIP64, which some programs write for small files too.</summary>
internal static class Zip64
{
    /// <summary>The two records between the directory and its end.</summary>
    public const int EndLength = RecordLength + LocatorLength;
    private const int RecordLength = 56;
    private const int LocatorLength = 20;
    private const uint LocatorSignature = 0x07064b50;
    private const uint RecordSignature = 0x06064b50;
    private const ushort ExtraField = 1;

    public static (long Count, long Start, long Length, long End) FindDirectory(Stream content, long end)
    {
        var locator = ZipDirectory.ReadAt(content, end - LocatorLength, LocatorLength);
        if (BinaryPrimitives.ReadUInt32LittleEndian(locator) != LocatorSignature)
        {
            throw new InvalidDataException("No ZIP64 locator.");
        }

        var record = ZipDirectory.ReadAt(content, BinaryPrimitives.ReadInt64LittleEndian(locator.AsSpan(8)), RecordLength);
        return BinaryPrimitives.ReadUInt32LittleEndian(record) == RecordSignature
            ? (BinaryPrimitives.ReadInt64LittleEndian(record.AsSpan(32)), BinaryPrimitives.ReadInt64LittleEndian(record.AsSpan(48)), BinaryPrimitives.ReadInt64LittleEndian(record.AsSpan(40)), end)
            : throw new InvalidDataException("No ZIP64 end of directory.");
    }

    /// <summary>The sizes of an entry; those that do not fit stand in its extra field, in this order.</summary>
    public static (long Size, long Packed, long Start) Sizes(ReadOnlySpan<byte> extra, uint size, uint packed, uint start)
    {
        var wide = Find(extra);
        return (Next(size, ref wide), Next(packed, ref wide), Next(start, ref wide));
    }

    private static long Next(uint narrow, ref ReadOnlySpan<byte> wide)
    {
        if (narrow != uint.MaxValue)
        {
            return narrow;
        }

        if (wide.Length < sizeof(long) || BinaryPrimitives.ReadInt64LittleEndian(wide) is not (>= 0 and var value))
        {
            throw new InvalidDataException("A ZIP64 size is missing.");
        }

        wide = wide[sizeof(long)..];
        return value;
    }

    private static ReadOnlySpan<byte> Find(ReadOnlySpan<byte> extra)
    {
        while (extra.Length >= 4)
        {
            int length = BinaryPrimitives.ReadUInt16LittleEndian(extra[2..]);
            if (extra.Length < 4 + length)
            {
                break;
            }

            if (BinaryPrimitives.ReadUInt16LittleEndian(extra) == ExtraField)
            {
                return extra.Slice(4, length);
            }

            extra = extra[(4 + length)..];
        }

        return [];
    }
}
