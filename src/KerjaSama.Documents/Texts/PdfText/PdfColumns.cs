namespace KerjaSama.Documents.Texts.PdfText;

/// <summary>Finds the gutter of a text printed in two columns, as bilingual agreements are.</summary>
internal static class PdfColumns
{
    private const int MinLines = 8;

    /// <summary>The lines of a page, the left column before the right where there are two.</summary>
    public static (List<string> Left, List<string> Right) Split(List<string> page)
    {
        var filled = page.Where(l => l.Trim().Length > 0).ToList();
        var width = filled.Count == 0 ? 0 : filled.Max(l => l.Length);
        if (filled.Count < MinLines || width < 20)
        {
            return (page, []);
        }

        // the last of the best columns is the left edge of the right text
        var column = Enumerable.Range(width * 3 / 10, width * 4 / 10).MaxBy(c => (filled.Count(l => Divides(l, c)) - filled.Count(l => Crosses(l, c)), c));
        if (filled.Count(l => Divides(l, column)) < filled.Count / 2)
        {
            return (page, []);
        }

        var left = page.ConvertAll(l => Crosses(l, column) ? l : l[..Math.Min(column, l.Length)].TrimEnd());
        var right = page.ConvertAll(l => Crosses(l, column) || l.Length <= column ? "" : l[column..]);
        return TextLanguage.Weigh(string.Join(' ', left)) > 0 != TextLanguage.Weigh(string.Join(' ', right)) > 0 ? (left, right) : (page, []);
    }

    private static bool Divides(string line, int column) =>
        line.Length > column && line[column - 1] == ' ' && line[column - 2] == ' ' && line[..column].Trim().Length > 0 && line[column..].Trim().Length > 0;

    private static bool Crosses(string line, int column) => line.Length > column && line[column] != ' ' && line[column - 1] != ' ';
}
