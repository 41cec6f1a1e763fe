using System.Globalization;

namespace KerjaSama.Workflow;

/// <summary>A date or an instant of ISO 8601; without an offset it is the office's own time. What comes out is in UTC, as it is stored.</summary>
internal static class TimerDate
{
    private static readonly string[] Local = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF"];
    private static readonly string[] WithOffset = ["yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz"];

    public static bool IsDate(string text) => Parse(text, TimeZoneInfo.Utc) is not null;

    public static DateTimeOffset? Parse(string text, TimeZoneInfo zone)
    {
        var normal = text.EndsWith('Z') ? text[..^1] + "+00:00" : text;
        if (DateTime.TryParseExact(normal, Local, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
        {
            return InZone(local, zone);
        }

        return DateTimeOffset.TryParseExact(normal, WithOffset, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var instant) ? instant : null;
    }

    /// <summary>The instant of a local time; one that the clocks leave out is taken as after the gap.</summary>
    public static DateTimeOffset InZone(DateTime local, TimeZoneInfo zone)
    {
        var unspecified = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        // within a day of the ends of time an offset would leave them
        return unspecified.Year is <= 1 or >= 9999 ? new DateTimeOffset(unspecified, TimeSpan.Zero) : new DateTimeOffset(unspecified, zone.GetUtcOffset(unspecified)).ToUniversalTime();
    }
}
