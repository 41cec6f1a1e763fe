namespace KerjaSama.Documents.Uploads;

/// <summary>The two ends of a PDF: its header, and the mark of its end within the last 1,024 bytes, as readers ask for it.</summary>
internal static class PdfFile
{
    private const int EndWithin = 1024;

    /// <exception cref="RefusedContentException">It is cut off, or another kind of file stands before its header.</exception>
    public static void Check(Stream content, ReadOnlySpan<byte> head)
    {
        var before = head[..head.IndexOf("%PDF-"u8)];
        if (before.Contains((byte)'<') || MagicBytes.IsProgram(before) || before.StartsWith("GIF8"u8) || before.StartsWith("RIFF"u8) || before.StartsWith("#!"u8))
        {
            throw RefusedContentException.Layered();
        }

        var tail = new byte[Math.Min(content.Length, EndWithin + 5)];
        content.Position = content.Length - tail.Length;
        content.ReadExactly(tail);
        if (tail.AsSpan().LastIndexOf("%%EOF"u8) < 0)
        {
            throw RefusedContentException.Damaged();
        }
    }
}
