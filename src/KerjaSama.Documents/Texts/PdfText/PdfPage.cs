using System.Text.RegularExpressions;

namespace KerjaSama.Documents.Texts.PdfText;

/// <summary>The lines of the pages without what is printed on every page.</summary>
internal static partial class PdfPage
{
    // what may be a header or a footer stands in so many lines from the edge
    private const int Edge = 3;

    public static List<List<string>> Read(string text)
    {
        var pages = text.Split('\f').Select(p => p.Split('\n').Select(l => l.TrimEnd()).ToList()).Where(p => p.Exists(l => l.Length > 0)).ToList();
        var repeated = pages.SelectMany(p => EdgeLines(p).Select(i => Key(p[i])).Distinct())
            .GroupBy(k => k).Where(g => g.Count() >= 2 && g.Count() >= 0.6 * pages.Count).Select(g => g.Key).ToHashSet();

        foreach (var page in pages)
        {
            foreach (var i in EdgeLines(page).Where(i => PageNumber().IsMatch(page[i]) || (repeated.Contains(Key(page[i])) && !Heading.IsNumberOnly(page[i].Trim()))))
            {
                page[i] = "";
            }

            while (page.Count > 0 && page[^1].Length == 0)
            {
                page.RemoveAt(page.Count - 1);
            }
        }

        return pages;
    }

    private static List<int> EdgeLines(List<string> page)
    {
        var filled = Enumerable.Range(0, page.Count).Where(i => page[i].Trim().Length > 0).ToList();
        return [.. filled.Take(Edge), .. filled.Skip(Math.Max(Edge, filled.Count - Edge))];
    }

    private static string Key(string line) => Digits().Replace(Spaces().Replace(line.Trim(), " "), "#");

    [GeneratedRegex(@"^\s*(?:[-–—]\s*)?(?:(?:halaman|hal\.?|page)\s*)?\d{1,3}(?:\s*(?:dari|/|of)\s*\d{1,3})?\s*(?:[-–—])?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
