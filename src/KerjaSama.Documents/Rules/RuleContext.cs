using System.Text.RegularExpressions;
using KerjaSama.Documents.Texts;

namespace KerjaSama.Documents.Rules;

/// <summary>The text under check, with its lines, and where findings go.</summary>
internal sealed partial class RuleContext(TeksNaskah text, FaktaNaskah facts)
{
    private readonly List<Temuan> _findings = [];

    public TeksNaskah Text { get; } = text;

    public FaktaNaskah Facts { get; } = facts;

    public IReadOnlyList<Temuan> Findings => _findings;

    /// <summary>The lines of the Indonesian text, each on one line, with their parts.</summary>
    public IReadOnlyList<RuleLine> Lines { get; } =
        [.. text.Bagian.SelectMany((b, i) => b.Butir.Select((x, k) => new RuleLine(b, b.LetakButir(i, k), Spaces().Replace(x.Teks, " "), x)))];

    public IEnumerable<RuleLine> In(params JenisBagian[] kinds) => Lines.Where(l => kinds.Contains(l.Part.Jenis));

    /// <summary>Place of a part as a whole.</summary>
    public LetakNaskah? Place(BagianNaskah part) => Text.Bagian.Index().FirstOrDefault(b => ReferenceEquals(b.Item, part)) is { Item: not null } found ? part.LetakButir(found.Index, null) : null;

    public void Add(AturanNaskah rule, string message, LetakNaskah? place = null, string? quote = null) => _findings.Add(new Temuan(rule, message, place, quote));

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}

/// <summary>A line with its part.</summary>
internal sealed record RuleLine(BagianNaskah Part, LetakNaskah Place, string Text, Butir Butir);
