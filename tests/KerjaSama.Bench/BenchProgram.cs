namespace KerjaSama.Bench;

/// <summary>Run by hand: <c>dotnet run --project tests/KerjaSama.Bench -c Release [halaman] [mesin] [besar]</c>; without a name all of them.</summary>
internal static class BenchProgram
{
    private static async Task Main(string[] names)
    {
        await RunAsync("halaman", PageBench.RunAsync);
        await RunAsync("mesin", ThroughputBench.RunAsync);
        await RunAsync("besar", OpenCasesBench.RunAsync);

        async Task RunAsync(string name, Func<BenchOffice, TextWriter, Task> bench)
        {
            if (names.Length > 0 && !names.Contains(name))
            {
                return;
            }

            foreach (var server in BenchOffice.PostgreSqlServer is { } postgres ? new[] { null, postgres } : [null])
            {
                await using var office = new BenchOffice(server);
                await bench(office, Console.Out);
            }
        }
    }
}
