using System.Text.RegularExpressions;

namespace KerjaSama.Documents.Rules;

/// <summary>Dots, lines and brackets left for somebody to fill in.</summary>
internal static partial class BlankRule
{
    public static void Check(RuleContext context)
    {
        foreach (var line in context.Lines)
        {
            if (Blank().Match(line.Text) is { Success: true } match)
            {
                context.Add(DaftarAturanNaskah.Kosong, "Masih ada isian yang kosong. Isi, atau hapus bagian itu bila tidak dipakai.", line.Place, Around(line.Text, match));
            }
        }

        foreach (var pasal in context.Text.Pasal.Where(p => p.Butir.Count == 0))
        {
            context.Add(DaftarAturanNaskah.Kosong, $"{pasal.Sebutan} tidak berisi. Isi, atau hapus pasal itu.", context.Place(pasal), pasal.Judul);
        }
    }

    /// <summary>Somebody is still to fill in something here.</summary>
    public static bool IsIn(string text) => Blank().IsMatch(text);

    private static string Around(string text, Match match)
    {
        var from = Math.Max(0, match.Index - 40);
        var to = Math.Min(text.Length, match.Index + match.Length + 40);
        return $"{(from > 0 ? "…" : "")}{text[from..to].Trim()}{(to < text.Length ? "…" : "")}";
    }

    // "…" alone and three dots may be an omission in a quotation
    [GeneratedRegex(@"…\s?…|\.{4,}|(?:\.\s){4,}|…{2,}|_{3,}|\[[^\]\d][^\]]{0,60}\]|\[\s*\]|<<[^>]{1,60}>>|\bX{3,}\b|\{\{?[^}]{1,60}\}|(?<=\s|:|^)(?:…|\.{3})(?=\s*(?:[,;).]|tanggal|tahun|bulan|hari|orang|rupiah|$|\())|(?:Nomor|nomor|NOMOR|tanggal|Tanggal|Rp)\s*:?\s*(?:…|\.{3})")]
    private static partial Regex Blank();
}
