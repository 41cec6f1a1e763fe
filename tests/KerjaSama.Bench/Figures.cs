using System.Diagnostics;

namespace KerjaSama.Bench;

/// <summary>Measured times in milliseconds.</summary>
internal static class Figures
{
    public static double Percentile(IReadOnlyList<double> values, int percent) => values.Order().ElementAt(values.Count * percent / 100);

    /// <param name="act">Gets the number of the run, from 0.</param>
    public static async Task<IReadOnlyList<double>> MeasureAsync(int warmUp, int runs, Func<int, Task> act)
    {
        var milliseconds = new List<double>();
        for (var i = 0; i < warmUp + runs; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await act(i);
            milliseconds.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return milliseconds[warmUp..];
    }
}
