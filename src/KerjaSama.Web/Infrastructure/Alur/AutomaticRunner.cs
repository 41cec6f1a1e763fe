using KerjaSama.Data;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Dokumen;
using KerjaSama.Web.Infrastructure.Jobs;
using KerjaSama.Workflow;

namespace KerjaSama.Web.Infrastructure.Alur;

/// <summary>
/// Does one piece of work of the machine, as <see cref="SelesaikanTugas"/> does that of a person: one transaction under the case's lock
/// with the domain action, the engine's step, history and messages.
/// </summary>
internal abstract class AutomaticRunner<TRow>(KerjaSamaDbContext db, KunciPerkara perkara, DefinitionCatalog catalog, DokumenSiap dokumenSiap, OfficeClock clock)
    where TRow : class, IAutomaticWork
{
    protected KerjaSamaDbContext Db { get; } = db;

    protected OfficeClock Clock { get; } = clock;

    /// <returns>False when there is nothing left to do: cancelled meanwhile, or another worker took it over.</returns>
    public Task<bool> ExecuteAsync(Lease lease, CancellationToken cancellationToken) => dokumenSiap.JalankanAsync(
        () => HeldAsync(lease, async (row, proses, permohonan) =>
        {
            await Db.Entry(permohonan).Collection(p => p.Dokumen).LoadAsync(cancellationToken);
            await WorkAsync(row, proses, permohonan, cancellationToken);
            return true;
        }, cancellationToken),
        cancellationToken);

    /// <summary>The last try failed: from here on it is an incident, and the history says so.</summary>
    public Task GiveUpAsync(Lease lease, string sebab, CancellationToken cancellationToken) => HeldAsync(lease, (row, proses, permohonan) =>
    {
        var now = Clock.GetUtcNow();
        (row.Status, row.LastError) = (JobStatus.Failed, sebab);
        row.DueAt = TRow.DueIsPlanned ? row.DueAt : now;
        row.LeasedUntil = TRow.DueIsPlanned ? now : null;
        Catat(permohonan, "otomatis.gagal", row, proses, sebab);
        return Task.FromResult(true);
    }, cancellationToken);

    /// <summary>The action said no: where a boundary event of the process catches its code, the case goes on there.</summary>
    /// <returns>False where nothing catches it.</returns>
    public virtual Task<bool> CatchAsync(Lease lease, AturanDilanggarException refusal, CancellationToken cancellationToken) => Task.FromResult(false);

    protected abstract Task WorkAsync(TRow row, ProcessInstance proses, PermohonanKerjaSama permohonan, CancellationToken cancellationToken);

    protected async Task<bool> HeldAsync(Lease lease, Func<TRow, ProcessInstance, PermohonanKerjaSama, Task<bool>> act, CancellationToken cancellationToken)
    {
        await using var transaction = await Db.BeginWriteAsync(cancellationToken);
        if (await perkara.OtomatisAsync<TRow>(lease.Id, cancellationToken) is not var (row, proses, permohonan)
            || row.Status != JobStatus.Waiting || row.LeasedUntil != lease.Until
            || !await act(row, proses, permohonan))
        {
            return false;
        }

        await Db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    protected void Catat(PermohonanKerjaSama permohonan, string peristiwa, TRow row, ProcessInstance proses, string? alasan = null)
    {
        Db.Jejak.Proses = $"{proses.DefinitionKey} v{proses.DefinitionVersion} / {row.ElementId}";
        Db.Jejak.Catat(permohonan, peristiwa, alasan, [new("Langkah", catalog.Of(proses).Nodes[row.ElementId].Name)]);
    }
}

internal sealed class ServiceJobRunner(
    KerjaSamaDbContext db, KunciPerkara perkara, DefinitionCatalog catalog, CaseEngine engine, PenutupLangkah penutup, DokumenSiap dokumenSiap, OfficeClock clock)
    : AutomaticRunner<ServiceJob>(db, perkara, catalog, dokumenSiap, clock)
{
    public override async Task<bool> CatchAsync(Lease lease, AturanDilanggarException refusal, CancellationToken cancellationToken)
    {
        try
        {
            return await HeldAsync(lease, async (job, proses, permohonan) =>
            {
                Catat(permohonan, "otomatis.ditolak", job, proses, refusal.Message);
                (job.Status, job.LeasedUntil, job.LastError) = (JobStatus.Done, null, refusal.Message);
                await penutup.ExecuteAsync(
                    proses.Id, null, KonteksTindakan.Otomatis(permohonan, job.Id, Clock), v => new FailService(job.Token, refusal.Kode, v), cancellationToken);
                return true;
            }, cancellationToken);
        }
        catch (ProcessStepException uncaught) when (uncaught.Kode == ProcessStepKode.GalatTidakDitangkap)
        {
            Db.ForgetChanges();
            return false;
        }
    }

    protected override async Task WorkAsync(ServiceJob row, ProcessInstance proses, PermohonanKerjaSama permohonan, CancellationToken cancellationToken)
    {
        var isian = await engine.VisibleAsync(proses.Id, row.Token, cancellationToken);
        Catat(permohonan, "otomatis.selesai", row, proses);
        (row.Status, row.LeasedUntil, row.LastError) = (JobStatus.Done, null, null);
        await penutup.ExecuteAsync(
            proses.Id, row.Tindakan, KonteksTindakan.Otomatis(permohonan, row.Id, Clock, isian), v => new CompleteService(row.Token, v), cancellationToken);
    }
}

/// <summary>Fires a timer: its row is gone with it, or waits for the next occurrence of a cycle.</summary>
internal sealed class TimerRunner(KerjaSamaDbContext db, KunciPerkara perkara, DefinitionCatalog catalog, PenutupLangkah penutup, DokumenSiap dokumenSiap, OfficeClock clock)
    : AutomaticRunner<ProcessTimerRow>(db, perkara, catalog, dokumenSiap, clock)
{
    protected override Task WorkAsync(ProcessTimerRow row, ProcessInstance proses, PermohonanKerjaSama permohonan, CancellationToken cancellationToken)
    {
        Catat(permohonan, "otomatis.waktu", row, proses);
        return penutup.ExecuteAsync(
            proses.Id, null, KonteksTindakan.Otomatis(permohonan, row.Id, Clock), _ => new FireTimer(row.Token, row.ElementId, row.Occurrence), cancellationToken);
    }
}
