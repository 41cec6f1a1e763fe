using System.Text.RegularExpressions;

namespace KerjaSama.Documents.Texts.PdfText;

/// <summary>Joins the lines of a PDF to paragraphs again.</summary>
internal static partial class PdfParagraphs
{
    public static List<TextBlock> Read(string text)
    {
        var pages = PdfPage.Read(text).ConvertAll(PdfColumns.Split);
        var blocks = new List<TextBlock>();
        Add(pages.ConvertAll(p => p.Left), blocks);
        Add(pages.ConvertAll(p => p.Right), blocks);
        return blocks;
    }

    private static void Add(List<List<string>> pages, List<TextBlock> blocks)
    {
        var margins = Margins.Of(pages);
        var current = new List<string>();
        foreach (var page in pages)
        {
            var gap = current.Count > 0 && EndsSentence(current[^1]);
            var first = true;
            foreach (var line in page)
            {
                if (line.Trim().Length == 0)
                {
                    gap |= !first;
                    continue;
                }

                if (current.Count > 0 && (gap || Begins(line, current, margins)))
                {
                    Flush(current, margins, first, blocks);
                }

                current.Add(line);
                (gap, first) = (false, false);
            }
        }

        Flush(current, margins, false, blocks);
    }

    private static void Flush(List<string> lines, Margins margins, bool pageBreak, List<TextBlock> blocks)
    {
        if (lines.Count == 0)
        {
            return;
        }

        var text = lines.Select(l => Spaces().Replace(l, " ").Trim()).Aggregate(Join);
        blocks.Add(new TextParagraph(blocks.Count, text) { Centered = lines.TrueForAll(margins.IsCentered), AfterPageBreak = pageBreak });
        lines.Clear();
    }

    private static bool Begins(string line, List<string> current, Margins margins)
    {
        var text = line.Trim();
        var last = current[^1];
        return Enumerator.Split(text, null) is { Kind: not TingkatButir.Rincian } && (EndsSentence(last) || Margins.Left(line) <= Margins.Left(current[0]) + 6 || margins.EndsEarly(last))
            || Enumerator.Split(text, null) is { Kind: TingkatButir.Rincian }
            || Heading.IsNumberOnly(text) || Heading.IsNumberOnly(last.Trim())
            || margins.IsCentered(line) != margins.IsCentered(last)
            || margins.IsCentered(line)
            || (EndsSentence(last) && margins.EndsEarly(last));
    }

    private static bool EndsSentence(string line) => line.TrimEnd() is { Length: > 0 } text && ".;:".Contains(text[^1]);

    /// <summary>A hyphen at the end of a line stays where the word has one ("masing-masing"), else the halves grow together.</summary>
    private static string Join(string before, string after)
    {
        if (!Broken().IsMatch(before) || after.Length == 0 || !char.IsLower(after[0]))
        {
            return before + " " + after;
        }

        var first = LastWord().Match(before[..^1]).Value;
        var second = FirstWord().Match(after).Value;
        var doubled = first.Length >= 3 && (second.Contains(first, StringComparison.OrdinalIgnoreCase) || first.Contains(second, StringComparison.OrdinalIgnoreCase)
            || (second.Length >= 4 && first.EndsWith(second[..3], StringComparison.OrdinalIgnoreCase)) || first.Length <= 4);
        return doubled ? before + after : before[..^1] + after;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\p{L}[-\u00AD\u2010]$")]
    private static partial Regex Broken();

    [GeneratedRegex(@"\p{L}+$")]
    private static partial Regex LastWord();

    [GeneratedRegex(@"^\p{L}+")]
    private static partial Regex FirstWord();

    /// <summary>Where lines usually begin and end.</summary>
    private sealed record Margins(int From, int To)
    {
        public static Margins Of(List<List<string>> pages)
        {
            var lines = pages.SelectMany(p => p).Where(l => l.Trim().Length > 0).ToList();
            return lines.Count == 0 ? new Margins(0, 1) : new Margins(lines.Min(l => Indent(l)), lines.Select(l => l.Length).Order().ElementAt(lines.Count * 9 / 10));
        }

        public static int Left(string line) => Indent(line);

        public bool EndsEarly(string line) => line.Length < To - (To - From) / 6;

        public bool IsCentered(string line)
        {
            var (left, right) = (Indent(line) - From, To - line.Length);
            return left >= (To - From) / 8 && right >= (To - From) / 8 && Math.Abs(left - right) <= Math.Max(6, (To - From) / 12) && !line.Trim().Contains("     ", StringComparison.Ordinal);
        }

        private static int Indent(string line) => line.Length - line.TrimStart().Length;
    }
}
