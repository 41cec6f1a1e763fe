namespace KerjaSama.Documents.Tables;

/// <summary>Dates as Excel counts them: days since the turn of 1900, with a 29 February 1900 that never was, or since 1904.</summary>
internal static class ExcelDate
{
    private const double LastSerial = 2958466; // 1 January 10000
    private const int Days1904 = 1462;

    /// <summary>Null where the number is no date: a time of day only, negative, too large, or the day that never was.</summary>
    public static DateTime? FromSerial(double serial, bool from1904)
    {
        var days = from1904 ? serial + Days1904 : serial;
        if (days < 1 || days >= LastSerial || days is >= 60 and < 61)
        {
            return null;
        }

        var date = DateTime.FromOADate(days < 60 ? days + 1 : days);
        return new DateTime((date.Ticks + (TimeSpan.TicksPerSecond / 2)) / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond, DateTimeKind.Unspecified);
    }

    public static double ToSerial(DateTime date) => date.ToOADate() is var days && days < 61 ? days - 1 : days;
}
