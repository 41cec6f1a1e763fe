using System.Globalization;
using System.Text.RegularExpressions;

namespace KerjaSama.Web.Modul.Impor.Baca;

/// <summary>The ways in which clerks write a date.</summary>
internal static partial class PolaTanggal
{
    private static readonly string[][] Bulan =
    [
        ["januari", "january", "jan"], ["februari", "february", "pebruari", "feb", "peb"], ["maret", "march", "mar"], ["april", "apr"], ["mei", "may"], ["juni", "june", "jun"],
        ["juli", "july", "jul"], ["agustus", "august", "agu", "agt", "ags", "aug", "agst"], ["september", "sept", "sep"], ["oktober", "october", "okt", "oct"],
        ["november", "nopember", "nov", "nop"], ["desember", "december", "des", "dec"],
    ];

    /// <summary>Two numbers and a year with one mark between; which of the two is the day is the column's question.</summary>
    public static (int A, int B, int Tahun, char Tanda)? Angka(string teks) =>
        AngkaRegex().Match(teks) is { Success: true } m ? (Int(m, 1), Int(m, 3), Int(m, 4), m.Groups[2].Value[0]) : null;

    /// <summary>Year first, or the month as a word: nothing to guess.</summary>
    public static (int Hari, int Bulan, int Tahun)? Pasti(string teks)
    {
        if (IsoRegex().Match(teks) is { Success: true } iso)
        {
            return (Int(iso, 3), Int(iso, 2), Int(iso, 1));
        }

        if (KataRegex().Match(teks) is { Success: true } kata && NomorBulan(kata.Groups[2].Value) is { } bulan)
        {
            return (Int(kata, 1), bulan, Int(kata, 3));
        }

        return InggrisRegex().Match(teks) is { Success: true } inggris && NomorBulan(inggris.Groups[1].Value) is { } month
            ? (Int(inggris, 2), month, Int(inggris, 3))
            : null;
    }

    /// <summary>A date that lost its format: Excel's count of days, for the years 1950 to 2099.</summary>
    public static DateOnly? HitunganExcel(string teks) =>
        int.TryParse(teks, NumberStyles.None, CultureInfo.InvariantCulture, out var hari) && hari is > 18263 and < 73051
            ? DateOnly.FromDateTime(DateTime.FromOADate(hari))
            : null;

    private static int? NomorBulan(string kata) =>
        Array.FindIndex(Bulan, b => b.Contains(kata.TrimEnd('.').ToLowerInvariant())) is var i and >= 0 ? i + 1 : null;

    private static int Int(Match m, int kelompok) => int.Parse(m.Groups[kelompok].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(\d{1,2})\s*([/.\-])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})(?:[ T]\d{1,2}[:.]\d{2}(?:[:.]\d{2})?)?$")]
    private static partial Regex AngkaRegex();

    [GeneratedRegex(@"^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T].*)?$")]
    private static partial Regex IsoRegex();

    [GeneratedRegex(@"^(?:\p{L}+'?\p{L}*\s*,\s*)?(\d{1,2})[\s.\-/]*([\p{L}]+\.?)[\s.,\-/]*(\d{4}|\d{2})$")]
    private static partial Regex KataRegex();

    [GeneratedRegex(@"^([\p{L}]+\.?)\s+(\d{1,2})(?:st|nd|rd|th)?\s*,?\s*(\d{4})$")]
    private static partial Regex InggrisRegex();
}
