using System.Globalization;
using System.Text.RegularExpressions;

namespace KerjaSama.Documents.Rules;

/// <summary>Reads dates as agreements write them.</summary>
internal static partial class TanggalReader
{
    /// <summary>A day in figures: <c>21 November 2026</c>, <c>21-11-2026</c>; to be put into a larger pattern.</summary>
    public const string Figures = @"(?:\d{1,2}(?:\s*\([^)]*\))?\s+(?:" + Months + @")\s+\d{4}|\d{1,2}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?\d{4})";

    public const string Months = "Januari|Februari|Pebruari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Nopember|Desember";

    public const string Days = "Senin|Selasa|Rabu|Kamis|Jum['’]?at|Sabtu|Minggu|Ahad";

    private static readonly string[] MonthNames = ["januari", "februari", "maret", "april", "mei", "juni", "juli", "agustus", "september", "oktober", "november", "desember"];

    private static readonly string[] DayNames = ["minggu", "senin", "selasa", "rabu", "kamis", "jumat", "sabtu"];

    /// <summary>Null for what is no day of the calendar.</summary>
    public static DateOnly? Read(string text)
    {
        if (Digits().Match(text) is { Success: true } digits)
        {
            return Make(Number(digits.Groups[1].Value), Number(digits.Groups[2].Value), Number(digits.Groups[3].Value));
        }

        return Named().Match(text) is { Success: true } named
            ? Make(Number(named.Groups[1].Value), Month(named.Groups[2].Value), Number(named.Groups[3].Value))
            : null;
    }

    /// <summary>From a day and a year in words or figures.</summary>
    public static DateOnly? Read(string day, string month, string year) => Make(WordsOrFigures(day), Month(month), WordsOrFigures(year));

    public static bool IsDay(DateOnly date, string name) => DayNames[(int)date.DayOfWeek] == DayKey(name);

    public static string DayName(DateOnly date) => date.ToString("dddd", CultureInfo.GetCultureInfo("id-ID"));

    public static string Long(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("id-ID"));

    private static string DayKey(string name) => name.ToLowerInvariant().Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal) is var key && key == "ahad" ? "minggu" : key;

    private static int? WordsOrFigures(string text)
    {
        var trimmed = text.Trim();
        return trimmed.Length > 0 && char.IsAsciiDigit(trimmed[0])
            ? Number(LeadingDigits().Match(trimmed).Value)
            : TerbilangReader.Read(trimmed) is { } value and < 10_000 ? (int)value : null;
    }

    private static int? Month(string name)
    {
        var key = name.ToLowerInvariant() switch { "pebruari" => "februari", "nopember" => "november", var other => other };
        return Array.IndexOf(MonthNames, key) is >= 0 and var index ? index + 1 : null;
    }

    private static int? Number(string text) => int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static DateOnly? Make(int? day, int? month, int? year) =>
        day is { } d && month is >= 1 and <= 12 and var m && year is >= 1900 and <= 2200 and var y && d >= 1 && d <= DateTime.DaysInMonth(y, m) ? new DateOnly(y, m, d) : null;

    [GeneratedRegex(@"(\d{1,2})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{4})")]
    private static partial Regex Digits();

    [GeneratedRegex(@"(\d{1,2})(?:\s*\([^)]*\))?\s+(" + Months + @")\s+(\d{4})", RegexOptions.IgnoreCase)]
    private static partial Regex Named();

    [GeneratedRegex(@"^\d+")]
    private static partial Regex LeadingDigits();
}
