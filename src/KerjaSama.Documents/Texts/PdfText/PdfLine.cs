namespace KerjaSama.Documents.Texts.PdfText;

/// <summary>A line as it stands on its page.</summary>
/// <param name="Text">Without the white space around it.</param>
/// <param name="Indent">In characters.</param>
/// <param name="EndsEarly">It ends well before the right margin.</param>
internal sealed record PdfLine(string Text, int Indent, bool Centered, bool EndsEarly)
{
    public bool IsBlank => Text.Length == 0;

    public bool EndsSentence => Text.Length > 0 && ".;:".Contains(Text[^1]);

    /// <summary>The lines of a page, or of a column of it. Margins are taken per page: a wide table moves them.</summary>
    public static List<PdfLine> Of(List<string> page)
    {
        var filled = page.Where(l => l.Trim().Length > 0).ToList();
        if (filled.Count == 0)
        {
            return [];
        }

        var from = filled.Min(IndentOf);
        var to = filled.Max(l => l.Length);
        return page.ConvertAll(l => new PdfLine(l.Trim(), IndentOf(l), IsCentered(l, from, to), l.Length < to - ((to - from) / 6)));
    }

    private static bool IsCentered(string line, int from, int to)
    {
        var (left, right) = (IndentOf(line) - from, to - line.Length);
        return left >= (to - from) / 8 && right >= (to - from) / 8 && Math.Abs(left - right) <= Math.Max(8, (to - from) / 10) && !line.Trim().Contains("     ", StringComparison.Ordinal);
    }

    private static int IndentOf(string line) => line.Length - line.TrimStart().Length;
}
