using System.Globalization;
using System.Text.RegularExpressions;

namespace KerjaSama.Documents.Rules;

/// <summary>Figures with their words behind them: "Rp12.143.000,00 (dua belas juta …)", "14 (empat belas) hari".</summary>
internal static partial class AmountRule
{
    public static void Check(RuleContext context)
    {
        foreach (var line in context.Lines)
        {
            foreach (Match match in Amount().Matches(line.Text))
            {
                Check(context, line, match);
            }
        }
    }

    private static void Check(RuleContext context, RuleLine line, Match match)
    {
        var words = match.Groups["kata"].Value.Trim();
        if (!TerbilangReader.HasNumberWord(words) || !long.TryParse(match.Groups["angka"].Value.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture, out var figures))
        {
            return;
        }

        var decimals = match.Groups["desimal"].Value.TrimEnd('0', '-');
        var halves = Comma().Split(words);
        var read = TerbilangReader.Read(halves[0]);
        var readDecimals = halves.Length > 1 ? Decimals(halves[1]) : "";
        if (read is null || readDecimals is null)
        {
            context.Add(DaftarAturanNaskah.TerbilangTakTerbaca, $"Terbilang \"{words}\" tidak terbaca. Periksa sendiri apakah sama dengan {match.Groups["angka"].Value}.", line.Place, match.Value);
        }
        else if (read != figures || (readDecimals != decimals && (halves.Length > 1 || decimals.Length > 0)))
        {
            context.Add(
                DaftarAturanNaskah.TerbilangBeda,
                $"{match.Value[..match.Value.IndexOf('(', StringComparison.Ordinal)].Trim()} tidak sama dengan terbilangnya, yang berarti {read.Value.ToString("#,0", CultureInfo.GetCultureInfo("id-ID"))}{(readDecimals.Length > 0 ? "," + readDecimals : "")}. Betulkan angka atau terbilangnya.",
                line.Place,
                match.Value);
        }
    }

    /// <summary>The digits behind "koma", read one by one or as a number; null where they cannot be read.</summary>
    private static string? Decimals(string words)
    {
        var single = words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(TerbilangReader.Read).TakeWhile(d => d is not null).ToList();
        return single.Count > 0 && single.TrueForAll(d => d < 10)
            ? string.Concat(single).TrimEnd('0')
            : TerbilangReader.Read(words)?.ToString(CultureInfo.InvariantCulture).TrimEnd('0');
    }

    [GeneratedRegex(@"(?<![\d.,/])(?<rp>Rp\.?\s?)?(?<angka>\d{1,3}(?:\.\d{3})+|\d{1,15})(?:,(?<desimal>\d{1,4}|-))?(?:,-|,–)?\s*%?\s*(?:,?\s*terbilang\s*:?\s*)?\(\s*(?:terbilang\s*:?\s*)?(?<kata>[\p{L}][\p{L}\s,-]{1,250}?)\s*\)", RegexOptions.IgnoreCase)]
    private static partial Regex Amount();

    [GeneratedRegex(@"\s+koma\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Comma();
}
