namespace KerjaSama.Web.Infrastructure.Jobs;

/// <summary>How long to wait after a failed try.</summary>
internal static class Backoff
{
    public static readonly TimeSpan Longest = TimeSpan.FromHours(6);
    private const double ShareOfChance = 0.2;
    private static readonly TimeSpan First = TimeSpan.FromMinutes(1);

    /// <summary>The longest wait after so many failed tries: 1, 2, 4 ... minutes, at most six hours.</summary>
    public static TimeSpan Of(int attempts) => First * Math.Min(Math.Pow(2, attempts - 1), Longest / First);

    /// <summary>Up to a fifth less than <see cref="Of"/>, by chance, so that what failed together does not come back together.</summary>
    public static TimeSpan WithJitter(int attempts) =>
#pragma warning disable CA5394 // spreads load, hides nothing
        TimeSpan.FromSeconds(Math.Floor(Of(attempts).TotalSeconds * (1 - (ShareOfChance * Random.Shared.NextDouble()))));
#pragma warning restore CA5394
}
