namespace KerjaSama.Web.Cli;

/// <summary>The commands of the command line: <c>dotnet KerjaSama.Web.dll VERB ...</c>, one line each.</summary>
internal static class VerbTable
{
    private static readonly Verb[] Semua =
    [
        new("impor", "permohonan|naskah BERKAS [--uji-coba] [--peta PETA.json]", Modul.Impor.ImporVerb.RunAsync),
        new("ekspor", "permohonan|naskah BERKAS.xlsx|.csv [--saring QUERY]", Modul.Impor.Ekspor.EksporVerb.RunAsync),
        new("alur periksa", "BERKAS.bpmn...", AlurPeriksa.RunAsync),
        new("alur muat", AlurMuat.Argumen, AlurMuat.RunAsync),
        new("alur sop", AlurSop.Argumen, AlurSop.RunAsync),
        new("alur migrasi", AlurMigrasi.Argumen, AlurMigrasi.RunAsync),
        new("pindah-berkas", PindahBerkas.Argumen, PindahBerkas.RunAsync),
        new("demo", "", Demo.RunAsync),
        new("pengguna buat", PenggunaBuat.Argumen, PenggunaBuat.RunAsync),
        new("token buat", TokenBuat.Argumen, TokenBuat.RunAsync),
    ];

    /// <returns>The command that the arguments name, usage text for an unknown one; null: start the server.</returns>
    public static Func<Task<int>>? Find(string[] args)
    {
        if (args is ["bantuan" or "--help" or "-h"])
        {
            return async () => await UsageAsync(Console.Out, "KerjaSama: tanpa perintah, aplikasi web dijalankan. Perintah:", 0);
        }

        if (args.Length == 0 || args[0].StartsWith('-'))
        {
            return null;
        }

        var verb = Semua.FirstOrDefault(v => v.Cocok(args));
        return verb is null
            ? () => UsageAsync(Console.Error, $"Perintah tidak dikenal: {string.Join(' ', args)}. Perintah yang ada:", Verb.UsageExitCode)
            : () => verb.RunAsync(args);
    }

    private static async Task<int> UsageAsync(TextWriter output, string heading, int exitCode)
    {
        await output.WriteLineAsync(heading);
        foreach (var verb in Semua)
        {
            await output.WriteLineAsync($"  {verb.Pemakaian}");
        }

        return exitCode;
    }
}
