namespace KerjaSama.Web.Cli;

/// <summary>The commands of the command line: <c>dotnet KerjaSama.Web.dll VERB ...</c>, one line each.</summary>
internal static class VerbTable
{
    private static readonly Verb[] Semua =
    [
        new("alur periksa", "BERKAS.bpmn...", AlurPeriksa.RunAsync),
        new("demo", "", Demo.RunAsync),
    ];

    /// <returns>The command that the arguments name, usage text for an unknown one; null: start the server.</returns>
    public static Func<Task<int>>? Find(string[] args)
    {
        if (args.Length == 0 || args[0].StartsWith('-'))
        {
            return null;
        }

        var verb = Semua.FirstOrDefault(v => v.Cocok(args));
        return verb is null ? () => UsageAsync(args) : () => verb.RunAsync(args);
    }

    private static async Task<int> UsageAsync(string[] args)
    {
        await Console.Error.WriteLineAsync($"Perintah tidak dikenal: {string.Join(' ', args)}");
        foreach (var verb in Semua)
        {
            await Console.Error.WriteLineAsync($"  {verb.Pemakaian}");
        }

        return Verb.UsageExitCode;
    }
}
