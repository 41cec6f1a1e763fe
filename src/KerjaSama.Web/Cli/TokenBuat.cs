using KerjaSama.Data.Pengguna;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Modul.Pengguna;
using Microsoft.AspNetCore.Identity;

namespace KerjaSama.Web.Cli;

/// <summary><c>token buat</c>: prints a personal access token, and nothing else, on stdout.</summary>
internal static class TokenBuat
{
    public const string Argumen = "SUREL [--hari N]";

    public static async Task<int> RunAsync(VerbContext context)
    {
        var args = new VerbArguments(context.Args, ["--hari"]);
        var surel = args.Single("surel");
        var hari = args.Number("--hari", BuatToken.HariBawaan);

        await using var scope = await context.OpenAsync();
        var akun = await scope.ServiceProvider.GetRequiredService<UserManager<AkunPengguna>>().FindByEmailAsync(surel);
        if (akun is not { Aktif: true })
        {
            throw new IsianTidakSahException("Surel", $"Tidak ada akun aktif dengan surel {surel}.");
        }

        await Console.Out.WriteLineAsync(await scope.ServiceProvider.GetRequiredService<BuatToken>().ExecuteAsync(akun, "baris perintah", hari, default));
        return 0;
    }
}
