using System.Globalization;
using System.Text.RegularExpressions;
using KerjaSama.Documents.Texts;

namespace KerjaSama.Documents.Rules;

/// <summary>The term: its order, its limit, and the naskah above it.</summary>
internal static partial class TermRule
{
    public static void Check(RuleContext context)
    {
        var signed = DateRule.SignedOn(context) ?? context.Facts.TanggalTandaTangan;
        foreach (var line in context.Lines)
        {
            foreach (Match match in Period().Matches(line.Text))
            {
                var (from, to) = (TanggalReader.Read(match.Groups["dari"].Value), TanggalReader.Read(match.Groups["sampai"].Value));
                if (from > to)
                {
                    context.Add(DaftarAturanNaskah.TanggalUrutan, $"Tanggal mulai ({TanggalReader.Long(from.Value)}) sesudah tanggal berakhir ({TanggalReader.Long(to.Value)}). Betulkan salah satunya.", line.Place, match.Value);
                }
            }
        }

        var lines = TermLines(context);
        var period = lines.Select(l => (Line: l, Match: Period().Match(l.Text))).FirstOrDefault(p => p.Match.Success);
        var until = lines.Select(l => (Line: l, Match: Until().Match(l.Text))).FirstOrDefault(p => p.Match.Success);
        var years = lines.Select(l => (Line: l, Match: Length().Match(l.Text))).FirstOrDefault(p => p.Match.Success);
        var start = (period.Match is null ? null : TanggalReader.Read(period.Match.Groups["dari"].Value)) ?? context.Facts.BerlakuMulai ?? signed;
        var end = until.Match is null ? null : TanggalReader.Read(until.Match.Groups["sampai"].Value);
        var months = years.Match is null ? null : Months(years.Match);
        if (end < signed && period.Match is null)
        {
            context.Add(DaftarAturanNaskah.TanggalUrutan, $"Tanggal berakhir ({TanggalReader.Long(end.Value)}) sebelum tanggal penandatanganan ({TanggalReader.Long(signed.Value)}). Betulkan tanggalnya.", until.Line?.Place, until.Match?.Value);
        }

        CheckLimit(context, years.Line ?? until.Line, months, start, end);
        CheckParent(context, until.Line ?? years.Line, start, end ?? (start is { } s && months is { } m ? s.AddMonths(m).AddDays(-1) : null), end is not null);
        if (end is { } known && context.Facts.BerlakuSampai is { } registered && known != registered)
        {
            context.Add(DaftarAturanNaskah.TanggalRegister, $"Naskah berlaku sampai {TanggalReader.Long(known)}, sedangkan yang dicatat {TanggalReader.Long(registered)}. Betulkan salah satunya.", until.Line?.Place, until.Match?.Value);
        }

        if (start is { } begin && end is { } last && months is { } length && last > begin && Math.Abs(begin.AddMonths(length).DayNumber - last.DayNumber) > 31)
        {
            context.Add(DaftarAturanNaskah.JangkaBeda, $"Jangka waktu {Written(length)} sejak {TanggalReader.Long(begin)} berakhir sekitar {TanggalReader.Long(begin.AddMonths(length).AddDays(-1))}, bukan {TanggalReader.Long(last)}. Betulkan lamanya atau tanggalnya.", until.Line?.Place, until.Match?.Value);
        }
    }

    private static void CheckLimit(RuleContext context, RuleLine? line, int? months, DateOnly? start, DateOnly? end)
    {
        if (context.Facts.BatasTahun is not { } limit)
        {
            return;
        }

        if (months > limit * 12)
        {
            context.Add(DaftarAturanNaskah.JangkaBatas, $"Jangka waktu {Written(months.Value)} melampaui batas {limit} tahun. Pendekkan; perpanjangan diatur dengan naskah baru.", line?.Place, line?.Text);
        }
        else if (start is { } from && end > from.AddYears(limit))
        {
            context.Add(DaftarAturanNaskah.JangkaBatas, $"Jangka waktu {TanggalReader.Long(from)} sampai {TanggalReader.Long(end.Value)} melampaui batas {limit} tahun. Pendekkan; perpanjangan diatur dengan naskah baru.", line?.Place, line?.Text);
        }
    }

