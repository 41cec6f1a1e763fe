using System.Text.RegularExpressions;

namespace KerjaSama.Documents.Texts.PdfText;

/// <summary>Joins the lines of a PDF to paragraphs again.</summary>
internal static partial class PdfParagraphs
{
    public static List<TextBlock> Read(string text)
    {
        var pages = PdfPage.Read(text).ConvertAll(PdfColumns.Split);
        var blocks = new List<TextBlock>();
        Add(pages.ConvertAll(p => PdfLine.Of(p.Left)), blocks);
        Add(pages.ConvertAll(p => PdfLine.Of(p.Right)), blocks);
        return blocks;
    }

    private static void Add(List<List<PdfLine>> pages, List<TextBlock> blocks)
    {
        var current = new List<PdfLine>();
        var signatures = false;
        foreach (var page in pages)
        {
            var gap = current.Count > 0 && current[^1].EndsSentence;
            var startsPage = true;
            foreach (var line in page)
            {
                if (line.IsBlank)
                {
                    gap |= !startsPage;
                    continue;
                }

                signatures = !Heading.IsNumberOnly(line.Text) && (signatures || NaskahOutline.IsSignatureLine(Spaces().Replace(line.Text, " ")));
                if (current.Count > 0 && (gap || signatures || Begins(line, current)))
                {
                    Flush(current, blocks);
                }

                if (startsPage && current.Count == 0 && blocks.Count > 0)
                {
                    blocks.Add(new TextParagraph(blocks.Count, "") { AfterPageBreak = true });
                }

                current.Add(line);
                (gap, startsPage) = (false, false);
            }
        }

        Flush(current, blocks);
    }

    private static void Flush(List<PdfLine> lines, List<TextBlock> blocks)
    {
        if (lines.Count > 0)
        {
            var text = lines.Select(l => Spaces().Replace(l.Text, " ")).Aggregate(Join);
            blocks.Add(new TextParagraph(blocks.Count, text) { Centered = lines.TrueForAll(l => l.Centered) });
            lines.Clear();
        }
    }

    private static bool Begins(PdfLine line, List<PdfLine> current)
    {
        var last = current[^1];
        var number = Enumerator.Split(line.Text, null);
        return number is { Kind: TingkatButir.Rincian }
            || (number is not null && (last.EndsSentence || last.EndsEarly || line.Indent <= current[0].Indent + 6))
            || line.Centered || last.Centered
            || Heading.IsNumberOnly(line.Text) || Heading.IsNumberOnly(last.Text)
            || (last.EndsSentence && last.EndsEarly);
    }

    /// <summary>A hyphen at the end of a line stays where the word has one ("masing-masing"), else the halves grow together.</summary>
    private static string Join(string before, string after)
    {
        if (!Broken().IsMatch(before) || after.Length == 0 || !char.IsLower(after[0]))
        {
            return before + " " + after;
        }

        var first = LastWord().Match(before[..^1]).Value;
        var second = FirstWord().Match(after).Value;
        var doubled = before[^1] == '-' && (first.Length <= 4
            || second.Contains(first, StringComparison.OrdinalIgnoreCase)
            || (second.Length >= 4 && (first.Contains(second, StringComparison.OrdinalIgnoreCase) || first.EndsWith(second[..3], StringComparison.OrdinalIgnoreCase))));
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
}
