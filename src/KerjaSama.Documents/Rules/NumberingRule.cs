using System.Globalization;
using System.Text.RegularExpressions;
using KerjaSama.Documents.Texts;

namespace KerjaSama.Documents.Rules;

/// <summary>Numbers of pasal, and of the ayat in each, without gaps or doubles.</summary>
internal static partial class NumberingRule
{
    public static void Check(RuleContext context)
    {
        BagianNaskah? before = null;
        var seen = new HashSet<string>();
        foreach (var pasal in context.Text.Pasal)
        {
            CheckPasal(context, pasal, before, seen);
            CheckAyat(context, pasal);
            before = pasal;
        }
    }

    private static void CheckPasal(RuleContext context, BagianNaskah pasal, BagianNaskah? before, HashSet<string> seen)
    {
        if (!seen.Add(pasal.Nomor ?? ""))
        {
            context.Add(DaftarAturanNaskah.PasalNomor, $"{pasal.Sebutan} ada dua kali. Beri nomor berikutnya dan sesuaikan rujukan kepadanya.", context.Place(pasal), pasal.Sebutan);
            return;
        }

        var (number, letter) = Split(pasal.Nomor);
        var (last, lastLetter) = before is null ? (0, "") : Split(before.Nomor);
        var follows = letter.Length == 0 ? number == last + 1 : number == last && string.CompareOrdinal(letter, lastLetter) > 0;
        if (!follows)
        {
            var expected = (last + 1).ToString(CultureInfo.InvariantCulture);
            context.Add(
                DaftarAturanNaskah.PasalNomor,
                before is null ? $"Pasal pertama bernomor {pasal.Nomor}; mulai dari Pasal 1." : $"Sesudah {before.Sebutan} datang {pasal.Sebutan}; seharusnya Pasal {expected}. Betulkan nomornya dan sesuaikan rujukan.",
                context.Place(pasal),
                pasal.Sebutan);
        }
    }

    private static void CheckAyat(RuleContext context, BagianNaskah pasal)
    {
        var last = 0;
        foreach (var line in context.Lines.Where(l => ReferenceEquals(l.Part, pasal) && l.Butir.Tingkat == TingkatButir.Ayat))
        {
            var (number, letter) = Split(line.Butir.NomorPolos(false));
            if (letter.Length == 0 && number != last + 1)
            {
                var (what, mend) = number <= last ? ("ada dua kali atau mundur", "Betulkan nomornya") : ($"datang sesudah ayat ({last})", "Betulkan nomornya");
                context.Add(DaftarAturanNaskah.AyatNomor, $"{pasal.Sebutan} ayat ({number}) {what}. {mend} dan sesuaikan rujukan kepadanya.", line.Place, line.Butir.Nomor);
            }

            last = number;
        }
    }

    private static (int Number, string Letter) Split(string? text) => Parts().Match(text ?? "") is { Success: true } match
        ? (int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), match.Groups[2].Value.ToUpperInvariant())
        : (0, "");

    [GeneratedRegex(@"^(\d{1,4})\s*([A-Za-z]?)$")]
    private static partial Regex Parts();
}
