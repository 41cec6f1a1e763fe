using KerjaSama.Domain.Pengguna;
using KerjaSama.Web.Infrastructure.Alur;

namespace KerjaSama.Web.Cli;

/// <summary>
/// <c>alur migrasi</c>: says what would become of the running instances of a process in its newest version, and with <c>--jalankan</c>
/// carries them over. One line a case; exit 1 where any stays.
/// </summary>
internal static class AlurMigrasi
{
    public const string Argumen = "KUNCI [--dari VERSI] [--ke VERSI] [--peta LAMA=BARU,...] [--jalankan --alasan TEKS]";

    public static async Task<int> RunAsync(VerbContext context)
    {
        var args = new VerbArguments(context.Args, ["--dari", "--ke", "--peta", "--alasan"], ["--jalankan"]);
        var masukan = new MasukanMigrasi(args.Single("kunci alur"), Versi(args, "--dari"), Versi(args, "--ke"), Peta(args.Values("--peta")));
        var jalankan = args.Has("--jalankan");
        await using var scope = await context.OpenAsync();
        var migrasi = scope.ServiceProvider.GetRequiredService<MigrasiProses>();
        var perkara = jalankan
            ? await migrasi.JalankanAsync(masukan, args.Value("--alasan"), Pelaku.Sistem, default)
            : await migrasi.RencanaAsync(masukan, Pelaku.Sistem, default);
        foreach (var p in perkara)
        {
            await Console.Out.WriteLineAsync($"{p.Kode} versi {p.Dari}, {string.Join("; ", p.Langkah)}: {p.Halangan ?? (jalankan ? "dipindahkan" : "dapat dipindahkan")}");
        }

        var tinggal = perkara.Count(p => p.Halangan is not null);
        await Console.Error.WriteLineAsync($"{perkara.Count - tinggal} {(jalankan ? "dipindahkan" : "dapat dipindahkan")}, {tinggal} tinggal di versinya.{(jalankan ? "" : " Belum ada yang diubah; tambahkan --jalankan --alasan.")}");
        return tinggal > 0 ? Verb.RefusedExitCode : 0;
    }

    private static int? Versi(VerbArguments args, string option) => args.Value(option) is null ? null : args.Number(option, 0);

    /// <exception cref="UsageException">An entry is not <c>lama=baru</c>, or one step stands twice.</exception>
    private static Dictionary<string, string> Peta(IReadOnlyList<string> entri)
    {
        var peta = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var satu in entri)
        {
            if (satu.Split('=', StringSplitOptions.TrimEntries) is not [{ Length: > 0 } lama, { Length: > 0 } baru] || !peta.TryAdd(lama, baru))
            {
                throw new UsageException($"Peta '{satu}' tidak dapat dibaca; tulis LAMA=BARU, tiap langkah lama sekali.");
            }
        }

        return peta;
    }
}
