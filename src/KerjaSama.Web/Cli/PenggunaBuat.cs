using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Modul.Pengguna;

namespace KerjaSama.Web.Cli;

/// <summary><c>pengguna buat</c>: creates an account; without <c>--sandi-stdin</c> it prints a generated password.</summary>
internal static class PenggunaBuat
{
    public const string Argumen = "SUREL --peran PERAN [--nama N] [--perangkat-daerah KODE] [--mitra KODE] [--sandi-stdin]";

    public static async Task<int> RunAsync(VerbContext context)
    {
        var args = new VerbArguments(context.Args, ["--peran", "--nama", "--perangkat-daerah", "--mitra"], ["--sandi-stdin"]);
        var surel = args.Single("surel");
        var peran = args.Values("--peran").Select(PeranDari).ToHashSet();
        var diketik = args.Has("--sandi-stdin") ? await Console.In.ReadLineAsync() ?? "" : null;

        await using var scope = await context.OpenAsync();
        var data = new DataPengguna(
            surel,
            args.Value("--nama") ?? surel.Split('@')[0],
            peran,
            PerangkatDaerah: args.Value("--perangkat-daerah"),
            Mitra: args.Value("--mitra"));

        var sandi = diketik ?? SandiGenerator.Create();
        await scope.ServiceProvider.GetRequiredService<BuatPengguna>().ExecuteAsync(data, sandi, default);
        await Console.Out.WriteLineAsync(diketik is null ? $"{surel} dibuat, sandi: {sandi}" : $"{surel} dibuat");
        return 0;
    }

    private static Peran PeranDari(string kode) => DaftarKode.TryParse<Peran>(kode, out var peran)
        ? peran
        : throw new IsianTidakSahException("Peran", $"Peran '{kode}' tidak dikenal; yang ada: {string.Join(", ", DaftarKode.Semua<Peran>())}.");
}
