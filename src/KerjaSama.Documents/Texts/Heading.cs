using System.Text.RegularExpressions;
using KerjaSama.Documents.Texts.Docx;

namespace KerjaSama.Documents.Texts;

/// <summary>A heading with a number.</summary>
/// <param name="Nomor">In Arabic figures: <c>7</c>, <c>7A</c>.</param>
/// <param name="Sebutan">As the text writes it.</param>
/// <param name="Judul">Title on the same line, or null.</param>
/// <param name="Foreign">"Article".</param>
internal sealed partial record Heading(string Nomor, string Sebutan, string? Judul, bool Foreign)
{
    private const int MaxTitle = 150;

    /// <summary>Reads "Pasal 7", "PASAL VII", "Pasal 7A Sanksi", "Article 7", with the number typed or Word's; null for any other line.</summary>
    public static Heading? Pasal(TextParagraph paragraph) => Read(PasalLine(), paragraph);

    /// <summary>Reads "BAB II", with its title or without, and "Bagian Kesatu".</summary>
    public static Heading? Bab(TextParagraph paragraph) =>
        Read(BabLine(), paragraph) is { } bab && (bab.Judul is null || bab.Sebutan.StartsWith("BAB", StringComparison.Ordinal)) ? bab : null;

    /// <summary>Reads "LAMPIRAN", "LAMPIRAN I PERJANJIAN …"; the "Lampiran:" of a letter is none.</summary>
    public static Heading? Lampiran(TextParagraph paragraph) =>
        LampiranLine().Match(paragraph.Text) is { Success: true } match && paragraph.Text.Length <= MaxTitle
            ? new Heading("", match.Groups["sebutan"].Value.Trim(), NullIfEmpty(match.Groups["judul"].Value), false)
            : null;

    /// <summary>The line is "Pasal 7" or "BAB II" and nothing else.</summary>
    public static bool IsNumberOnly(string line) => NumberOnly().IsMatch(line);

    /// <summary>A line that may be a title: short, without an end of a sentence.</summary>
    public static bool LooksLikeTitle(string text) =>
        text.Length is > 0 and <= MaxTitle && !".;:,".Contains(text[^1]) && (char.IsUpper(text[0]) || char.IsDigit(text[0]) || "(\"“".Contains(text[0]));

    public static bool IsUpper(string text) => text.Any(char.IsLetter) && !text.Any(char.IsLower);

    private static Heading? Read(Regex line, TextParagraph paragraph)
    {
        var automatic = paragraph.Number is { } number && line.Match(number) is { Success: true } made ? made : null;
        var match = automatic ?? line.Match(paragraph.Text);
        if (!match.Success || (automatic is null && paragraph.Number is not null))
        {
            return null;
        }

        var raw = match.Groups["no"].Value.Replace(" ", "", StringComparison.Ordinal);
        var nomor = NumberFormat.ParseRoman(raw)?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? raw.ToUpperInvariant();
        var judul = automatic is null ? match.Groups["judul"].Value.Trim() : Clean(paragraph.Text);
        if (automatic is null && judul.Length > 0 && (!LooksLikeTitle(judul) || NoTitle().IsMatch(judul)))
        {
            return null;
        }

        var sebutan = $"{match.Groups["kata"].Value} {raw}";
        return new Heading(nomor, sebutan, NullIfEmpty(judul), match.Groups["kata"].Value.StartsWith("a", StringComparison.OrdinalIgnoreCase));
    }

    private static string Clean(string text) => text.Trim().TrimStart('.', ':', '-', '–', '—', ' ');

    private static string? NullIfEmpty(string text) => text.Trim() is { Length: > 0 } trimmed ? trimmed : null;

    [GeneratedRegex(@"^(?<kata>pasal|article)\s*(?<no>\d{1,3}(?:\s?[A-Z](?!\p{L}))?|[IVXL]{1,7}(?!\p{L}))\s*(?:/\s*(?:article|pasal)\s*[\dIVXL]+)?\s*[.:\-–—]?\s*(?<judul>.*)$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex PasalLine();

    [GeneratedRegex(@"^(?<kata>BAB|Bab|CHAPTER)\s+(?<no>[IVXLC]{1,7}|\d{1,2})(?!\p{L})\s*[.:\-–—]?\s*(?<judul>.*)$|^(?<kata>Bagian|BAGIAN)\s+(?<no>Kesatu|Pertama|Kedua|Ketiga|Keempat|Kelima|Keenam|Ketujuh|KESATU|PERTAMA|KEDUA|KETIGA|KEEMPAT|KELIMA)\s*(?<judul>)$", RegexOptions.Singleline)]
    private static partial Regex BabLine();

    [GeneratedRegex(@"^(?<sebutan>LAMPIRAN(?:\s+(?:[IVX]+|\d+)(?!\p{L}))?)\s*[.:\-–]?\s*(?<judul>.*)$|^(?<sebutan>Lampiran(?:\s+(?:[IVX]+|\d+))?)\s*(?<judul>)$|^(?<sebutan>ANNEX(?:\s+(?:[IVX]+|\d+|[A-Z]))?)\s*(?<judul>)$", RegexOptions.Singleline)]
    private static partial Regex LampiranLine();

    [GeneratedRegex(@"^(?:pasal|article|PASAL|ARTICLE|Pasal|Article|BAB)\s*(?:\d{1,3}[A-Z]?|[IVXL]{1,7})[.:]?$")]
    private static partial Regex NumberOnly();

    [GeneratedRegex(@"^(?:ayat|huruf|angka|dan|atau|sampai|s\.d|tersebut|di |peraturan|undang|kuhp|kitab|perjanjian ini|kesepakatan ini|nota kesepakatan ini)", RegexOptions.IgnoreCase)]
    private static partial Regex NoTitle();
}
