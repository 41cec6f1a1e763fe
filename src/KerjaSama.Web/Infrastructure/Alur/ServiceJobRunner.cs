using KerjaSama.Data;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Dokumen;
using KerjaSama.Web.Infrastructure.Jobs;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Infrastructure.Alur;

/// <summary>
/// Does the work of one service task, as <see cref="SelesaikanTugas"/> does that of a person: one transaction under the case's lock with the
/// domain action, the engine's step, history and messages.
/// </summary>
internal sealed class ServiceJobRunner(KerjaSamaDbContext db, KunciPerkara perkara, DefinitionCatalog catalog, PenutupLangkah penutup, DokumenSiap dokumenSiap, OfficeClock clock)
{
    /// <returns>False when there is nothing left to do: cancelled meanwhile, or another worker took it over.</returns>
    public Task<bool> ExecuteAsync(Lease lease, CancellationToken cancellationToken) => dokumenSiap.JalankanAsync(() => SekaliAsync(lease, cancellationToken), cancellationToken);

    /// <summary>The last try failed: from here on it is an incident, and the history says so.</summary>
    public async Task GiveUpAsync(Lease lease, string sebab, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var (job, proses, permohonan) = await perkara.ServiceJobAsync(lease.Id, cancellationToken);
        if (Held(job, lease))
        {
            (job.Status, job.LeasedUntil, job.LastError, job.DueAt) = (JobStatus.Failed, null, sebab, clock.GetUtcNow());
            Catat(permohonan, "otomatis.gagal", job, proses, sebab);
            await db.SaveChangesAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    private async Task<bool> SekaliAsync(Lease lease, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var (job, proses, permohonan) = await perkara.ServiceJobAsync(lease.Id, cancellationToken);
        if (!Held(job, lease))
        {
            return false;
        }

        await db.Entry(permohonan).Collection(p => p.Dokumen).LoadAsync(cancellationToken);
        var konteks = new KonteksTindakan
        {
            Permohonan = permohonan,
            Kejadian = job.Id,
            Hasil = "",
            Isian = new IsianTugas(await VariablesAsync(proses.Id, cancellationToken)),
            Pelaku = Pelaku.Sistem,
            AtasNama = null,
            Sekarang = clock.GetUtcNow(),
            HariIni = clock.HariIni,
        };

        Catat(permohonan, "otomatis.selesai", job, proses);
        (job.Status, job.LeasedUntil, job.LastError) = (JobStatus.Done, null, null);
        await penutup.ExecuteAsync(proses.Id, job.Tindakan, konteks, v => new CompleteService(job.Token, v), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    private static bool Held(ServiceJob job, Lease lease) => job.Status == JobStatus.Waiting && job.LeasedUntil == lease.Until;

    private async Task<Dictionary<string, ProcessValue>> VariablesAsync(Guid instanceId, CancellationToken cancellationToken) =>
        await db.ProcessVariable.Where(v => v.InstanceId == instanceId).ToDictionaryAsync(v => v.Name, v => ProcessValue.FromStored(v.Type, v.Text), StringComparer.Ordinal, cancellationToken);

    private void Catat(Domain.Permohonan.PermohonanKerjaSama permohonan, string peristiwa, ServiceJob job, ProcessInstance proses, string? alasan = null)
    {
        db.Jejak.Proses = $"{proses.DefinitionKey} v{proses.DefinitionVersion} / {job.ElementId}";
        db.Jejak.Catat(permohonan, peristiwa, alasan, [new("Langkah", catalog.Of(proses).Nodes[job.ElementId].Name)]);
    }
}
