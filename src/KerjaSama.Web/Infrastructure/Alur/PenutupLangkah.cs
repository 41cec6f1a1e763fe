using KerjaSama.Workflow;

namespace KerjaSama.Web.Infrastructure.Alur;

/// <summary>
/// What every act that ends a step does, a person's or the machine's: the domain action, the engine's step, the process that follows, and
/// where the case now stands. Changes the context only; the caller holds transaction and lock, and saves.
/// </summary>
internal sealed class PenutupLangkah(CaseEngine engine, KemajuanPermohonan kemajuan, IServiceProvider services)
{
    /// <param name="tindakan">Key of the domain action, if the step has one.</param>
    /// <param name="perintah">The engine's command, given the variables that the action added.</param>
    public async Task ExecuteAsync(
        Guid instanceId, string? tindakan, KonteksTindakan konteks, Func<IReadOnlyDictionary<string, ProcessValue>, Command> perintah, CancellationToken cancellationToken)
    {
        if (tindakan is not null)
        {
            await services.GetRequiredKeyedService<ITindakan>(tindakan).JalankanAsync(konteks, cancellationToken);
        }

        await engine.StepAsync(instanceId, perintah(konteks.Variabel), konteks.Permohonan, cancellationToken);
        if (konteks.MulaiProses is { } proses)
        {
            await engine.StartAsync(proses, konteks.Permohonan, await kemajuan.VariabelAwalAsync(konteks.Permohonan, cancellationToken), cancellationToken);
        }

        await kemajuan.PerbaruiAsync(konteks.Permohonan, cancellationToken);
    }
}
