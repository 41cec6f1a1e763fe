using System.Globalization;
using KerjaSama.Domain.Kinerja;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Configuration;
using KerjaSama.Web.Modul.Contoh;
using KerjaSama.Web.Modul.Kinerja.Kontrak;

namespace KerjaSama.Web.Cli;

/// <summary><c>demo</c>: the sample requests from permohonan to register, and the figures that result.</summary>
internal static class Demo
{
    private static readonly CultureInfo Indonesia = CultureInfo.GetCultureInfo("id-ID");

    public static async Task<int> RunAsync(VerbContext context)
    {
        await using var scope = await context.OpenAsync();
        if (!scope.ServiceProvider.GetRequiredService<KerjaSamaOptions>().Demo)
        {
            throw new UsageException("Perintah ini hanya untuk data contoh: setel KerjaSama__Demo=true.");
        }

        await scope.ServiceProvider.GetRequiredService<JalankanContoh>().ExecuteAsync(false, Console.WriteLine, CancellationToken.None);
        var tahunIni = scope.ServiceProvider.GetRequiredService<OfficeClock>().HariIni.Year;
        foreach (var tahun in (int[])[tahunIni - 1, tahunIni])
        {
            foreach (var iku in await scope.ServiceProvider.GetRequiredService<HitungIku>().SemuaAsync(new Periode(tahun, null), null, CancellationToken.None))
            {
                Console.WriteLine(string.Create(Indonesia, $"{iku.Nama}, {iku.Periode}: {iku.Pembilang} naskah dari {iku.Penyebut} fasilitasi = {iku.Nilai:0.##} %; target {iku.Target:0.##}, capaian {iku.Capaian:0.##} ({iku.Skala})"));
            }
        }

        return 0;
    }
}
