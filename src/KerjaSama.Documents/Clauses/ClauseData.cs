using KerjaSama.Documents.Templates;

namespace KerjaSama.Documents.Clauses;

/// <summary>A clause of a document: its title and wording, in two languages where the document is bilingual.</summary>
public sealed record Clause(string Title, ClauseText Text, string? TitleEn = null, ClauseText? TextEn = null);

/// <summary>Clauses as the repeated group <c>klausul</c> of a template, with its lines as the group <c>baris</c>.</summary>
public static class ClauseData
{
    /// <summary>Name of the group: a template that has it takes its clauses from outside.</summary>
    public const string Group = "klausul";

    /// <summary>Name of the group of lines inside.</summary>
    public const string Lines = "baris";

    /// <summary>Flags of a line, one for each kind; of the last clause an ordinary paragraph is <c>penutup</c>, to stay with the signatures.</summary>
    public static IReadOnlyList<string> Flags { get; } = [.. Enum.GetValues<ClauseLineKind>().Select(FlagOf), Closing];

    private const string Closing = "penutup";

    /// <summary>Sets the group <see cref="Group"/>: <c>judul, judulEn</c> and the lines <c>teks, teksEn, label, labelEn</c> with their flags.</summary>
    /// <exception cref="TemplateException">A clause asks for a field that <paramref name="data"/> lacks.</exception>
    public static TemplateData SetClauses(this TemplateData data, IReadOnlyList<Clause> clauses)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(clauses);

        return data.SetItems(Group, clauses.Select((c, i) => ItemOf(c, i == clauses.Count - 1, data)).ToList());
    }

    private static TemplateData ItemOf(Clause clause, bool last, TemplateData data)
    {
        var rows = clause.Text.Render(data);
        var translated = clause.TextEn?.Render(data) ?? [];
        var count = Math.Max(rows.Count, translated.Count);
        return new TemplateData().Set("judul", clause.Title).Set("judulEn", clause.TitleEn)
            .SetItems(Lines, Enumerable.Range(0, count).Select(i => LineOf(rows.ElementAtOrDefault(i), translated.ElementAtOrDefault(i), last)));
    }

    private static TemplateData LineOf(ClauseRow? row, ClauseRow? translated, bool last)
    {
        var item = new TemplateData().Set("teks", row?.Text).Set("label", row?.Label).Set("teksEn", translated?.Text).Set("labelEn", translated?.Label);
        var flag = FlagOf((row ?? translated)!.Kind);
        foreach (var name in Flags)
        {
            item.SetFlag(name, name == (last && flag == FlagOf(ClauseLineKind.Paragraph) ? Closing : flag));
        }

        return item;
    }

    private static string FlagOf(ClauseLineKind kind) => kind switch
    {
        ClauseLineKind.Paragraph => "paragraf",
        ClauseLineKind.Ayat => "ayat",
        ClauseLineKind.Butir => "butir",
        ClauseLineKind.Rinci => "rinci",
        ClauseLineKind.Heading => "tebal",
        ClauseLineKind.Detail => "rincian",
    };
}
