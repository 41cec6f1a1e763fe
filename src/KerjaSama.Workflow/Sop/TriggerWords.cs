using System.Globalization;

namespace KerjaSama.Workflow;

/// <summary>Events in words.</summary>
internal static class TriggerWords
{
    private static readonly CultureInfo Indonesia = CultureInfo.GetCultureInfo("id-ID");

    /// <summary>When a boundary event leads on: its name, else what it waits for.</summary>
    public static string When(BoundaryEvent boundary) => boundary.Name != boundary.Id ? boundary.Name : boundary.Trigger switch
    {
        TimerTrigger timer => $"Bila {Of(timer)}",
        ErrorTrigger { Code: { } code } => $"Bila gagal ({code})",
        ErrorTrigger => "Bila gagal",
        var trigger => $"Bila {Of(trigger)}",
    };

    public static string Of(EventTrigger trigger) => trigger switch
    {
        TimerTrigger timer => Of(timer),
        MessageTrigger { Message.Name: var name } => $"pesan “{name}” diterima",
        ErrorTrigger error => $"gagal{(error.Code is { } code ? $" ({code})" : "")}",
        _ => "dihentikan",
    };

    private static string Of(TimerTrigger timer) => (timer.Kind, timer.Expression) switch
    {
        (TimerKind.Duration, null) when IsoDuration.Parse(timer.Text) is { } duration => $"sudah {Length(duration, timer.WorkingDays)}",
        (TimerKind.Cycle, null) when TimerCycle.Parse(timer.Text) is { } cycle => $"setiap {Length(cycle.Period, timer.WorkingDays)}",
        (TimerKind.Date, null) when TimerDate.Parse(timer.Text, TimeZoneInfo.Utc) is not null => $"tiba tanggal {Date(timer.Text)}",
        (TimerKind.Date, _) => $"tiba tanggal menurut {timer.Text}",
        _ => $"lewat waktu menurut {timer.Text}",
    };

    private static string Date(string text)
        => DateOnly.ParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture).ToString("d MMMM yyyy", Indonesia);

    private static string Length(IsoDuration duration, bool workingDays)
    {
        var time = duration.Time;
        var parts = new (decimal Number, string Unit)[]
        {
            (duration.Months / 12, "tahun"), (duration.Months % 12, "bulan"), (duration.Days, workingDays ? "hari kerja" : "hari"),
            ((int)time.TotalHours, "jam"), (time.Minutes, "menit"), (time.Seconds, "detik"),
        };
        var words = parts.Where(part => part.Number != 0).Select(part => $"{part.Number.ToString(Indonesia)} {part.Unit}").ToList();
        return words.Count > 0 ? string.Join(" ", words) : "saat itu juga";
    }
}
