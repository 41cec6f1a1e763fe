using System.Text;
using KerjaSama.Documents.Templates;

namespace KerjaSama.Documents.Clauses;

/// <summary>A part of a line: words, a field, or words that stay only when a field holds something (or nothing).</summary>
internal abstract record ClausePiece
{
    public abstract IEnumerable<TemplateField> Fields { get; }

    public abstract void Write(TemplateData data, StringBuilder text);

    public sealed record Words(string Value) : ClausePiece
    {
        public override IEnumerable<TemplateField> Fields => [];

        public override void Write(TemplateData data, StringBuilder text) => text.Append(Value);
    }

    public sealed record Field(string Name) : ClausePiece
    {
        public override IEnumerable<TemplateField> Fields => [new(Name, TemplateFieldKind.Text, null)];

        public string Value(TemplateData data) => data.TryGetText(Name, out var value) ? value : throw Missing(Name);

        /// <summary>Inside a sentence the lines of a value follow each other.</summary>
        public override void Write(TemplateData data, StringBuilder text) =>
            text.AppendJoin(' ', Value(data).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    public sealed record Condition(string Name, bool Negated, IReadOnlyList<ClausePiece> Content) : ClausePiece
    {
        public override IEnumerable<TemplateField> Fields => [new(Name, TemplateFieldKind.Optional, null), .. Content.SelectMany(c => c.Fields)];

        public override void Write(TemplateData data, StringBuilder text)
        {
            if (Holds(data, Name) != Negated)
            {
                foreach (var piece in Content)
                {
                    piece.Write(data, text);
                }
            }
        }
    }

    public static bool Holds(TemplateData data, string name) => data.TryGetFlag(name, out var value) ? value : throw Missing(name);

    public static TemplateException Missing(string name) => new(name, $"Klausul meminta isian \"{name}\" yang tidak tersedia untuk naskah ini.");
}
