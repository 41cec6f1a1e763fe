using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Ui;
using KerjaSama.Web.Modul.Naskah.Kontrak;
using KerjaSama.Web.Modul.Naskah.Tindakan;

namespace KerjaSama.Web.Modul.Naskah;

internal static class NaskahModule
{
    public static IServiceCollection AddNaskah(this IServiceCollection services)
    {
        services.AddScoped<PenomoranNaskah>();
        services.AddScoped<DaftarNaskah>();
        services.AddScoped<IPencarian, PencarianNaskah>();
        services.AddScoped<RincianNaskah>();
        services.AddScoped<TambahDokumenNaskah>();
        services.AddScoped<TetapkanKeterbukaan>();
        services.AddScoped<NomorNaskah>();
        services.AddScoped<MasaBerlaku>();
        services.AddScoped<PeriksaNaskah>();
        services.AddScoped<CatatNaskah>();
        services.AddScoped<BetulkanNaskah>();
        services.AddScoped<ArsipNaskahReader>();
        services.AddScoped<PesanNomorBuku>();
        services.AddScoped<Infrastructure.Alur.IIkutPindah, NomorIkutPindah>();
        services.AddScoped<DaftarNomor>();
        services.AddScoped<KunciDraf>();
        services.AddScoped<DrafReader>();
        services.AddScoped<BeriGiliran>();
        services.AddScoped<KomentariDraf>();
        services.AddScoped<UnggahVersi>();
        services.AddScoped<TanggapiDraf>();
        services.AddScoped<KesampingkanTemuan>();
        services.AddScoped<BandingDraf>();
        services.AddScoped<PeriksaDraf>();
        services.AddScoped<LetakKomentar>();
        services.AddScoped<PenghalangParafReader>();
        services.AddScoped<PenandatangananReader>();
        services.AddScoped<Penandatanganan.KunciPenandatanganan>();
        services.AddScoped<Penandatanganan.RencanakanPenandatanganan>();
        services.AddScoped<Penandatanganan.CatatPenandatanganan>();
        services.AddScoped<Penandatanganan.BerkasTte>();
        services.AddScoped<Penandatanganan.TandatanganiElektronik>();
        services.AddScoped<Penandatanganan.PenandatangananServices>();
        services.AddScoped<Penandatanganan.TteServices>();
        services.AddScoped<Penandatanganan.AgendaPenandatanganan>();
        services.AddScoped<Draf.DrafServices>();
        services.AddScoped<Draf.SusunVersi>();
        return services
            .AddTindakan<SusunDraf>("draf.susun")
            .AddTindakan<CatatSaja>("draf.tinjau")
            .AddTindakan<PerbaikiDraf>(PerbaikiDraf.Kunci)
            .AddTindakan<CatatSaja>("paraf.catat")
            .AddTindakan<ParafKepalaBagian>(PenghalangParaf.Tindakan)
            .AddTindakan<PesanNomor>("naskah.pesan-nomor")
            .AddTindakan<Tandatangani>(NomorTerpesan.DipakaiOleh)
            .AddTindakan<DaftarkanNaskah>("naskah.daftarkan");
    }
}
