using KerjaSama.Web.Modul.Alur.Kontrak;

namespace KerjaSama.Web.Modul.Alur;

internal static class AlurPages
{
    public static IServiceCollection AddAlurPages(this IServiceCollection services) => services.AddScoped<SusunSop>();
}
