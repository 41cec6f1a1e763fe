using System.Text.RegularExpressions;
using KerjaSama.Documents.Texts;

namespace KerjaSama.Documents.Rules;

/// <summary>Expected clauses: by the titles of pasal and bab, or by the words that a pasal without a title begins with.</summary>
internal static partial class ClauseRule
{
    public static void Check(RuleContext context)
    {
        var hasPasal = context.Text.Pasal.Any();
        foreach (var clause in context.Facts.Klausul.Where(k => !k.Nama.Contains("bahasa", StringComparison.OrdinalIgnoreCase)))
        {
            string[] names = [clause.Nama, .. clause.Padanan];
            if (names.Any(n => IsThere(context, n, hasPasal)) || (IsAboutParties(names) && PartyRule.Introduced(context).Count >= 2))
            {
                continue;
            }

            var mention = context.In(JenisBagian.Pasal).FirstOrDefault(l => Names(l.Text, clause.Nama));
            var hint = mention is null ? "" : $" Kata itu hanya disebut di {mention.Place.Sebutan}.";
            context.Add(
                DaftarAturanNaskah.Klausul,
                $"Klausul \"{clause.Nama}\" tidak ditemukan; {context.Facts.NamaJenis} memuatnya.{hint} Tambahkan {(hasPasal ? "pasal" : "bagian")} dengan judul itu, atau pakai judul yang lazim{Usual(clause)}.",
                mention?.Place,
                null);
        }
    }

    private static bool IsThere(RuleContext context, string name, bool hasPasal) =>
        context.Text.Bagian.Any(b => b.Judul is { } title && Names(title, name) && (b.Jenis != JenisBagian.Bab || b.Butir.Count > 0))
        || (hasPasal
            ? context.In(JenisBagian.Pasal).Any(l => l.Part.Judul is null && Begins(l.Text, name))
            : context.In(JenisBagian.Isi, JenisBagian.Pembukaan, JenisBagian.Lampiran, JenisBagian.Bab).Any(l => Names(l.Text, name)));

    private static bool IsAboutParties(string[] names) => names.Contains("para pihak", StringComparer.OrdinalIgnoreCase);

    private static string Usual(KlausulDiharapkan clause) => clause.Padanan.Count == 0 ? "" : $" (misalnya \"{clause.Padanan[0]}\")";

    private static bool Names(string text, string name) => $" {Plain(text)} ".Contains($" {Plain(name)} ", StringComparison.Ordinal);

    private static bool Begins(string text, string name) => Plain(text).StartsWith(Plain(name) + " ", StringComparison.Ordinal);

    private static string Plain(string text) => NoLetter().Replace(text.ToLowerInvariant(), " ").Trim();

    [GeneratedRegex(@"[^\p{L}\p{N}]+")]
    private static partial Regex NoLetter();
}
