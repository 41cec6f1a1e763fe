using System.Globalization;

namespace KerjaSama.Workflow;

/// <summary>A repeating interval of ISO 8601: <c>R3/P1D</c>, <c>R/2026-01-05T08:00:00+07:00/P1W</c>. Null repetitions: without end.</summary>
internal readonly record struct TimerCycle(int? Repetitions, string? Start, IsoDuration Period)
{
    private const int MaxRepetitions = 100_000;
    private static readonly TimeSpan ShortestPeriod = TimeSpan.FromMinutes(1);

    /// <summary>Null when the text is no cycle, never fires, or fires more than once a minute.</summary>
    public static TimerCycle? Parse(string text)
    {
        var parts = text.Split('/');
        if (parts.Length is not (2 or 3) || !parts[0].StartsWith('R') || IsoDuration.Parse(parts[^1]) is not { } period)
        {
            return null;
        }

        int? repetitions = null;
        if (parts[0].Length > 1)
        {
            if (!int.TryParse(parts[0][1..], NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > MaxRepetitions)
            {
                return null;
            }

            repetitions = number;
        }

        var start = parts.Length == 3 ? parts[1] : null;
        return (start is null || TimerDate.IsDate(start)) && (period.Months > 0 || period.Days > 0 || period.Time >= ShortestPeriod)
            ? new TimerCycle(repetitions, start, period)
            : null;
    }
}
