using System.Text.RegularExpressions;
using KerjaSama.Documents.Texts;

namespace KerjaSama.Documents.Rules;

/// <summary>"Pasal 5 ayat (2)" and "ayat (1)" of this naskah must be there; those of laws and of other naskah are left alone.</summary>
internal static partial class ReferenceRule
{
    public static void Check(RuleContext context)
    {
        if (context.Facts.MengubahNaskahLain)
        {
            return;
        }

        var pasal = context.Text.Pasal.Where(p => p.Nomor is not null).GroupBy(p => p.Nomor!, StringComparer.OrdinalIgnoreCase).ToDictionary(g => g.Key, g => g.First(), StringComparer.OrdinalIgnoreCase);
        foreach (var line in context.In(JenisBagian.Pembukaan, JenisBagian.Pasal, JenisBagian.Lampiran))
        {
            foreach (Match match in Reference().Matches(line.Text))
            {
                if (!Elsewhere().IsMatch(line.Text[(match.Index + match.Length)..]))
                {
                    Check(context, line, match, pasal);
                }
            }
        }
    }

    private static void Check(RuleContext context, RuleLine line, Match match, Dictionary<string, BagianNaskah> pasal)
    {
        var named = match.Groups["pasal"] is { Success: true, Value: var number } ? number.Replace(" ", "", StringComparison.Ordinal) : null;
        if (named is null && line.Part.Jenis != JenisBagian.Pasal)
        {
            return;
        }

        if (named is not null && !pasal.ContainsKey(named))
        {
            context.Add(DaftarAturanNaskah.Rujukan, $"Dirujuk Pasal {named}, tetapi pasal itu tidak ada di naskah ini. Sesuaikan nomornya, atau sebut naskah atau peraturan yang dimaksud.", line.Place, match.Value);
            return;
        }

        var target = named is null ? line.Part : pasal[named];
        if (match.Groups["ayat"] is { Success: true, Value: var ayat } && !HasAyat(target, ayat))
        {
            context.Add(DaftarAturanNaskah.Rujukan, $"Dirujuk {target.Sebutan} ayat ({ayat}), tetapi ayat itu tidak ada. Sesuaikan nomornya.", line.Place, match.Value);
        }
    }

    private static bool HasAyat(BagianNaskah pasal, string ayat) => pasal.Butir.Any(b => b.Tingkat == TingkatButir.Ayat && b.NomorPolos(false) == ayat);

    [GeneratedRegex(@"\b(?:Pasal\s+(?<pasal>\d{1,4}(?!\d)(?:\s?[A-Z]\b)?)(?:\s+ayat\s+\(\s?(?<ayat>\d{1,3}[a-z]?)\s?\))?|ayat\s+\(\s?(?<ayat>\d{1,3}[a-z]?)\s?\))", RegexOptions.IgnoreCase)]
    private static partial Regex Reference();

    // what follows names another text: a law, a code, the naskah above this one
    [GeneratedRegex(@"^(?:\s*(?:,|dan|atau|serta|sampai\s+dengan|jo\.?|juncto|huruf\s+\w|angka\s+\d+|ayat\s+\(\d+\)|Pasal\s+\d+[A-Z]?))*\s*(?:(?:dari|dalam|pada|di)\s+)?(?:Undang|UU\b|Peraturan|Perpres|PP\b|Permen|Perda|Perbup|Perwal|Kitab|KUH|Keputusan|Instruksi|Konvensi|Statuta|Anggaran\s+Dasar|(?:Kesepakatan\s+Bersama|Nota\s+Kesepa\w+|Perjanjian(?:\s+Kerja\s+Sama)?|Memorandum|Addendum|Adendum)(?!\s+ini|\s+Kerja\s+Sama\s+ini|\s+Sinergi\s+ini)\s+(?:Nomor|tanggal|tentang|antara|induk|dimaksud))", RegexOptions.IgnoreCase)]
    private static partial Regex Elsewhere();
}
