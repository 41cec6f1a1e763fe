namespace KerjaSama.Bench;

/// <summary>Run by hand: <c>dotnet run --project tests/KerjaSama.Bench -c Release</c>.</summary>
internal static class BenchProgram
{
    private static async Task Main()
    {
        await using var office = new BenchOffice();
        await PageBench.RunAsync(office, Console.Out);
    }
}
