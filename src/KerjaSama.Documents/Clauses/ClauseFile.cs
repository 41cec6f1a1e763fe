namespace KerjaSama.Documents.Clauses;

/// <summary>A clause of a file of <c>seeds/klausul</c>.</summary>
/// <param name="Expected">Name of the expected clause that it is, or null.</param>
/// <param name="ByDefault">Stands in a first draft unless it is left out.</param>
/// <param name="Variants">The first is the default.</param>
public sealed record ClauseEntry(string Code, string Name, string? Expected, bool ByDefault, IReadOnlyList<ClauseVariant> Variants);

/// <param name="Note">For the drafter.</param>
public sealed record ClauseVariant(string Code, string Name, string? Note, string Title, string Text, string? TitleEn, string? TextEn)
{
    /// <summary>As it goes into a document.</summary>
    /// <exception cref="Templates.TemplateException">The wording does not keep to the notation.</exception>
    public Clause ToClause() => new(Title, ClauseText.Parse(Text), TitleEn, TextEn is null ? null : ClauseText.Parse(TextEn));
}

/// <summary>Reads a file of <c>seeds/klausul</c>; its README describes the notation.</summary>
public static class ClauseFile
{
    private static readonly string[] Headings = ["## ", "### ", "#### "];

    /// <param name="file">Name for the error.</param>
    /// <exception cref="InvalidDataException">The file does not keep to the notation.</exception>
    public static IReadOnlyList<ClauseEntry> Read(string file, string content)
    {
        ArgumentNullException.ThrowIfNull(content);

        return Split(content, Headings[0]) is [_, .. var clauses] && clauses.Count > 0
            ? [.. clauses.Select(c => EntryOf(file, c))]
            : throw new InvalidDataException($"{file} holds no clause.");
    }

    private static ClauseEntry EntryOf(string file, string content)
    {
        var parts = Split(content, Headings[1]);
        var (code, name) = Heading(file, parts[0]);
        var keys = Keys(parts[0]);
        return parts is [_, .. var variants] && variants.Count > 0
            ? new(code, name, keys.GetValueOrDefault("wajib"), keys.GetValueOrDefault("bawaan") != "tidak", [.. variants.Select(v => VariantOf(file, v))])
            : throw new InvalidDataException($"{file}: {code} has no variant.");
    }

    private static ClauseVariant VariantOf(string file, string content)
    {
        var languages = Split(content, Headings[2]);
        var (code, name) = Heading(file, languages[0]);
        var keys = Keys(languages[0]);
        var title = keys.GetValueOrDefault("judul") ?? throw new InvalidDataException($"{file}: {code} has no judul.");
        return languages is [_, var english]
            ? new(code, name, keys.GetValueOrDefault("catatan"), title, Body(languages[0]), Keys(english).GetValueOrDefault("judul"), Body(english))
            : new(code, name, keys.GetValueOrDefault("catatan"), title, Body(languages[0]), null, null);
    }

    /// <summary>The parts that lines of that beginning open; the first is what stands before them.</summary>
    private static List<string> Split(string content, string heading) =>
        [.. ("\n" + content.ReplaceLineEndings("\n")).Split("\n" + heading).Select(p => p.Trim('\n'))];

    private static (string Code, string Name) Heading(string file, string part) => part.Split('\n')[0].Split(": ", 2) is [var code, var name]
        ? (code.Trim(), name.Trim())
        : throw new InvalidDataException($"{file}: \"{part.Split('\n')[0]}\" is no \"kode: nama\".");

    /// <summary>The lines "key: value" below the heading, up to the first empty one.</summary>
    private static Dictionary<string, string> Keys(string part) =>
        Lines(part).TakeWhile(IsText).Select(l => l.Split(": ", 2)).Where(l => l.Length == 2).ToDictionary(l => l[0].Trim(), l => l[1].Trim());

    private static string Body(string part) => string.Join('\n', Lines(part).SkipWhile(IsText)).Trim('\n');

    private static IEnumerable<string> Lines(string part) => part.Split('\n').Skip(1).Select(l => l.TrimEnd());

    private static bool IsText(string line) => line.Length > 0;
}
