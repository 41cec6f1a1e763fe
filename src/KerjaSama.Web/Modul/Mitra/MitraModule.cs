using KerjaSama.Web.Infrastructure.Ui;
using KerjaSama.Web.Modul.Mitra.Kontrak;

namespace KerjaSama.Web.Modul.Mitra;

internal static class MitraModule
{
    public static IServiceCollection AddMitra(this IServiceCollection services) => services.AddScoped<CatatMitra>().AddScoped<DaftarMitra>().AddScoped<IPencarian, PencarianMitra>();
}
