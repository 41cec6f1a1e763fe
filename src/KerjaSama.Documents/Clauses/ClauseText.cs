using KerjaSama.Documents.Templates;

namespace KerjaSama.Documents.Clauses;

/// <summary>
/// The wording of a clause as people type it: one line a paragraph, "(1) ", "a. " and "1) " at its beginning for what Word numbers,
/// "# " a bold line, "- label : text" a detail; <c>{nama}</c> a field, <c>{jika:nama|…}</c> and <c>{kecuali:nama|…}</c> optional words;
/// <c>{ulang:nama}</c> … <c>{/ulang}</c>, <c>{jika:nama}</c> … <c>{/jika}</c> alone on their lines around whole lines.
/// </summary>
public sealed class ClauseText
{
    private readonly IReadOnlyList<ClauseNode> _nodes;

    private ClauseText(IReadOnlyList<ClauseNode> nodes)
    {
        _nodes = nodes;
        Fields = [.. nodes.SelectMany(n => n.Fields).Distinct()];
        Kinds = [.. nodes.SelectMany(n => n.Kinds)];
    }

    /// <summary>The fields asked for, each once per group, in the order of the text.</summary>
    public IReadOnlyList<TemplateField> Fields { get; }

    /// <summary>The kinds of the lines as written; a translation has the same.</summary>
    public IReadOnlyList<ClauseLineKind> Kinds { get; }

    /// <exception cref="TemplateException">The notation is broken; the message names the line.</exception>
    public static ClauseText Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        return new(new ClauseParser(text).Read());
    }

    /// <summary>The lines with their fields filled in.</summary>
    /// <exception cref="TemplateException">The data lacks a field.</exception>
    public IReadOnlyList<ClauseRow> Render(TemplateData data)
    {
        ArgumentNullException.ThrowIfNull(data);

        return [.. _nodes.SelectMany(n => n.Render(data))];
    }
}
