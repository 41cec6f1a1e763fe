namespace KerjaSama.Documents.Uploads;

/// <summary>Recognises a file by its first bytes.</summary>
internal static class MagicBytes
{
    private static readonly string[] HeicBrands = ["heic", "heix", "heim", "heis", "mif1", "msf1"];

    public static bool IsZip(ReadOnlySpan<byte> head) => head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("PK\u0005\u0006"u8);

    /// <summary>The compound file of old Office (.doc, .xls) and of password-protected new Office.</summary>
    public static bool IsOldOffice(ReadOnlySpan<byte> head) => head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);

    /// <summary>A program of Windows, Linux or macOS, or a script.</summary>
    public static bool IsProgram(ReadOnlySpan<byte> head) =>
        head.StartsWith("MZ"u8) || head.StartsWith((ReadOnlySpan<byte>)[0x7F, (byte)'E', (byte)'L', (byte)'F']) || head.StartsWith((ReadOnlySpan<byte>)[0xCF, 0xFA, 0xED, 0xFE])
        || head.StartsWith((ReadOnlySpan<byte>)[0xCA, 0xFE, 0xBA, 0xBE]) || head.StartsWith("#!"u8);

    public static FileKind? KindOf(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
        {
            return FileKind.Jpg;
        }

        if (head.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
        {
            return FileKind.Png;
        }

        if (IsHeic(head))
        {
            return FileKind.Heic;
        }

        // scanners put a few bytes before the header; readers look for it in the first 1,024 bytes, and so do we
        return head.IndexOf("%PDF-"u8) >= 0 ? FileKind.Pdf : null;
    }

    private static bool IsHeic(ReadOnlySpan<byte> head)
    {
        if (head.Length < 12 || !head[4..8].SequenceEqual("ftyp"u8))
        {
            return false;
        }

        return HeicBrands.Contains(System.Text.Encoding.Latin1.GetString(head[8..12]));
    }
}
