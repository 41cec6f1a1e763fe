namespace KerjaSama.Documents.Pdf.Objects;

/// <summary>Where a stream's bytes end, and what they unpack to.</summary>
internal static class PdfStreamData
{
    private const int MaxPacked = 64 * 1024 * 1024;

    /// <param name="length">The stream's <c>/Length</c>, references followed; a wrong one is mended by looking for <c>endstream</c>.</param>
    /// <exception cref="PdfSyntaxException">The stream does not end.</exception>
    public static long End(PdfBytes bytes, PdfStream stream, long? length, PdfBudget budget)
    {
        if (length is { } known and >= 0 && known <= bytes.Length - stream.DataStart)
        {
            var after = stream.DataStart + known;
            while (PdfParser.IsWhite(bytes[after]) && after - stream.DataStart - known < 2)
            {
                after++;
            }

            if (bytes.Matches(after, "endstream"u8))
            {
                return stream.DataStart + known;
            }
        }

        var end = bytes.IndexOf("endstream"u8, stream.DataStart, bytes.Length);
        budget.SpendScanned((end < 0 ? bytes.Length : end) - stream.DataStart);
        if (end < 0)
        {
            throw new PdfSyntaxException("a stream does not end");
        }

        return end - (bytes[end - 1] == 10 ? 1 : 0) - (bytes[end - 1] == 10 && bytes[end - 2] == 13 ? 1 : 0);
    }

    /// <exception cref="PdfSyntaxException">Too large, broken, or packed in a way that we do not know.</exception>
    public static byte[] Unpacked(PdfBytes bytes, PdfStream stream, long end, PdfBudget budget)
    {
        if (end - stream.DataStart > MaxPacked)
        {
            throw new PdfSyntaxException("a stream is too large");
        }

        budget.SpendDecoded(end - stream.DataStart);
        return PdfFilters.Decode(bytes.Slice(stream.DataStart, end), stream.Dictionary["Filter"] ?? stream.Dictionary["F"], stream.Dictionary["DecodeParms"] ?? stream.Dictionary["DP"], budget);
    }
}
