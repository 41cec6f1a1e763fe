using System.Buffers.Binary;

namespace KerjaSama.Documents.Templates;

/// <summary>Reads the pixel size of a PNG or JPEG from its header.</summary>
internal static class PictureSize
{
    private static readonly byte[] PngStart = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    public static bool IsPng(ReadOnlySpan<byte> image) => image.StartsWith(PngStart);

    /// <exception cref="TemplateException">The picture is neither a PNG nor a JPEG, or is damaged.</exception>
    public static (int Width, int Height) Of(string name, ReadOnlySpan<byte> image)
    {
        var size = IsPng(image) ? OfPng(image) : OfJpeg(image);
        return size is { Width: > 0, Height: > 0 } known
            ? known
            : throw new TemplateException(name, $"Gambar \"{name}\" bukan PNG atau JPG yang utuh. Simpan ulang gambar sebagai PNG, lalu unggah kembali.");
    }

    private static (int Width, int Height)? OfPng(ReadOnlySpan<byte> image) => image.Length < 24
        ? null
        : (BinaryPrimitives.ReadInt32BigEndian(image[16..]), BinaryPrimitives.ReadInt32BigEndian(image[20..]));

    /// <summary>Walks the JPEG's segments to the frame header (SOF0 to SOF15 but DHT, JPG and DAC).</summary>
    private static (int Width, int Height)? OfJpeg(ReadOnlySpan<byte> image)
    {
        if (!image.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8]))
        {
            return null;
        }

        var at = 2;
        while (at + 9 < image.Length && image[at] == 0xFF)
        {
            var marker = image[at + 1];
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return (BinaryPrimitives.ReadUInt16BigEndian(image[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(image[(at + 5)..]));
            }

            at += marker == 0xFF ? 1 : 2 + BinaryPrimitives.ReadUInt16BigEndian(image[(at + 2)..]);
        }

        return null;
    }
}
