namespace KerjaSama.Domain.Umum;

/// <summary>
/// The office's clock: instants in UTC cut to milliseconds (every database keeps them exactly, so an audit hash verifies after a
/// reload), dates in the office's zone. Before 07.00 in Jakarta, UTC is still on yesterday, and a due date is law.
/// </summary>
public sealed class OfficeClock(TimeProvider inner, TimeZoneInfo zone) : TimeProvider
{
    public override TimeZoneInfo LocalTimeZone => zone;

    /// <summary>Today's date in the office's zone.</summary>
    public DateOnly HariIni => TanggalDari(GetUtcNow());

    public override DateTimeOffset GetUtcNow()
    {
        var now = inner.GetUtcNow();
        return new DateTimeOffset(now.UtcTicks - (now.UtcTicks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero);
    }

    public override long GetTimestamp() => inner.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        inner.CreateTimer(callback, state, dueTime, period);

    /// <summary>The office's date on which an instant falls.</summary>
    public DateOnly TanggalDari(DateTimeOffset saat) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(saat, zone).DateTime);

    /// <summary>The instant at which the office's day begins.</summary>
    public DateTimeOffset AwalHari(DateOnly tanggal)
    {
        var tengahMalam = tanggal.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(tengahMalam, zone.GetUtcOffset(tengahMalam)).ToUniversalTime();
    }

    /// <summary>The instant in the office's own time, for showing.</summary>
    public DateTime WaktuSetempat(DateTimeOffset saat) => TimeZoneInfo.ConvertTime(saat, zone).DateTime;
}
