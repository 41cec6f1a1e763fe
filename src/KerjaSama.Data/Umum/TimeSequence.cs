namespace KerjaSama.Data.Umum;

/// <summary>
/// Values of a sequence column without a counter row, so that writers do not wait for each other: ordered by the instant, and within
/// a millisecond of one process by the order of the calls. Processes start at random places, so nodes do not meet either.
/// </summary>
public static class TimeSequence
{
    private const int CounterBits = 21;
    private const int CounterMask = (1 << CounterBits) - 1;
    private static int _counter = Random.Shared.Next();

    public static long Next(DateTimeOffset instant) =>
        (instant.ToUnixTimeMilliseconds() << CounterBits) | (uint)(Interlocked.Increment(ref _counter) & CounterMask);
}
