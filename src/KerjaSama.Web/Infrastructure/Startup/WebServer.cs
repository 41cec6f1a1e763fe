using KerjaSama.Web.Infrastructure.Configuration;
using KerjaSama.Web.Modul.Contoh;
using KerjaSama.Web.Modul.Pengguna;

namespace KerjaSama.Web.Infrastructure.Startup;

/// <summary>The web application from start to stop.</summary>
internal static class WebServer
{
    public static async Task<int> RunAsync(string[] args)
    {
        await using var app = KerjaSamaApplication.Build(args);
        await StartupSequence.RunAsync(app.Services, Console.Out);
        if (app.Services.GetRequiredService<KerjaSamaOptions>().Demo)
        {
            await app.Services.GetRequiredService<JalankanContoh>().ExecuteAsync(true, _ => { }, CancellationToken.None);
        }

        await app.StartAsync();
        Announce(app.Services.GetRequiredService<KerjaSamaOptions>());
        await app.WaitForShutdownAsync();
        return 0;
    }

    private static void Announce(KerjaSamaOptions options)
    {
        Console.WriteLine($"KerjaSama siap: {options.Url}");
        foreach (var kunci in options.BelumDipakai)
        {
            Console.WriteLine($"Perhatian: {kunci} terisi, tetapi belum dipakai oleh versi ini (docs/operasi.md).");
        }

        if (options.Demo)
        {
            Console.WriteLine($"Akun contoh, semua bersandi {PenggunaDemo.Sandi}:");
            foreach (var orang in PenggunaDemo.Semua)
            {
                Console.WriteLine($"  {orang.Surel,-38} {orang.Nama}");
            }
        }
    }
}