    private static void CheckParent(RuleContext context, RuleLine? line, DateOnly? start, DateOnly? end, bool endIsWritten)
    {
        if (start < context.Facts.IndukMulai)
        {
            context.Add(DaftarAturanNaskah.TanggalInduk, $"Naskah ini mulai {TanggalReader.Long(start.Value)}, sebelum naskah induknya berlaku ({TanggalReader.Long(context.Facts.IndukMulai.Value)}). Mulai sesudahnya.", line?.Place, line?.Text);
        }

        if (end > context.Facts.IndukSampai)
        {
            var berakhir = endIsWritten ? "" : "menurut lama jangka waktunya ";
            context.Add(DaftarAturanNaskah.TanggalInduk, $"Naskah ini {berakhir}berakhir {TanggalReader.Long(end.Value)}, sesudah naskah induknya berakhir ({TanggalReader.Long(context.Facts.IndukSampai.Value)}). Pendekkan, atau perpanjang induknya lebih dahulu.", line?.Place, line?.Text);
        }
    }

    /// <summary>The lines that say how long the naskah holds: under a title that says so, or that begin with the naskah.</summary>
    private static List<RuleLine> TermLines(RuleContext context)
    {
        var titled = context.In(JenisBagian.Pasal).Where(l => l.Part.Judul is { } title && TermTitle().IsMatch(title)).ToList();
        return titled.Count > 0 ? titled : [.. context.In(JenisBagian.Pasal, JenisBagian.Isi).Where(l => Holds().IsMatch(l.Text))];
    }

    private static int? Months(Match match)
    {
        var number = match.Groups["angka"] is { Success: true, Value: var figures }
            ? int.Parse(figures, CultureInfo.InvariantCulture)
            : (int?)TerbilangReader.Read(match.Groups["kata"].Value);
        return match.Groups["satuan"].Value.StartsWith("t", StringComparison.OrdinalIgnoreCase) ? number * 12 : number;
    }

    private static string Written(int months) => months % 12 == 0 ? $"{months / 12} tahun" : $"{months} bulan";

    [GeneratedRegex(@"(?:sejak|mulai|terhitung|dari)\s+(?:sejak\s+|mulai\s+)?(?:tanggal\s+)?(?<dari>" + TanggalReader.Figures + @")\s*,?\s*(?:dan\s+berakhir\s+)?(?:sampai(?:\s+dengan)?|s\.?d\.?|s/d|hingga|pada)\s+(?:pada\s+)?(?:tanggal\s+)?(?<sampai>" + TanggalReader.Figures + ")", RegexOptions.IgnoreCase)]
    private static partial Regex Period();

    [GeneratedRegex(@"(?:sampai(?:\s+dengan)?|s\.?d\.?|s/d|hingga|berakhir(?:\s+pada)?)\s+(?:pada\s+)?(?:tanggal\s+)?(?<sampai>" + TanggalReader.Figures + ")", RegexOptions.IgnoreCase)]
    private static partial Regex Until();

    [GeneratedRegex(@"(?:jangka\s+waktu|selama|untuk\s+waktu|berlaku)\s+(?:selama\s+|untuk\s+|paling\s+lama\s+)*(?:(?<angka>\d{1,3})\s*(?:\([^)]*\))?|(?<kata>[a-z]+(?:\s+(?:belas|puluh(?:\s+[a-z]+)?))?))\s+(?<satuan>tahun|bulan)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Length();

    [GeneratedRegex(@"jangka\s+waktu|masa\s+(?:berlaku|kerja)|berlaku", RegexOptions.IgnoreCase)]
    private static partial Regex TermTitle();

    [GeneratedRegex(@"^(?:jangka waktu|(?:perjanjian|kesepakatan|nota|memorandum|pernyataan|rencana)\b.{0,60}\bini\b.{0,20}\bberlaku)", RegexOptions.IgnoreCase)]
    private static partial Regex Holds();
}
