namespace KerjaSama.Documents.Pdf.Objects;

/// <summary>The rows of a cross-reference stream (ISO 32000-1, 7.5.8.2).</summary>
internal static class PdfXrefStream
{
    private const int MaxFieldWidth = 8;

    /// <exception cref="PdfSyntaxException">The widths or sections are broken.</exception>
    public static Dictionary<int, PdfXrefEntry> Entries(byte[] data, PdfDictionary dictionary, PdfBudget budget)
    {
        var widths = Numbers(dictionary["W"]);
        if (widths is not [>= 0 and <= MaxFieldWidth, >= 0 and <= MaxFieldWidth, >= 0 and <= MaxFieldWidth, ..] || widths.Take(3).Sum() is not (> 0 and var row))
        {
            throw new PdfSyntaxException("a cross-reference stream without /W");
        }

        var index = Numbers(dictionary["Index"]) ?? [0, (dictionary["Size"] as PdfNumber)?.Integer ?? 0];
        var entries = new Dictionary<int, PdfXrefEntry>();
        var at = 0;
        for (var pair = 0; pair + 1 < index.Count; pair += 2)
        {
            for (long i = 0; i < index[pair + 1] && at + row <= data.Length; i++, at += (int)row)
            {
                budget.SpendToken();
                var number = index[pair] + i;
                if (number is < 0 or > PdfBudget.MaxObjectNumber)
                {
                    throw new PdfSyntaxException("an object's number is out of bounds");
                }

                entries[(int)number] = Entry(data.AsSpan(at, (int)row), (int)widths[0], (int)widths[1]);
            }
        }

        return entries;
    }

    private static PdfXrefEntry Entry(ReadOnlySpan<byte> row, int first, int second) => (first == 0 ? 1 : Number(row[..first]), Number(row.Slice(first, second))) switch
    {
        (1, var offset and > 0) => new(PdfXrefKind.Offset, offset),
        (2, var container and > 0 and <= PdfBudget.MaxObjectNumber) => new(PdfXrefKind.Packed, Container: (int)container),
        _ => PdfXrefEntry.Free,
    };

    private static long Number(ReadOnlySpan<byte> bytes)
    {
        long value = 0;
        foreach (var b in bytes)
        {
            value = (value << 8) | b;
        }

        return value;
    }

    private static List<long>? Numbers(PdfValue? value) => (value as PdfArray)?.Items.Select(i => (i as PdfNumber)?.Integer ?? -1).ToList();
}
