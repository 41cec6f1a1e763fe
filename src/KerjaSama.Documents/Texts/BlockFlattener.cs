using System.Text.RegularExpressions;

namespace KerjaSama.Documents.Texts;

/// <summary>Puts tables into the row of the lines: a bilingual one column by column, a small row as one line, a large one cell by cell.</summary>
internal static partial class BlockFlattener
{
    private const int EnoughWords = 6;

    public static (List<TextParagraph> Main, List<TextParagraph> Foreign) Flatten(IReadOnlyList<TextBlock> blocks)
    {
        var main = new List<TextParagraph>();
        var foreign = new List<TextParagraph>();
        Add(blocks, main, foreign);
        return (main, foreign);
    }

    private static void Add(IReadOnlyList<TextBlock> blocks, List<TextParagraph> main, List<TextParagraph> foreign)
    {
        foreach (var block in blocks)
        {
            if (block is TextParagraph paragraph)
            {
                main.AddRange(Lines(paragraph));
            }
            else if (block is TextTable table)
            {
                AddTable(table, main, foreign);
            }
        }
    }

    private static void AddTable(TextTable table, List<TextParagraph> main, List<TextParagraph> foreign)
    {
        var weights = table.Rows.Where(r => r.Cells.Count > 1).SelectMany(r => r.Cells).GroupBy(c => c.Column).ToDictionary(g => g.Key, g => g.Sum(c => TextLanguage.Weigh(TextOf(c))));
        var bilingual = weights.Values.Any(w => w >= EnoughWords) && weights.Values.Any(w => w <= -EnoughWords);
        foreach (var row in table.Rows)
        {
            if (bilingual)
            {
                foreach (var cell in row.Cells)
                {
                    var isForeign = row.Cells.Count > 1 ? weights.GetValueOrDefault(cell.Column) < 0 : TextLanguage.Weigh(TextOf(cell)) < 0;
                    Add(cell.Blocks, isForeign ? foreign : main, foreign);
                }
            }
            else if (row.Cells.All(c => c.Blocks.All(b => b is TextParagraph { Footnote: false }) && Paragraphs(c).Count() <= 1))
            {
                AddRow(row, main);
            }
            else
            {
                foreach (var cell in row.Cells)
                {
                    Add(cell.Blocks, main, foreign);
                }
            }
        }
    }

    private static void AddRow(TextRow row, List<TextParagraph> main)
    {
        var cells = row.Cells.SelectMany(Paragraphs).ToList();
        switch (cells.Count)
        {
            case 0:
                return;
            case 1:
                main.AddRange(Lines(cells[0]));
                return;
            default:
                var numbered = cells.Find(c => c.Number is not null);
                main.Add(new TextParagraph(cells[0].Id, string.Join(' ', cells.Select(c => c.Text.Trim()).Where(t => t.Length > 0)))
                {
                    Row = true,
                    MoreIds = [.. cells.Skip(1).Select(c => c.Id)],
                    Number = numbered?.Number,
                    NumberKind = numbered?.NumberKind,
                    Centered = cells.TrueForAll(c => c.Centered),
                    Emphasised = cells.TrueForAll(c => c.Emphasised),
                });
                return;
        }
    }

    /// <summary>Line breaks inside a paragraph begin a line of their own where a number or heading follows.</summary>
    private static IEnumerable<TextParagraph> Lines(TextParagraph paragraph)
    {
        var current = "";
        var first = true;
        foreach (var line in paragraph.Text.Split('\n'))
        {
            var text = Spaces().Replace(line, " ").Trim();
            if (current.Length > 0 && text.Length > 0 && (Begins(text) || Heading.IsNumberOnly(current)))
            {
                yield return Part(current);
                (current, first) = ("", false);
            }

            current = current.Length == 0 || text.Length == 0 ? current + text : current + "\n" + text;
        }

        yield return Part(current);

        TextParagraph Part(string text) => first
            ? paragraph with { Text = text }
            : paragraph with { Text = text, Number = null, NumberKind = null, AfterPageBreak = false };
    }

    private static bool Begins(string text) => Enumerator.Split(text, null) is not null || Heading.IsNumberOnly(text);

    private static IEnumerable<TextParagraph> Paragraphs(TextCell cell) => cell.Blocks.OfType<TextParagraph>().Where(p => !p.IsBlank);

    private static string TextOf(TextCell cell) => string.Join(' ', cell.Blocks.Select(TextOf));

    private static string TextOf(TextBlock block) => block switch
    {
        TextParagraph paragraph => paragraph.Text,
        TextTable table => string.Join(' ', table.Rows.SelectMany(r => r.Cells).Select(TextOf)),
        _ => "",
    };

    // white space of every kind, the non-breaking too
    [GeneratedRegex(@"[\s\u00A0\u2007\u202F\u200B\uFEFF]+")]
    private static partial Regex Spaces();
}
