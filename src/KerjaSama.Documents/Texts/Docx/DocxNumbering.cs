using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace KerjaSama.Documents.Texts.Docx;

/// <summary>
/// Word's automatic numbers, written out. Lists (<c>num</c>) of the same abstract list share their counters, unless one starts anew by a
/// <c>startOverride</c>. Call once per paragraph, in the order of the document.
/// </summary>
internal sealed partial class DocxNumbering
{
    private const int Levels = 9;

    private readonly Dictionary<int, DocxNumberingList> _lists = [];
    private readonly Dictionary<int, int?[]> _counters = [];
    private readonly HashSet<(int NumId, int Level)> _started = [];
    private readonly DocxStyles _styles;

    public DocxNumbering(XElement? part, DocxStyles styles)
    {
        _styles = styles;
        var definitions = part.Children("abstractNum").Where(a => a.Number("abstractNumId") is not null).GroupBy(a => a.Number("abstractNumId")!.Value).ToDictionary(g => g.Key, g => g.First());
        var nums = part.Children("num").Where(n => n.Number("numId") is not null).GroupBy(n => n.Number("numId")!.Value).ToDictionary(g => g.Key, g => g.First());
        foreach (var (numId, num) in nums)
        {
            var definition = definitions.GetValueOrDefault(num.Child("abstractNumId").Number() ?? -1);
            if (definition.Child("numStyleLink").Value() is { } link && styles.NumIdOf(link) is { } linked && nums.TryGetValue(linked, out var other))
            {
                definition = definitions.GetValueOrDefault(other.Child("abstractNumId").Number() ?? -1);
            }

            if (definition is not null)
            {
                _lists[numId] = new DocxNumberingList(definition, num);
            }
        }
    }

    /// <summary>The number of a paragraph, or null where it has none.</summary>
    public (string Text, TingkatButir Kind)? Next(XElement? properties, string? style)
    {
        var (list, numId, level) = Find(properties, style);
        if (list is null)
        {
            return null;
        }

        var counters = Step(list, numId, level);
        var definition = list.Level(level);
        if (definition.Format == "bullet")
        {
            return ("-", TingkatButir.Rincian);
        }

        var text = Placeholder().Replace(definition.Text, match =>
        {
            var shown = match.Groups[1].Value[0] - '1';
            var format = definition.AllDecimal ? "decimal" : list.Level(shown).Format;
            return NumberFormat.Write(counters[shown] ?? list.Level(shown).Start, format);
        }).Trim();
        return text.Length == 0 ? null : (text, Enumerator.KindOf(text, definition.Format));
    }

    private (DocxNumberingList? List, int NumId, int Level) Find(XElement? properties, string? style)
    {
        var own = properties.Child("numPr");
        var (styleNumId, styleLevel, numberedStyle) = _styles.Numbering(style);
        if ((own.Child("numId").Number() ?? styleNumId) is not { } numId || !_lists.TryGetValue(numId, out var list))
        {
            return default;
        }

        var level = own.Child("ilvl").Number() ?? (own.Child("numId") is null ? list.LevelOf(numberedStyle) ?? list.LevelOf(style) ?? styleLevel : list.LevelOf(style)) ?? 0;
        return (list, numId, Math.Clamp(level, 0, Levels - 1));
    }

    private int?[] Step(DocxNumberingList list, int numId, int level)
    {
        if (!_counters.TryGetValue(list.Id, out var counters))
        {
            _counters[list.Id] = counters = new int?[Levels];
        }

        if (_started.Add((numId, level)) && list.StartOverride(level) is { } start)
        {
            counters[level] = start;
        }
        else
        {
            counters[level] = counters[level] is { } last ? last + 1 : list.Level(level).Start;
        }

        for (var deeper = level + 1; deeper < Levels; deeper++)
        {
            if (list.Level(deeper).RestartsAfter(level))
            {
                counters[deeper] = null;
            }
        }

        return counters;
    }

    [GeneratedRegex("%([1-9])")]
    private static partial Regex Placeholder();
}
