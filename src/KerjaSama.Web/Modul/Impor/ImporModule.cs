using KerjaSama.Web.Modul.Impor.Ekspor;
using KerjaSama.Web.Modul.Impor.Tulis;

namespace KerjaSama.Web.Modul.Impor;

internal static class ImporModule
{
    public static IServiceCollection AddImpor(this IServiceCollection services) => services
        .AddScoped<TautkanImpor>()
        .AddScoped<TulisPermohonan>()
        .AddScoped<TulisNaskah>()
        .AddScoped<ImporData>()
        .AddScoped<EksporData>()
        .AddScoped<RegisterKeluar>();
}
