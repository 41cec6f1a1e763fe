namespace KerjaSama.Bench;

<<<<<<< HEAD
/// <summary>Run by hand: <c>dotnet run --project tests/KerjaSama.Bench -c Release [halaman] [mesin] [besar] [naskah] [postgresql]</c>; without a name all of them, with the last not on SQLite.</summary>
=======
/// <summary>Run by hand: <c>dotnet run --project tests/KerjaSama.Bench -c Release [halaman] [mesin] [besar] [draf] [postgresql]</c>; without a name all of them, with the last not on SQLite.</summary>
>>>>>>> 83991b2 (Pages for templates and clauses: versions, checked replacement, preview, documented fields; clause library read and edited; letters of meetings, KAK, own offer and lembar ringkas can be printed)
internal static class BenchProgram
{
    private static async Task Main(string[] names)
    {
<<<<<<< HEAD
        string[] benches = ["halaman", "mesin", "besar", "naskah"];
        await RunAsync("halaman", PageBench.RunAsync);
        await RunAsync("mesin", ThroughputBench.RunAsync);
        await RunAsync("besar", OpenCasesBench.RunAsync);
        if (!names.Any(benches.Contains) || names.Contains("naskah"))
        {
            await NaskahBench.RunAsync(Console.Out);
        }
=======
        string[] benches = ["halaman", "mesin", "besar", "draf"];
        await RunAsync("halaman", PageBench.RunAsync);
        await RunAsync("mesin", ThroughputBench.RunAsync);
        await RunAsync("besar", OpenCasesBench.RunAsync);
        await RunAsync("draf", DraftBench.RunAsync);
>>>>>>> 83991b2 (Pages for templates and clauses: versions, checked replacement, preview, documented fields; clause library read and edited; letters of meetings, KAK, own offer and lembar ringkas can be printed)

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
