using KerjaSama.Data;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Infrastructure.Alur;

/// <summary>What a person does about an automatic step that was given up: has it tried again, or goes on without it.</summary>
internal sealed class TanganiInsiden(KerjaSamaDbContext db, KunciPerkara perkara, DefinitionCatalog catalog, PenutupLangkah penutup, OfficeClock clock)
{
    /// <exception cref="AturanDilanggarException"><c>insiden.sudah-ditangani</c>.</exception>
    public async Task CobaLagiAsync(Guid id, Pelaku pelaku, CancellationToken cancellationToken)
    {
        if (await db.ProcessMessage.AnyAsync(m => m.Id == id, cancellationToken))
        {
            await TanganiPesanAsync(id, pelaku, "pesan.dicoba-lagi", null, JobStatus.Waiting, [JobStatus.Failed], cancellationToken);
            return;
        }

        if (await db.ProcessTimer.AnyAsync(t => t.Id == id, cancellationToken))
        {
            await TanganiAsync<ProcessTimerRow>(id, pelaku, "otomatis.dicoba-lagi", null, Lagi, cancellationToken);
        }
        else
        {
            await TanganiAsync<ServiceJob>(id, pelaku, "otomatis.dicoba-lagi", null, Lagi, cancellationToken);
        }

        Task Lagi<TRow>(TRow work, ProcessInstance proses, PermohonanKerjaSama permohonan)
            where TRow : class, IAutomaticWork
        {
            (work.Status, work.Attempts, work.LeasedUntil, work.LastError) = (JobStatus.Waiting, 0, null, null);
            work.DueAt = TRow.DueIsPlanned ? work.DueAt : clock.GetUtcNow();
            return Task.CompletedTask;
        }
    }

    /// <summary>The case goes on as if the step were done, without what it would have brought; a message is delivered to nobody any more.</summary>
    /// <exception cref="IsianTidakSahException">No reason.</exception>
    /// <exception cref="AturanDilanggarException"><c>insiden.sudah-ditangani</c>.</exception>
    public async Task LewatiAsync(Guid id, string? alasan, Pelaku pelaku, CancellationToken cancellationToken)
    {
        var isi = AlasanPerintah.Wajib(alasan);
        if (await db.ProcessMessage.AnyAsync(m => m.Id == id, cancellationToken))
        {
            await TanganiPesanAsync(id, pelaku, "pesan.dikesampingkan", isi, JobStatus.Skipped, [JobStatus.Failed, JobStatus.Waiting], cancellationToken);
            return;
        }

        await TanganiAsync<ServiceJob>(id, pelaku, "otomatis.dilewati", isi, (job, proses, permohonan) =>
        {
            job.Status = JobStatus.Skipped;
            return penutup.ExecuteAsync(proses.Id, null, KonteksTindakan.Otomatis(permohonan, job.Id, clock), _ => new CompleteService(job.Token, new Dictionary<string, ProcessValue>()), cancellationToken);
        }, cancellationToken);
    }

    private async Task TanganiAsync<TRow>(
        Guid id, Pelaku pelaku, string peristiwa, string? alasan, Func<TRow, ProcessInstance, PermohonanKerjaSama, Task> tangani, CancellationToken cancellationToken)
        where TRow : class, IAutomaticWork
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var (job, proses, permohonan) = await perkara.OtomatisAsync<TRow>(id, cancellationToken) ?? throw new TidakDitemukanException("Langkah otomatis");
        PastikanBerhak(pelaku);
        Aturan.Pastikan(job.Status == JobStatus.Failed, "insiden.sudah-ditangani", "Langkah otomatis ini tidak sedang gagal: orang lain sudah menanganinya.");
        db.Jejak.Proses = $"{proses.DefinitionKey} v{proses.DefinitionVersion} / {job.ElementId}";
        db.Jejak.Catat(permohonan, peristiwa, alasan, [new("Langkah", catalog.Of(proses).Nodes[job.ElementId].Name)]);
        await tangani(job, proses, permohonan);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Changes a message only while no worker has it; its history stands with its request, else with whoever acted.</summary>
    private async Task TanganiPesanAsync(Guid id, Pelaku pelaku, string peristiwa, string? alasan, JobStatus menjadi, JobStatus[] dari, CancellationToken cancellationToken)
    {
        PastikanBerhak(pelaku);
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var (pesan, sekarang) = (await db.ProcessMessage.AsNoTracking().SingleAsync(m => m.Id == id, cancellationToken), clock.GetUtcNow());
        object objek = pesan.SubjectId is { } subjek ? await perkara.SubjekAsync(subjek, cancellationToken) : await db.Users.SingleAsync(u => u.Id == pelaku.PenggunaId, cancellationToken);
        var diubah = await db.ProcessMessage.Where(m => m.Id == id && dari.Contains(m.Status) && (m.LeasedUntil == null || m.LeasedUntil <= sekarang))
            .ExecuteUpdateAsync(s => s.SetProperty(m => m.Status, menjadi).SetProperty(m => m.Attempts, 0).SetProperty(m => m.DueAt, sekarang).SetProperty(m => m.LastError, m => menjadi == JobStatus.Waiting ? null : m.LastError), cancellationToken);
        Aturan.Pastikan(diubah == 1, "insiden.sudah-ditangani", "Pesan ini sudah ditangani orang lain, atau sedang dikirim.");
        db.Jejak.Catat(objek, peristiwa, alasan, [new("Pesan", pesan.Name)]);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static void PastikanBerhak(Pelaku pelaku)
    {
        if (!pelaku.Boleh(Aksi.TanganiInsiden))
        {
            throw new TidakBerhakException(pelaku, "Anda tidak berwenang menangani insiden.");
        }
    }
}
