namespace KerjaSama.Workflow;

/// <summary>
/// When a timer is due. Public because the host schedules timer start events itself, with the definition and no instance.
/// </summary>
public static class TimerSchedule
{
    /// <summary>The first time, seen from <see cref="StepTime.Now"/>.</summary>
    /// <exception cref="ProcessStepException">The expression has no value, or the time is out of reach.</exception>
    public static DateTimeOffset FirstDue(TimerTrigger timer, IReadOnlyDictionary<string, ProcessValue> variables, StepTime time)
    {
        try
        {
            return timer.Kind switch
            {
                TimerKind.Date => Date(timer, variables, time),
                TimerKind.Duration => After(time.Now, Duration(timer, variables), timer.WorkingDays, time),
                TimerKind.Cycle => FirstOf(TimerCycle.Parse(timer.Text)!.Value, timer, time),
            };
        }
        catch (Exception exception) when (exception is ArgumentOutOfRangeException or OverflowException or KondisiException)
        {
            throw Faulty(timer, exception.Message);
        }
    }

    /// <summary>
    /// The occurrence after one that fires now: the first that lies ahead. Those that a long stop has let pass are not made up for,
    /// but count among the repetitions. Null when there is none left.
    /// </summary>
    public static (DateTimeOffset DueAt, int Occurrence)? NextDue(TimerTrigger timer, DateTimeOffset dueAt, int occurrence, StepTime time)
    {
        if (timer.Kind != TimerKind.Cycle)
        {
            return null;
        }

        var cycle = TimerCycle.Parse(timer.Text)!.Value;
        var (next, number) = (dueAt, occurrence);
        if (cycle.Period is { Months: 0, Days: 0, Time: var period } && time.Now > next)
        {
            var passed = (time.Now - next).Ticks / period.Ticks;
            (next, number) = (next + (passed * period), (int)Math.Min(int.MaxValue / 2, number + passed));
        }

        do
        {
            (next, number) = (After(next, cycle.Period, timer.WorkingDays, time), number + 1);
        }
        while (next <= time.Now && number <= (cycle.Repetitions ?? int.MaxValue));

        return number <= (cycle.Repetitions ?? int.MaxValue) ? (next, number) : null;
    }

    private static DateTimeOffset FirstOf(TimerCycle cycle, TimerTrigger timer, StepTime time)
        => cycle.Start is { } start ? TimerDate.Parse(start, time.Zone)!.Value : After(time.Now, cycle.Period, timer.WorkingDays, time);

    private static DateTimeOffset Date(TimerTrigger timer, IReadOnlyDictionary<string, ProcessValue> variables, StepTime time)
        => timer.Expression is not { } expression ? TimerDate.Parse(timer.Text, time.Zone)!.Value
            : expression.Evaluate(variables) is DateValue date ? TimerDate.InZone(date.Value.ToDateTime(TimeOnly.MinValue), time.Zone)
            : throw Faulty(timer, "tanggalnya kosong.");

    private static IsoDuration Duration(TimerTrigger timer, IReadOnlyDictionary<string, ProcessValue> variables)
        => timer.Expression is not { } expression ? IsoDuration.Parse(timer.Text)!.Value
            : expression.Evaluate(variables) is DurationValue duration ? duration.ToIso()
            : throw Faulty(timer, "durasinya kosong.");

    private static DateTimeOffset After(DateTimeOffset from, IsoDuration duration, bool workingDays, StepTime time)
    {
        var local = TimeZoneInfo.ConvertTime(from, time.Zone).DateTime;
        var date = DateOnly.FromDateTime(local).AddMonths(duration.Months);
        date = workingDays && duration.Days >= 0 ? time.AddWorkingDays(date, duration.Days) : date.AddDays(duration.Days);
        return TimerDate.InZone(date.ToDateTime(TimeOnly.FromDateTime(local)), time.Zone) + duration.Time;
    }

    private static ProcessStepException Faulty(TimerTrigger timer, string reason)
        => new(ProcessStepKode.TimerGagal, $"Waktu timer '{timer.Text}' tidak dapat ditentukan: {reason}");
}
