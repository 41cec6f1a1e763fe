using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Ui;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using KerjaSama.Web.Modul.Permohonan.Tindakan;

namespace KerjaSama.Web.Modul.Permohonan;

internal static class PermohonanModule
{
    public static IServiceCollection AddPermohonan(this IServiceCollection services)
    {
        services.AddScoped<JenisNaskahJalur>();
        services.AddScoped<NamaPemohon>();
        services.AddScoped<PeriksaPihak>();
        services.AddScoped<SusunSurat>();
        services.AddScoped<PeriksaMasukan>();
        services.AddScoped<KodeLacak>();
        services.AddScoped<TerimaPermohonan>();
        services.AddScoped<AjukanPermohonan>();
        services.AddScoped<DaftarPermohonan>();
        services.AddScoped<IPencarian, PencarianPermohonan>();
        services.AddScoped<UnggahDokumen>();
        services.AddScoped<UbahPihak>();
        services.AddScoped<BetulkanPermohonan>();
        services.AddScoped<DokumenLuar>();
        services.AddScoped<KelengkapanBerkas>();
        services.AddScoped<RiwayatPermohonan>();
        services.AddScoped<RelPermohonan>();
        services.AddScoped<IsiAlur>();
        services.AddScoped<PermohonanServices>();
        services.AddScoped<PenempatanServices>();
        services.AddScoped<Baru.BaruServices>();
        services.AddScoped<Baru.FormulirDariNaskah>();
        services.AddScoped<JenisUnggahan>();
        return services
            .AddTindakan<CatatAgenda>("permohonan.catat-agenda")
            .AddTindakan<TetapkanJalur>("permohonan.tetapkan-jalur")
            .AddTindakan<PeriksaKelengkapan>("permohonan.periksa-kelengkapan")
            .AddTindakan<LengkapiBerkas>("permohonan.lengkapi-berkas")
            .AddTindakan<Disposisikan>("permohonan.disposisi")
            .AddTindakan<Tolak>("permohonan.tolak")
            .AddTindakan<CatatSaja>("fasilitasi.catat-rapat")
            .AddTindakan<CatatSaja>("tkksd.catat")
            .AddTindakan<JawabPenawaran>("tkksd.surat-jawaban")
            .AddTindakan<CatatSaja>("persetujuan.tentukan")
            .AddTindakan<CatatSaja>("persetujuan.dprd")
            .AddTindakan<CatatSaja>("persetujuan.kementerian");
    }
}
