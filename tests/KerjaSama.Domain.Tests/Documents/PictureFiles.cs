using System.Buffers.Binary;
using System.Text;

namespace KerjaSama.Domain.Tests.Documents;

/// <summary>Small pictures and PDF files made by hand.</summary>
internal static class PictureFiles
{
    public static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");

    /// <param name="entries">More entries of the catalogue.</param>
    public static byte[] PdfWith(string entries) => Encoding.ASCII.GetBytes($"%PDF-1.4\n1 0 obj<</Type/Catalog{entries}>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");

    public static byte[] Png(int width = 2, int height = 2) =>
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. Chunk("IHDR", [.. BigEndian(width), .. BigEndian(height), 8, 2, 0, 0, 0]), .. Chunk("IDAT", [1, 2, 3]), .. Chunk("IEND", [])];

    public static byte[] Jpeg(int width = 2, int height = 2, byte[]? comment = null) =>
    [
        0xFF, 0xD8, .. comment is null ? [] : Segment(0xFE, comment), .. Segment(0xC0, [8, .. BigEndian(height)[2..], .. BigEndian(width)[2..], 1, 1, 0x11, 0]),
        .. Segment(0xDA, [1, 1, 0, 0, 63, 0]), 1, 2, 3, 0xFF, 0xD9,
    ];

    public static byte[] Heic(int width = 2, int height = 2)
    {
        byte[] ispe = Box("ispe", [0, 0, 0, 0, .. BigEndian(width), .. BigEndian(height)]);
        return [.. Box("ftyp", [.. "heic"u8, 0, 0, 0, 0]), .. Box("meta", [0, 0, 0, 0, .. Box("iprp", Box("ipco", ispe))]), .. Box("mdat", [1, 2, 3])];
    }

    private static byte[] Chunk(string type, byte[] content) => [.. BigEndian(content.Length), .. Encoding.ASCII.GetBytes(type), .. content, 0, 0, 0, 0];

    private static byte[] Segment(byte marker, byte[] content) => [0xFF, marker, .. BigEndian(content.Length + 2)[2..], .. content];

    private static byte[] Box(string type, byte[] content) => [.. BigEndian(content.Length + 8), .. Encoding.ASCII.GetBytes(type), .. content];

    private static byte[] BigEndian(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }
}
