namespace KerjaSama.Web.Tests;

/// <summary>A clock that moves only when told.</summary>
public sealed class TestClock : TimeProvider
{
    /// <summary>A Monday morning in the office.</summary>
    public static readonly DateTimeOffset Awal = new(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(7));

    private DateTimeOffset _kini = Awal.ToUniversalTime();

    public override DateTimeOffset GetUtcNow() => _kini;

    public void Maju(TimeSpan selang) => _kini += selang;

    /// <summary>Nine o'clock in Jakarta on that day.</summary>
    public void Menjadi(DateOnly tanggal) => _kini = new DateTimeOffset(tanggal.ToDateTime(new TimeOnly(9, 0)), TimeSpan.FromHours(7)).ToUniversalTime();
}
