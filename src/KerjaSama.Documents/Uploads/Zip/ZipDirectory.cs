using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace KerjaSama.Documents.Uploads.Zip;

/// <summary>
/// Reads the directory of a zip and holds it against the bytes it speaks of, so that no two readers can see two different packages: entries
/// stand one behind the other from the first byte to the last, none twice, none within another, each named alike in both places.
/// </summary>
internal static class ZipDirectory
{
    private static readonly SearchValues<char> UnwantedInNames = SearchValues.Create("\\:*?\"<>|");
    private const int EndLength = 22;
    private const int EntryLength = 46;
    private const int LocalLength = 30;
    private const int LongestComment = ushort.MaxValue;
    private const int LongestDescriptor = 24;
    private const uint EndSignature = 0x06054b50;
    private const uint EntrySignature = 0x02014b50;
    private const uint LocalSignature = 0x04034b50;

    /// <exception cref="InvalidDataException">The zip is damaged or cut off.</exception>
    /// <exception cref="RefusedContentException">It holds too many entries, or is put together to deceive.</exception>
    public static IReadOnlyList<ZipPart> Read(Stream content, UploadLimits limits)
    {
        var (count, start, length, end) = FindDirectory(content);
        if (count > limits.MaxParts)
        {
            throw RefusedContentException.TooLargeUnpacked(limits);
        }

        var directory = ReadAt(content, start, length);
        var parts = new List<ZipPart>();
        var at = 0;
        while (at < directory.Length)
        {
            parts.Add(ReadEntry(content, directory.AsSpan(at), out var used));
            at += used;
            if (parts.Count > limits.MaxParts)
            {
                throw RefusedContentException.TooLargeUnpacked(limits);
            }
        }

        if (parts.Count != count)
        {
            throw RefusedContentException.OddPackage("jumlah bagian tidak cocok");
        }

        CheckNames(parts);
        CheckPlaces(parts, start, start + length, end);
        return parts;
    }

    private static (long Count, long Start, long Length, long End) FindDirectory(Stream content)
    {
        var tail = ReadAt(content, Math.Max(0, content.Length - EndLength - LongestComment), Math.Min(content.Length, EndLength + LongestComment));
        for (var i = tail.Length - EndLength; i >= 0; i--)
        {
            var record = tail.AsSpan(i);
            if (BinaryPrimitives.ReadUInt32LittleEndian(record) == EndSignature && EndLength + BinaryPrimitives.ReadUInt16LittleEndian(record[20..]) == record.Length)
            {
                var end = content.Length - record.Length;
                var (count, length, start) = (BinaryPrimitives.ReadUInt16LittleEndian(record[10..]), BinaryPrimitives.ReadUInt32LittleEndian(record[12..]), BinaryPrimitives.ReadUInt32LittleEndian(record[16..]));
                return count == ushort.MaxValue || length == uint.MaxValue || start == uint.MaxValue
                    ? Zip64.FindDirectory(content, end)
                    : (count, start, length, end);
            }
        }

        throw new InvalidDataException("No end of directory.");
    }

    private static ZipPart ReadEntry(Stream content, ReadOnlySpan<byte> entry, out int used)
    {
        if (entry.Length < EntryLength || BinaryPrimitives.ReadUInt32LittleEndian(entry) != EntrySignature)
        {
            throw new InvalidDataException("No directory entry.");
        }

        var flags = BinaryPrimitives.ReadUInt16LittleEndian(entry[8..]);
        var method = BinaryPrimitives.ReadUInt16LittleEndian(entry[10..]);
        int nameLength = BinaryPrimitives.ReadUInt16LittleEndian(entry[28..]), extraLength = BinaryPrimitives.ReadUInt16LittleEndian(entry[30..]);
        used = EntryLength + nameLength + extraLength + BinaryPrimitives.ReadUInt16LittleEndian(entry[32..]);
        if (entry.Length < used)
        {
            throw new InvalidDataException("A directory entry is cut off.");
        }

        if ((flags & 1) != 0 || method is not (0 or 8))
        {
            throw RefusedContentException.OddPackage("bagian terenkripsi atau berkompresi lain");
        }

        const int unixLink = 0xA000;
        if ((BinaryPrimitives.ReadUInt32LittleEndian(entry[38..]) >> 16 & 0xF000) == unixLink)
        {
            throw RefusedContentException.OddPackage("memuat pintasan");
        }

        var (size, packed, start) = Zip64.Sizes(
            entry.Slice(EntryLength + nameLength, extraLength),
            BinaryPrimitives.ReadUInt32LittleEndian(entry[24..]), BinaryPrimitives.ReadUInt32LittleEndian(entry[20..]), BinaryPrimitives.ReadUInt32LittleEndian(entry[42..]));
        var name = entry.Slice(EntryLength, nameLength);
        return new ZipPart(
            ((flags & 0x800) != 0 ? Encoding.UTF8 : Encoding.Latin1).GetString(name), method == 8, BinaryPrimitives.ReadUInt32LittleEndian(entry[16..]),
            packed, size, start, DataStart(content, start, name, method), (flags & 8) != 0);
    }

    /// <summary>The entry's own header says the same name and method.</summary>
    private static long DataStart(Stream content, long start, ReadOnlySpan<byte> name, ushort method)
    {
        var local = ReadAt(content, start, LocalLength);
        if (BinaryPrimitives.ReadUInt32LittleEndian(local) != LocalSignature)
        {
            throw new InvalidDataException("No entry where the directory says.");
        }

        var nameLength = BinaryPrimitives.ReadUInt16LittleEndian(local.AsSpan(26));
        if (BinaryPrimitives.ReadUInt16LittleEndian(local.AsSpan(8)) != method || !ReadAt(content, start + LocalLength, nameLength).AsSpan().SequenceEqual(name))
        {
            throw RefusedContentException.OddPackage("daftar isi tidak cocok dengan isinya");
        }

        return start + LocalLength + nameLength + BinaryPrimitives.ReadUInt16LittleEndian(local.AsSpan(28));
    }

    private static void CheckNames(List<ZipPart> parts)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in parts.Select(p => p.Name))
        {
            // a folder may be named; a path out of the package, of a drive or with signs that programs read differently may not
            var steps = name.TrimEnd('/').Split('/');
            if (steps.Any(s => s is "" or "." or "..") || name.AsSpan().ContainsAny(UnwantedInNames) || name.Any(char.IsControl) || !seen.Add(name))
            {
                throw RefusedContentException.OddPackage("nama bagian tidak wajar");
            }
        }
    }

    private static void CheckPlaces(List<ZipPart> parts, long directoryStart, long directoryEnd, long end)
    {
        long at = 0;
        var slack = 0;
        foreach (var part in parts.OrderBy(p => p.Start))
        {
            if (part.Start < at || part.Start > at + slack)
            {
                throw RefusedContentException.OddPackage(part.Start < at ? "bagian yang saling menindih" : "isi yang tersembunyi");
            }

            (at, slack) = (part.End, part.DescribedAfterwards ? LongestDescriptor : 0);
        }

        if (directoryStart < at || directoryStart > at + slack || directoryEnd > end || end - directoryEnd > Zip64.EndLength)
        {
            throw RefusedContentException.OddPackage("isi yang tersembunyi");
        }
    }

    internal static byte[] ReadAt(Stream content, long position, long length)
    {
        if (position < 0 || length < 0 || position + length > content.Length)
        {
            throw new InvalidDataException("The zip names a place outside of itself.");
        }

        var bytes = new byte[length];
        content.Position = position;
        content.ReadExactly(bytes);
        return bytes;
    }
}
