namespace KerjaSama.Bench;

/// <summary>Run by hand: <c>dotnet run --project tests/KerjaSama.Bench -c Release [halaman] [mesin] [besar] [draf] [naskah] [postgresql]</c>; without a name all of them, with the last not on SQLite.</summary>
internal static class BenchProgram
{
    private static async Task Main(string[] names)
    {
        string[] benches = ["halaman", "mesin", "besar", "draf", "naskah"];
        await RunAsync("halaman", PageBench.RunAsync);
        await RunAsync("mesin", ThroughputBench.RunAsync);
        await RunAsync("besar", OpenCasesBench.RunAsync);
        await RunAsync("draf", DraftBench.RunAsync);
        if (!names.Any(benches.Contains) || names.Contains("naskah"))
        {
            await NaskahBench.RunAsync(Console.Out);
        }

        async Task RunAsync(string name, Func<BenchOffice, TextWriter, Task> bench)
        {
            if (names.Any(benches.Contains) && !names.Contains(name))
            {
                return;
            }

            foreach (var server in BenchOffice.PostgreSqlServer is { } postgres ? new[] { null, postgres } : [null])
            {
                if (server is null && names.Contains("postgresql"))
                {
                    continue;
                }

                await using var office = new BenchOffice(server);
                await bench(office, Console.Out);
            }
        }
    }
}
