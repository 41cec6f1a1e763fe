using KerjaSama.Domain.Pengguna;
using KerjaSama.Web.Infrastructure.Alur;

namespace KerjaSama.Web.Cli;

/// <summary>
/// <c>alur muat</c>: checks process files against what is loaded and loads them together, or none of them. One line per problem; servers
/// that run take the new versions within seconds.
/// </summary>
internal static class AlurMuat
{
    public const string Argumen = "BERKAS.bpmn... --alasan TEKS";

    public static async Task<int> RunAsync(VerbContext context)
    {
        var args = new VerbArguments(context.Args, ["--alasan"]);
        if (args.Positional.Count == 0)
        {
            throw new UsageException("Sebutkan berkas yang dimuat.");
        }

        if (args.Positional.FirstOrDefault(path => !File.Exists(path)) is { } tiada)
        {
            throw new UsageException($"Berkas tidak ada: {tiada}");
        }

        List<BerkasAlur> berkas = [.. args.Positional.Select(path => new BerkasAlur(path, File.ReadAllBytes(path)))];
        await using var scope = await context.OpenAsync();
        var muat = scope.ServiceProvider.GetRequiredService<MuatVersiAlur>();
        var periksa = await muat.PeriksaAsync(berkas, Pelaku.Sistem, default);
        foreach (var temuan in periksa.Temuan)
        {
            await Console.Out.WriteLineAsync(temuan.ToString());
        }

        if (periksa.Temuan.Count > 0)
        {
            return Verb.RefusedExitCode;
        }

        foreach (var d in await muat.ExecuteAsync(berkas, args.Value("--alasan"), Pelaku.Sistem, default))
        {
            await Console.Out.WriteLineAsync($"{d.Key} versi {d.Version} dimuat");
        }

        return 0;
    }
}
