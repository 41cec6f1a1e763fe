using KerjaSama.Data;
using KerjaSama.Domain.Umum;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Infrastructure.Alur;

/// <summary>An automatic step that waits: for its worker, or as an incident for a person.</summary>
/// <param name="KodePermohonan">Null: a message that any request may take, by its correlation.</param>
/// <param name="Gagal">It was given up; else it is still tried, or a message waits that nobody listens for.</param>
/// <param name="Pada">When it was or will be tried; of a message that nobody listens for, when it was sent.</param>
internal sealed record LangkahOtomatis(Guid Id, string Nama, string? KodePermohonan, string? Judul, bool Gagal, int Percobaan, DateTimeOffset Pada, string? Sebab)
{
    /// <summary>The case can go on without it; a timer that failed can only be tried again.</summary>
    public required bool BolehDilewati { get; init; }

    /// <summary>No step, but a message for one.</summary>
    public bool Pesan { get; init; }

    /// <summary>What the message carries.</summary>
    public IReadOnlyList<(string Nama, string Nilai)> Isi { get; init; } = [];
}

/// <summary>Reads the automatic steps that are not done.</summary>
internal sealed class DaftarInsiden(KerjaSamaDbContext db, DefinitionCatalog catalog, OfficeClock clock)
{
    /// <summary>A message that nobody has listened for during that time is shown (engine-lessons.md 9); it goes on waiting.</summary>
    public static readonly TimeSpan LamaTanpaPenunggu = TimeSpan.FromDays(3);

    /// <summary>More than a person goes through at once; the next ones come as these are settled.</summary>
    private const int PesanTerbanyak = 200;

    /// <summary>All incidents, the oldest first.</summary>
    public async Task<IReadOnlyList<LangkahOtomatis>> ListAsync(CancellationToken cancellationToken) =>
    [
        .. await ListAsync(db.ServiceJob.Where(j => j.Status == JobStatus.Failed), cancellationToken),
        .. await ListAsync(db.ProcessTimer.Where(t => t.Status == JobStatus.Failed), cancellationToken),
        .. await PesanAsync(db.ProcessMessage.Where(m => m.Status == JobStatus.Failed), cancellationToken),
        .. await PesanAsync(TanpaPenunggu(clock.GetUtcNow() - LamaTanpaPenunggu), cancellationToken),
    ];

    /// <summary>How many there are for a person to act on.</summary>
    public Task<int> CountAsync(CancellationToken cancellationToken) =>
        db.ServiceJob.Where(j => j.Status == JobStatus.Failed).Select(j => j.Id)
            .Concat(db.ProcessTimer.Where(t => t.Status == JobStatus.Failed).Select(t => t.Id))
            .Concat(db.ProcessMessage.Where(m => m.Status == JobStatus.Failed).Select(m => m.Id))
            .Concat(TanpaPenunggu(clock.GetUtcNow() - LamaTanpaPenunggu).Select(m => m.Id))
            .CountAsync(cancellationToken);

    /// <summary>Those of one request, whether they failed or are still being tried.</summary>
    public async Task<IReadOnlyList<LangkahOtomatis>> UntukAsync(Guid permohonanId, CancellationToken cancellationToken) =>
    [
        .. await ListAsync(db.ServiceJob.Where(j => (j.Status == JobStatus.Failed || j.Status == JobStatus.Waiting) && db.ProcessInstance.Any(i => i.Id == j.InstanceId && i.SubjectId == permohonanId)), cancellationToken),
        .. await ListAsync(db.ProcessTimer.Where(t => t.Status == JobStatus.Failed && db.ProcessInstance.Any(i => i.Id == t.InstanceId && i.SubjectId == permohonanId)), cancellationToken),
        .. await PesanAsync(db.ProcessMessage.Where(m => m.Status == JobStatus.Failed && m.SubjectId == permohonanId), cancellationToken),
    ];

    private IQueryable<ProcessMessageRow> TanpaPenunggu(DateTimeOffset sebelum) =>
        db.ProcessMessage.Where(m => m.Status == JobStatus.Waiting && m.SentAt <= sebelum && !MessageQueue.HeardIn(db).Any(d => d.Id == m.Id));

    private async Task<IReadOnlyList<LangkahOtomatis>> PesanAsync(IQueryable<ProcessMessageRow> pesan, CancellationToken cancellationToken)
    {
        var baris = await pesan.AsNoTracking().OrderBy(m => m.SentAt).ThenBy(m => m.Id).Take(PesanTerbanyak).ToListAsync(cancellationToken);
        var id = baris.Select(m => m.SubjectId).OfType<Guid>().Distinct().ToList();
        var permohonan = await db.Permohonan.Where(p => id.Contains(p.Id)).Select(p => new { p.Id, p.Kode, p.Judul }).ToDictionaryAsync(p => p.Id, cancellationToken);
        return [.. baris.Select(m =>
        {
            var (gagal, subjek) = (m.Status == JobStatus.Failed, m.SubjectId is { } s ? permohonan.GetValueOrDefault(s) : null);
            return new LangkahOtomatis(
                m.Id, $"Pesan \"{m.Name}\"{(m.Correlation is null ? "" : $", korelasi {m.Correlation}")}", subjek?.Kode, subjek?.Judul, gagal, m.Attempts,
                gagal ? m.DueAt : m.SentAt, gagal ? m.LastError : "Belum ada langkah yang menunggu pesan ini.")
            {
                BolehDilewati = true,
                Pesan = true,
                Isi = MuatanPesan.Bacaan(MuatanPesan.Read(m.Variables)),
            };
        })];
    }

    private async Task<IReadOnlyList<LangkahOtomatis>> ListAsync<TRow>(IQueryable<TRow> jobs, CancellationToken cancellationToken)
        where TRow : class, IAutomaticWork
    {
        var baris = await jobs.AsNoTracking().OrderBy(j => j.DueAt)
            .Join(db.ProcessInstance, j => j.InstanceId, i => i.Id, (j, i) => new { Job = j, Proses = i })
            .Join(db.Permohonan, x => x.Proses.SubjectId, p => p.Id, (x, p) => new { x.Job, x.Proses, p.Kode, p.Judul })
            .ToListAsync(cancellationToken);
        return [.. baris.Select(b => new LangkahOtomatis(
            b.Job.Id, catalog.Of(b.Proses).Nodes[b.Job.ElementId].Name, b.Kode, b.Judul, b.Job.Status == JobStatus.Failed, b.Job.Attempts, TRow.DueIsPlanned ? b.Job.LeasedUntil ?? b.Job.DueAt : b.Job.DueAt, b.Job.LastError)
            {
                BolehDilewati = b.Job is ServiceJob,
            })];
    }
}
