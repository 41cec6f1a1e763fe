using System.Globalization;

namespace KerjaSama.Workflow;

/// <summary>An example date: fixed (<c>2026-01-31</c>) or relative to the day (<c>hari-ini</c>, <c>hari-ini+14</c>, <c>hari-ini-7</c>).</summary>
internal static class ContohTanggal
{
    private const string Today = "hari-ini";
    private const int MaxDays = 36_500;

    /// <summary>Null when it is neither.</summary>
    public static DateOnly? Parse(string text, DateOnly hariIni)
    {
        if (!text.StartsWith(Today, StringComparison.Ordinal))
        {
            return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
        }

        var offset = text[Today.Length..];
        if (offset.Length == 0)
        {
            return hariIni;
        }

        return int.TryParse(offset, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var days) && offset[0] is '+' or '-' && Math.Abs(days) <= MaxDays
            ? DateOnly.FromDayNumber(Math.Clamp(hariIni.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber))
            : null;
    }
}
