using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Modul.Telaahan.Kontrak;
using KerjaSama.Web.Modul.Telaahan.Tindakan;

namespace KerjaSama.Web.Modul.Telaahan;

internal static class TelaahanModule
{
    public static IServiceCollection AddTelaahan(this IServiceCollection services) => services
        .AddScoped<BacaTelaahan>()
        .AddScoped<LampiranTelaahan>()
        .AddScoped<SusunIsiTelaahan>()
        .AddScoped<BahanLembarReader>()
        .AddScoped<KonsepTelaahan>()
        .AddScoped<RekapTelaahan>()
        .AddScoped<IIkutPindah, TelaahanIkutPindah>()
        .AddTindakan<SusunTelaahan>("telaahan.susun")
        .AddTindakan<PeriksaTelaahan>("telaahan.periksa")
        .AddTindakan<SetujuiTelaahan>("telaahan.setujui")
        .AddTindakan<CatatArahan>("arahan.catat");
}
