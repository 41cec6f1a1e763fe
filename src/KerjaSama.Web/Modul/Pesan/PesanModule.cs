using KerjaSama.Web.Modul.Pesan.Kontrak;

namespace KerjaSama.Web.Modul.Pesan;

internal static class PesanModule
{
    public static IServiceCollection AddPesan(this IServiceCollection services)
    {
        services.AddScoped<DaftarPesan>();
        services.AddScoped<KelolaPesan>();
        return services;
    }
}
