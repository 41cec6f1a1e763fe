using System.Text;
using System.Text.RegularExpressions;
using KerjaSama.Documents.Templates;

namespace KerjaSama.Documents.Clauses;

/// <summary>A line of a clause, or lines that stay, go or are repeated together.</summary>
internal abstract partial record ClauseNode
{
    public abstract IEnumerable<TemplateField> Fields { get; }

    /// <summary>The kinds of the lines as written, in order.</summary>
    public abstract IEnumerable<ClauseLineKind> Kinds { get; }

    public abstract IEnumerable<ClauseRow> Render(TemplateData data);

    public sealed record Line(ClauseLineKind Kind, string? Label, IReadOnlyList<ClausePiece> Pieces) : ClauseNode
    {
        public override IEnumerable<TemplateField> Fields => Pieces.SelectMany(p => p.Fields);

        public override IEnumerable<ClauseLineKind> Kinds => [Kind];

        /// <summary>A line that is one field only becomes as many lines as the field holds, numbered by Word in place of what was typed.</summary>
        public override IEnumerable<ClauseRow> Render(TemplateData data)
        {
            if (Pieces is [ClausePiece.Field field] && Kind is not ClauseLineKind.Detail)
            {
                return field.Value(data).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                    .Select(line => new ClauseRow(Kind, null, Kind == ClauseLineKind.Paragraph ? line : Typed().Replace(line, "")));
            }

            var text = new StringBuilder();
            foreach (var piece in Pieces)
            {
                piece.Write(data, text);
            }

            return text.Length == 0 ? [] : [new ClauseRow(Kind, Label, text.ToString())];
        }
    }

    public sealed record Block(TemplateFieldKind Kind, string Name, bool Negated, IReadOnlyList<ClauseNode> Content) : ClauseNode
    {
        public override IEnumerable<TemplateField> Fields =>
        [
            new(Name, Kind, null),
            .. Content.SelectMany(c => c.Fields).Select(f => Kind == TemplateFieldKind.Repeat ? f with { Group = f.Group ?? Name } : f),
        ];

        public override IEnumerable<ClauseLineKind> Kinds => Content.SelectMany(c => c.Kinds);

        public override IEnumerable<ClauseRow> Render(TemplateData data) => Kind == TemplateFieldKind.Repeat
            ? (data.TryGetItems(Name, out var items) ? items : throw ClausePiece.Missing(Name)).SelectMany(item => Content.SelectMany(c => c.Render(item)))
            : ClausePiece.Holds(data, Name) != Negated ? Content.SelectMany(c => c.Render(data)) : [];
    }

    [GeneratedRegex(@"^\s*(\(?\d{1,2}[.)]|[a-z][.)])\s+")]
    private static partial Regex Typed();
}
