using KerjaSama.Domain.Pengguna;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Infrastructure.Ui;
using KerjaSama.Web.Modul.Tugas.Kontrak;

namespace KerjaSama.Web.Modul.Tugas;

internal static class TugasModule
{
    public static IServiceCollection AddTugas(this IServiceCollection services)
    {
        services.AddScoped<BagianKotak>();
        services.AddScoped<KotakTugas>();
        services.AddScoped<KabarSelesai>();
        services.AddScoped<TugasReader>();
        services.AddScoped<NilaiAwalFormulir>();
        services.AddScoped<IsianPosted>();
        services.AddScoped<DrafFormulir>();
        services.AddScoped<PeringatanTenggat>();
        services.AddHostedService<PeringatanTenggatWorker>();
        services.AddScoped<LoadNavigationCounts>(sp => async (_, ct) =>
        {
            var pelaku = await sp.GetRequiredService<PelakuAccessor>().AmbilAsync(ct);
            return new Dictionary<string, int>
            {
                ["tugas"] = await sp.GetRequiredService<KotakTugas>().PerluSayaAsync(pelaku, ct),
                ["pengaturan"] = pelaku.Boleh(Aksi.TanganiInsiden) ? await sp.GetRequiredService<DaftarInsiden>().CountAsync(ct) : 0,
            };
        });
        return services;
    }
}
