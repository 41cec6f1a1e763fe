using KerjaSama.Web.Modul.Pengaturan.Alur;
using KerjaSama.Web.Modul.Pengaturan.Klausul;
using KerjaSama.Web.Modul.Pengaturan.Kontrak;
using KerjaSama.Web.Modul.Pengaturan.Templat;

namespace KerjaSama.Web.Modul.Pengaturan;

internal static class PengaturanModule
{
    public static IServiceCollection AddPengaturan(this IServiceCollection services) => services
        .AddScoped<ReferensiLoader>()
        .AddScoped<KlausulLoader>()
        .AddScoped<UbahKlausul>()
        .AddScoped<GantiTemplat>()
        .AddScoped<PilihanReferensi>()
        .AddScoped<UbahInstansi>()
        .AddScoped<BacaReferensi>()
        .AddScoped<BacaDasarHukum>()
        .AddScoped<UbahReferensi>()
        .AddScoped<UbahReferensiHukum>()
        .AddScoped<UbahBatasLangkah>()
        .AddScoped<UbahBeratAturan>()
        .AddScoped<BeratTerbaca>();
}
