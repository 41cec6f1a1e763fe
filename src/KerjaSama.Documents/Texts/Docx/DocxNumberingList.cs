using System.Xml.Linq;

namespace KerjaSama.Documents.Texts.Docx;

/// <summary>A list of Word: the levels of its abstract list with what it overrides.</summary>
internal sealed class DocxNumberingList
{
    private static readonly NumberingLevel Plain = new(1, "decimal", "", null, null, false, 0);

    private readonly Dictionary<int, NumberingLevel> _levels = [];
    private readonly Dictionary<int, int> _starts = [];

    public DocxNumberingList(XElement definition, XElement num)
    {
        Id = definition.Number("abstractNumId")!.Value;
        AddLevels(definition.Children("lvl"));
        foreach (var change in num.Children("lvlOverride"))
        {
            AddLevels(change.Children("lvl"));
            if (change.Number("ilvl") is { } level && change.Child("startOverride").Number() is { } start)
            {
                _starts[level] = start;
            }
        }
    }

    /// <summary>Lists with the same id count on.</summary>
    public int Id { get; }

    public NumberingLevel Level(int level) => _levels.GetValueOrDefault(level, Plain);

    public int? LevelOf(string? style) => style is null ? null : _levels.Where(l => l.Value.Style == style).Select(l => (int?)l.Key).FirstOrDefault();

    public int? StartOverride(int level) => _starts.TryGetValue(level, out var start) ? start : null;

    private void AddLevels(IEnumerable<XElement> levels)
    {
        foreach (var level in levels)
        {
            var number = level.Number("ilvl") ?? 0;
            _levels[number] = new NumberingLevel(
                level.Child("start").Number() ?? 1,
                level.Descendants().FirstOrDefault(e => e.Name.LocalName == "numFmt").Value() ?? "decimal",
                level.Child("lvlText").Value() ?? "",
                level.Child("pStyle").Value(),
                level.Child("lvlRestart").Number(),
                level.Child("isLgl").Switch() == true,
                number);
        }
    }
}

/// <summary>A level of a list.</summary>
/// <param name="Restart">0: never; n: after a paragraph of level n (from 1) or above; null: after any level above.</param>
/// <param name="AllDecimal">Levels above are shown in figures too (<c>isLgl</c>).</param>
internal sealed record NumberingLevel(int Start, string Format, string Text, string? Style, int? Restart, bool AllDecimal, int Number)
{
    public bool RestartsAfter(int level) => Restart is { } restart ? level < restart : level < Number;
}
