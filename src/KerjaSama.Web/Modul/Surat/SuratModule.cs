using KerjaSama.Web.Modul.Surat.Kontrak;

namespace KerjaSama.Web.Modul.Surat;

internal static class SuratModule
{
    public static IServiceCollection AddSurat(this IServiceCollection services)
    {
        services.AddScoped<BukuNomor>();
        services.AddScoped<CatatSurat>();
        return services;
    }
}
