namespace KerjaSama.Web.Modul.Contoh;

/// <summary>
/// The system's time, which the demo sets back within its own flow of calls only, so that the samples have a history as long as a
/// real case. In the container only while <c>KerjaSama:Demo</c> is true.
/// </summary>
internal sealed class SimulatedTime : TimeProvider
{
    private static readonly AsyncLocal<DateTimeOffset?> Simulated = new();

    public override DateTimeOffset GetUtcNow() => Simulated.Value ?? base.GetUtcNow();

    /// <summary>From here on, in this asynchronous flow, it is <paramref name="saat"/>; null is the real time again.</summary>
    public static void Set(DateTimeOffset? saat) => Simulated.Value = saat;
}
