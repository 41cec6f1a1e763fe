namespace KerjaSama.Web.Infrastructure.Berkas;

internal static class BerkasModule
{
    /// <summary>Files: taken in, kept, handed out, swept.</summary>
    public static IServiceCollection AddBerkas(this IServiceCollection services) => services
        .AddBatasKiriman()
        .AddSingleton<PemeriksaVirus>()
        .AddScoped<PenyimpanBerkas>()
        .AddScoped<TandaBerkas>()
        .AddScoped<PenerimaBerkas>()
        .AddScoped<PengirimBerkas>()
        .AddScoped<TitipanBerkas>()
        .AddScoped<UnggahanFormulir>()
        .AddScoped<SapuBerkas>()
        .AddHostedService<SapuBerkasWorker>();
}
