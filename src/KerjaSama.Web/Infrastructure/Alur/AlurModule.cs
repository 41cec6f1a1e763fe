using KerjaSama.Web.Infrastructure.Surel;
using KerjaSama.Workflow;

namespace KerjaSama.Web.Infrastructure.Alur;

internal static class AlurModule
{
    /// <summary>The runner and what it needs; the domain actions register themselves in their modules.</summary>
    public static IServiceCollection AddAlur(this IServiceCollection services)
    {
        services.AddSingleton<TindakanRegistry>();
        services.AddSingleton<ProcessFileChecker>();
        services.AddSingleton<DefinitionCatalog>();
        services.AddHostedService<DefinitionRefreshWorker>();
        services.AddSingleton<GiliranLangkah>();
        services.AddScoped<Pemberitahuan>();
        services.AddScoped<InstanceRowsReader>();
        services.AddScoped<CaseLock>();
        services.AddScoped<CaseEngine>();
        services.AddScoped<BatasLangkahReader>();
        services.AddScoped<TugasFactory>();
        services.AddScoped<KalenderKantor>();
        services.AddScoped<KemajuanPermohonan>();
        services.AddScoped<CalonPelaksana>();
        services.AddScoped<IsianParser>();
        services.AddScoped<BahanFormulirReader>();
        services.AddScoped<FormulirTugasBuilder>();
        services.AddScoped<KunciPerkara>();
        services.AddScoped<PenutupLangkah>();
        services.AddScoped<SelesaikanTugas>();
        services.AddScoped<AutomaticRunner<ServiceJob>, ServiceJobRunner>();
        services.AddScoped<AutomaticRunner<ProcessTimerRow>, TimerRunner>();
        services.AddScoped<MessageRunner>();
        services.AddScoped<TanganiInsiden>();
        services.AddScoped<DaftarInsiden>();
        services.AddScoped<KirimPesanProses>();
        services.AddSingleton<ServiceJobQueue>();
        services.AddSingleton<TimerQueue>();
        services.AddSingleton<MessageQueue>();
        services.AddSingleton<AutomaticWork>();
        services.AddHostedService<AutomaticWorker>();
        services.AddScoped<AkhiriPermohonan>();
        services.AddScoped<JalanPerkara>();
        services.AddScoped<PetaPerkara>();
        services.AddScoped<PenetapPenempatan>();
        services.AddScoped<PindahkanPerkara>();
        services.AddScoped<KembalikanKeLangkah>();
        services.AddScoped<TarikLangkah>();
        services.AddScoped<MulaiDari>();
        services.AddScoped<KoreksiJalur>();
        services.AddScoped<MigrasiProses>();
        services.AddScoped<PetaMigrasi>();
        services.AddScoped<DaftarAlur>();
        services.AddScoped<MuatVersiAlur>();
        services.AddScoped<KlaimTugas>();
        services.AddScoped<AmbilTugas>();
        services.AddScoped<CatatanDraf>();
        services.AddScoped<SerahkanTugas>();
        return services;
    }
}
