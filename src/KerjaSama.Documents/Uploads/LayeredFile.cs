using System.Buffers.Binary;
using System.Text.RegularExpressions;

namespace KerjaSama.Documents.Uploads;

/// <summary>
/// A file that is a second kind of file too: a zip behind a PDF or a picture, or a web page within one. Served as we serve it (as an
/// attachment, by its one media type, never sniffed) it would do nothing here; it is refused for those who pass it on.
/// </summary>
internal static partial class LayeredFile
{
    private const int ZipEndLength = 22;
    private const int ZipTail = ZipEndLength + ushort.MaxValue;

    /// <summary>Longer than any program looks to guess what a file is.</summary>
    private const int PdfReach = 4 * 1024;

    /// <summary>Comments and metadata of a picture.</summary>
    private const int PictureReach = 64 * 1024;

    /// <exception cref="RefusedContentException">It is.</exception>
    public static void Check(Stream content, FileKind kind)
    {
        var reach = kind == FileKind.Pdf ? PdfReach : PictureReach;
        if (HoldsZip(End(content, ZipTail)) || HoldsPage(Start(content, reach)) || HoldsPage(End(content, reach)))
        {
            throw RefusedContentException.Layered();
        }
    }

    /// <summary>The end of a zip's directory, and the directory where it says.</summary>
    private static bool HoldsZip(ReadOnlySpan<byte> tail)
    {
        var at = tail.LastIndexOf("PK\u0005\u0006"u8);
        while (at >= 0)
        {
            // disks are numbered from 0, and the comment fits: else it is chance
            if (at + ZipEndLength <= tail.Length && BinaryPrimitives.ReadUInt32LittleEndian(tail[(at + 4)..]) == 0
                && at + ZipEndLength + BinaryPrimitives.ReadUInt16LittleEndian(tail[(at + 20)..]) <= tail.Length)
            {
                var length = BinaryPrimitives.ReadUInt32LittleEndian(tail[(at + 12)..]);
                if (length == 0 || length > at || tail[(int)(at - length)..].StartsWith("PK\u0001\u0002"u8))
                {
                    return true;
                }
            }

            at = tail[..at].LastIndexOf("PK\u0005\u0006"u8);
        }

        return false;
    }

    private static bool HoldsPage(ReadOnlySpan<byte> bytes) => Page().IsMatch(System.Text.Encoding.Latin1.GetString(bytes));

    private static byte[] Start(Stream content, int length) => Read(content, 0, Math.Min(content.Length, length));

    private static byte[] End(Stream content, int length) => Read(content, Math.Max(0, content.Length - length), Math.Min(content.Length, length));

    private static byte[] Read(Stream content, long position, long length)
    {
        var bytes = new byte[length];
        content.Position = position;
        content.ReadExactly(bytes);
        return bytes;
    }

    [GeneratedRegex("<(?:script|html|!doctype\\s+html|iframe|body|svg|\\?php)[\\s/>]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Page();
}
