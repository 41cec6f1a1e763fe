using System.Text.RegularExpressions;
using KerjaSama.Documents.Texts;

namespace KerjaSama.Documents.Rules;

/// <summary>Dates: weekday, words against figures, and what the register knows.</summary>
internal static partial class DateRule
{
    public static void Check(RuleContext context)
    {
        DateOnly? signed = null;
        foreach (var line in context.Lines)
        {
            foreach (Match match in Opening().Matches(line.Text))
            {
                signed ??= CheckOpening(context, line, match);
            }

            foreach (Match match in DayAndDate().Matches(line.Text))
            {
                if (TanggalReader.Read(match.Groups["tanggal"].Value) is { } date)
                {
                    CheckDay(context, line, match.Groups["hari"].Value, date, match.Value);
                }
            }
        }

        if (signed is { } day && context.Facts.TanggalTandaTangan is { } known && day != known)
        {
            context.Add(DaftarAturanNaskah.TanggalRegister, $"Naskah bertanggal {TanggalReader.Long(day)}, sedangkan penandatanganan dicatat {TanggalReader.Long(known)}. Betulkan salah satunya.", context.In(JenisBagian.Pembukaan, JenisBagian.Isi).FirstOrDefault()?.Place);
        }
    }

    /// <summary>The day of signing as the opening sentence has it; null where it cannot be read.</summary>
    public static DateOnly? SignedOn(RuleContext context) => context.In(JenisBagian.Pembukaan, JenisBagian.Isi)
        .SelectMany(l => Opening().Matches(l.Text))
        .Select(m => Figures(m) ?? TanggalReader.Read(m.Groups["tgl"].Value, m.Groups["bln"].Value, m.Groups["thn"].Value))
        .FirstOrDefault(d => d is not null);

    private static DateOnly? CheckOpening(RuleContext context, RuleLine line, Match match)
    {
        var words = TanggalReader.Read(match.Groups["tgl"].Value, match.Groups["bln"].Value, match.Groups["thn"].Value);
        var figures = Figures(match);
        var quote = match.Value.Trim();
        if (words is null)
        {
            context.Add(DaftarAturanNaskah.TerbilangTakTerbaca, "Tanggal dengan huruf tidak terbaca. Periksa sendiri apakah sama dengan tanggal dengan angka.", line.Place, quote);
        }
        else if (figures is not null && words != figures)
        {
            context.Add(DaftarAturanNaskah.TanggalBeda, $"Tanggal dengan huruf ({TanggalReader.Long(words.Value)}) tidak sama dengan tanggal dengan angka ({TanggalReader.Long(figures.Value)}). Betulkan salah satunya.", line.Place, quote);
            return null;
        }
        else if (figures is null && match.Groups["angka"] is { Success: true, Value: var written } && written.Any(char.IsAsciiDigit))
        {
            context.Add(DaftarAturanNaskah.TanggalBeda, $"Tanggal dengan angka ({written}) bukan tanggal yang ada. Tulis {words.Value:dd-MM-yyyy}.", line.Place, quote);
        }

        if ((words ?? figures) is { } date && match.Groups["hari"] is { Success: true, Length: > 0 } day)
        {
            CheckDay(context, line, day.Value, date, quote);
        }

        return words ?? figures;
    }

    private static DateOnly? Figures(Match match) => match.Groups["angka"].Success ? TanggalReader.Read(match.Groups["angka"].Value) : null;

    private static void CheckDay(RuleContext context, RuleLine line, string name, DateOnly date, string quote)
    {
        if (!TanggalReader.IsDay(date, name))
        {
            context.Add(DaftarAturanNaskah.Hari, $"{TanggalReader.Long(date)} jatuh pada hari {TanggalReader.DayName(date)}, bukan {name}. Betulkan hari atau tanggalnya.", line.Place, quote);
        }
    }

    [GeneratedRegex(@"hari\s+(?:ini\s*,?\s*)?(?<hari>" + TanggalReader.Days + @")?\s*,?\s*tanggal\s+(?<tgl>\d{1,2}(?:\s*\([^)]*\))?|[\p{L} -]{3,40}?)\s*,?\s*(?:bulan\s+)?(?<bln>" + TanggalReader.Months + @")\s*,?\s*(?:tahun\s+(?<thn>\d{4}|[\p{L} -]{6,60}?)|(?<thn>\d{4}|dua\s+ribu[\p{L} -]{0,50}?))(?=\s*\(|\s*,|\s*;|\s*\.|\s+(?:bertempat|kami|yang|di|telah|para|masing|oleh|kedua)\b|\s*$)(?:\s*\(\s*(?<angka>[^)]{6,30})\))?", RegexOptions.IgnoreCase)]
    private static partial Regex Opening();

    [GeneratedRegex(@"(?<hari>" + TanggalReader.Days + @")\s*,?\s*(?:tanggal\s+)?(?<tanggal>\d{1,2}\s+(?:" + TanggalReader.Months + @")\s+\d{4})", RegexOptions.IgnoreCase)]
    private static partial Regex DayAndDate();
}
