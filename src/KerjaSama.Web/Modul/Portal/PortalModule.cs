using KerjaSama.Web.Modul.Portal.Kontrak;

namespace KerjaSama.Web.Modul.Portal;

internal static class PortalModule
{
    public static IServiceCollection AddPortal(this IServiceCollection services)
    {
        services.AddScoped<BerandaReader>();
        services.AddScoped<DaftarPublik>();
        services.AddScoped<RahasiaDraf>();
        services.AddScoped<DrafPortalStore>();
        services.AddScoped<TerimaBerkasDraf>();
        services.AddScoped<KirimTautanDraf>();
        services.AddScoped<KirimAjuan>();
        services.AddScoped<KirimUlangKode>();
        services.AddScoped<LacakReader>();
        services.AddScoped<LangkahLacak>();
        services.AddScoped<LacakDrafServices>();
        services.AddSingleton<PembatasLacak>();
        services.AddScoped<VerifikasiBerkas>();
        services.AddSingleton<GiliranVerifikasi>();
        return services;
    }
}
