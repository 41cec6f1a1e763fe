using KerjaSama.Workflow;

namespace KerjaSama.Domain.Tests.Workflow;

/// <summary>Any horizon, the office's zone, and long stops.</summary>
public sealed class TimerScheduleTests
{
    [Theory]
    [InlineData(TimerKind.Duration, "P25D", "2026-03-27T08:00:00+07:00")]
    [InlineData(TimerKind.Duration, "P1Y", "2027-03-02T08:00:00+07:00")]
    [InlineData(TimerKind.Duration, "P5Y", "2031-03-02T08:00:00+07:00")]
    [InlineData(TimerKind.Duration, "PT90M", "2026-03-02T09:30:00+07:00")]
    [InlineData(TimerKind.Date, "2031-01-01", "2031-01-01T00:00:00+07:00")]
    [InlineData(TimerKind.Date, "2026-04-01T09:30", "2026-04-01T09:30:00+07:00")]
    [InlineData(TimerKind.Date, "2026-04-01T02:00:00Z", "2026-04-01T09:00:00+07:00")]
    [InlineData(TimerKind.Cycle, "R/P1W", "2026-03-09T08:00:00+07:00")]
    [InlineData(TimerKind.Cycle, "R3/2026-06-01T08:00:00+07:00/P1M", "2026-06-01T08:00:00+07:00")]
    public void The_first_time_is_as_written(TimerKind kind, string text, string due)
    {
        var first = TimerSchedule.FirstDue(new TimerTrigger(kind, text), Run.None, Run.AtStart);

        // in UTC: PostgreSQL takes no other offset, and a state read back from its rows is the same to the letter
        Assert.Equal((DateTimeOffset.Parse(due, System.Globalization.CultureInfo.InvariantCulture), TimeSpan.Zero), (first, first.Offset));
    }

    [Fact]
    public void Working_days_are_the_callers()
    {
        var time = Run.AtStart with { AddWorkingDays = (date, days) => date.AddDays(days * 7) };

        Assert.Equal(Run.AtStart.Now.AddDays(21), TimerSchedule.FirstDue(new TimerTrigger(TimerKind.Duration, "P3D") { WorkingDays = true }, Run.None, time));
    }

    [Fact]
    public void A_cycle_keeps_its_rhythm_however_late_it_fires()
    {
        var cycle = new TimerTrigger(TimerKind.Cycle, "R/P1M");
        var first = TimerSchedule.FirstDue(cycle, Run.None, Run.AtStart);

        Assert.Equal((first.AddMonths(1), 2), TimerSchedule.NextDue(cycle, first, 1, Run.At(first.AddDays(3))));
        Assert.Equal((first.AddMonths(12), 13), TimerSchedule.NextDue(cycle, first, 1, Run.At(first.AddMonths(11).AddDays(1))));
    }

    [Fact]
    public void A_stop_of_years_costs_no_time_for_a_cycle_of_minutes()
    {
        var cycle = new TimerTrigger(TimerKind.Cycle, "R/PT1M");
        var next = TimerSchedule.NextDue(cycle, Run.AtStart.Now, 1, Run.At(Run.AtStart.Now.AddYears(50).AddSeconds(30)))!.Value;

        Assert.Equal(Run.AtStart.Now.AddYears(50).AddMinutes(1), next.DueAt);
        Assert.Equal((next.DueAt - Run.AtStart.Now).TotalMinutes + 1, next.Occurrence);
    }

    [Fact]
    public void The_last_repetition_has_no_next()
    {
        var cycle = new TimerTrigger(TimerKind.Cycle, "R2/P1D");

        Assert.NotNull(TimerSchedule.NextDue(cycle, Run.AtStart.Now, 1, Run.AtStart));
        Assert.Null(TimerSchedule.NextDue(cycle, Run.AtStart.Now, 2, Run.AtStart));
        Assert.Null(TimerSchedule.NextDue(new TimerTrigger(TimerKind.Duration, "P1D"), Run.AtStart.Now, 1, Run.AtStart));
    }
}
