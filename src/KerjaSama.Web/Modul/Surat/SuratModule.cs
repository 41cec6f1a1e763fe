using KerjaSama.Web.Infrastructure.Ui;
using KerjaSama.Web.Modul.Surat.Kontrak;

namespace KerjaSama.Web.Modul.Surat;

internal static class SuratModule
{
    public static IServiceCollection AddSurat(this IServiceCollection services)
    {
        services.AddScoped<BukuNomor>();
        services.AddScoped<CatatSurat>();
        services.AddScoped<CatatSuratMasuk>();
        services.AddScoped<CatatSuratKeluar>();
        services.AddScoped<LampirkanSurat>();
        services.AddScoped<BerkasSuratReader>();
        services.AddScoped<AgendaServices>();
        services.AddScoped<SuratServices>();
        services.AddScoped<DaftarSurat>();
        services.AddScoped<JadikanPermohonan>();
        services.AddScoped<BuatUndangan>();
        services.AddScoped<IPencarian, PencarianSuratMasuk>();
        services.AddScoped<IPencarian, PencarianSuratKeluar>();
        return services;
    }
}
