using KerjaSama.Data;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Infrastructure.Alur;

/// <summary>The reason that was given when a task was finished; the history keeps it for every round as it was written.</summary>
internal static class AlasanTugas
{
    public static async Task<string?> AlasanAsync(this KerjaSamaDbContext db, Tugas tugas, CancellationToken cancellationToken) =>
        (await db.AlasanAsync([tugas], cancellationToken)).GetValueOrDefault(tugas.Id);

    /// <returns>By the id of the task; those without a reason are not there.</returns>
    public static async Task<IReadOnlyDictionary<Guid, string>> AlasanAsync(this KerjaSamaDbContext db, IReadOnlyList<Tugas> tugas, CancellationToken cancellationToken)
    {
        var (jenis, kunci) = (tugas.Select(t => t.SubjectKind).Distinct().ToList(), tugas.Select(t => t.SubjectId.ToString("N")).Distinct().ToList());
        var riwayat = tugas.Count == 0 ? [] : await db.Riwayat.AsNoTracking()
            .Where(r => jenis.Contains(r.ObjekJenis) && kunci.Contains(r.ObjekKunci) && r.Proses != null && r.Alasan != null).OrderByDescending(r => r.Nomor)
            .Select(r => new Tercatat(r.ObjekJenis, r.ObjekKunci, r.Proses!, r.Alasan!)).ToListAsync(cancellationToken);
        return tugas.Select(t => (t.Id, Alasan: riwayat.Find(r => Milik(r, t))?.Alasan)).Where(a => a.Alasan is not null).ToDictionary(a => a.Id, a => a.Alasan!);
    }

    private static bool Milik(Tercatat r, Tugas t) =>
        r.ObjekJenis == t.SubjectKind && r.ObjekKunci == t.SubjectId.ToString("N") && r.Proses.EndsWith($" / {t.Kunci} #{t.Putaran}", StringComparison.Ordinal);

    private sealed record Tercatat(string ObjekJenis, string ObjekKunci, string Proses, string Alasan);
}
