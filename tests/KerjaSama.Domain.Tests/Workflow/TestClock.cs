using KerjaSama.Workflow;

namespace KerjaSama.Domain.Tests.Workflow;

/// <summary>The time of steps under test: Jakarta, working days without Saturday, Sunday and Nyepi, 19 March 2026.</summary>
internal static class TestClock
{
    /// <summary>Monday 2 March 2026, 08.00 in Jakarta.</summary>
    public static DateTimeOffset Start { get; } = new(2026, 3, 2, 8, 0, 0, TimeSpan.FromHours(7));

    public static StepTime AtStart => At(Start);

    public static StepTime At(DateTimeOffset now) => new(now, TimeZoneInfo.FindSystemTimeZoneById("Asia/Jakarta"), AddWorkingDays);

    private static DateOnly AddWorkingDays(DateOnly from, int days)
    {
        var date = from;
        while (days > 0)
        {
            date = date.AddDays(1);
            days -= date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || date == new DateOnly(2026, 3, 19) ? 0 : 1;
        }

        return date;
    }
}
