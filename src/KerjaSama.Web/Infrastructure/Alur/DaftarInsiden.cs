using KerjaSama.Data;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Infrastructure.Alur;

/// <summary>An automatic step that waits: for its worker, or as an incident for a person.</summary>
internal sealed record LangkahOtomatis(Guid Id, string Nama, string KodePermohonan, string Judul, bool Gagal, int Percobaan, DateTimeOffset Pada, string? Sebab)
{
    /// <summary>The case can go on without it; a timer that failed can only be tried again.</summary>
    public required bool BolehDilewati { get; init; }
}

/// <summary>Reads the automatic steps that are not done.</summary>
internal sealed class DaftarInsiden(KerjaSamaDbContext db, DefinitionCatalog catalog)
{
    /// <summary>All incidents, the oldest first.</summary>
    public async Task<IReadOnlyList<LangkahOtomatis>> ListAsync(CancellationToken cancellationToken) =>
    [
        .. await ListAsync(db.ServiceJob.Where(j => j.Status == JobStatus.Failed), cancellationToken),
        .. await ListAsync(db.ProcessTimer.Where(t => t.Status == JobStatus.Failed), cancellationToken),
    ];

    /// <summary>Those of one request, whether they failed or are still being tried.</summary>
    public async Task<IReadOnlyList<LangkahOtomatis>> UntukAsync(Guid permohonanId, CancellationToken cancellationToken) =>
    [
        .. await ListAsync(db.ServiceJob.Where(j => (j.Status == JobStatus.Failed || j.Status == JobStatus.Waiting) && db.ProcessInstance.Any(i => i.Id == j.InstanceId && i.SubjectId == permohonanId)), cancellationToken),
        .. await ListAsync(db.ProcessTimer.Where(t => t.Status == JobStatus.Failed && db.ProcessInstance.Any(i => i.Id == t.InstanceId && i.SubjectId == permohonanId)), cancellationToken),
    ];

    private async Task<IReadOnlyList<LangkahOtomatis>> ListAsync<TRow>(IQueryable<TRow> jobs, CancellationToken cancellationToken)
        where TRow : class, IAutomaticWork
    {
        var baris = await jobs.AsNoTracking().OrderBy(j => j.DueAt)
            .Join(db.ProcessInstance, j => j.InstanceId, i => i.Id, (j, i) => new { Job = j, Proses = i })
            .Join(db.Permohonan, x => x.Proses.SubjectId, p => p.Id, (x, p) => new { x.Job, x.Proses, p.Kode, p.Judul })
            .ToListAsync(cancellationToken);
        return [.. baris.Select(b => new LangkahOtomatis(
            b.Job.Id, catalog.Of(b.Proses).Nodes[b.Job.ElementId].Name, b.Kode, b.Judul, b.Job.Status == JobStatus.Failed, b.Job.Attempts, b.Job.DueAt, b.Job.LastError)
            {
                BolehDilewati = b.Job is ServiceJob,
            })];
    }
}
