namespace KerjaSama.Documents.Pdf.Signatures;

/// <summary>Widths of Helvetica (Adobe's metrics of the standard fonts), to break lines with. Bold is taken as a tenth wider.</summary>
internal static class HelveticaText
{
    private const int First = 32;
    private const int Usual = 556;

    private static readonly short[] Widths =
    [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ];

    public static double Width(string text, double size, bool bold) =>
        text.Sum(c => c - First is >= 0 and var i && i < Widths.Length ? Widths[i] : Usual) * size * (bold ? 1.1 : 1) / 1000;

    /// <summary>The text in lines that are not wider; a word that is too wide is cut.</summary>
    public static IEnumerable<string> Wrap(string text, double size, bool bold, double width)
    {
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line.Length == 0 ? word : line + " " + word;
            if (Width(longer, size, bold) <= width)
            {
                line = longer;
                continue;
            }

            if (line.Length > 0)
            {
                yield return line;
            }

            for (line = word; line.Length > 1 && Width(line, size, bold) > width;)
            {
                var fits = Enumerable.Range(1, line.Length).Last(n => n == 1 || Width(line[..n], size, bold) <= width);
                yield return line[..fits];
                line = line[fits..];
            }
        }

        if (line.Length > 0)
        {
            yield return line;
        }
    }
}
