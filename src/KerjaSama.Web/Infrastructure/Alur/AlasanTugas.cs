using KerjaSama.Data;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Infrastructure.Alur;

/// <summary>The reason that was given when a task was finished; the history keeps it for every round as it was written.</summary>
internal static class AlasanTugas
{
    public static Task<string?> AlasanAsync(this KerjaSamaDbContext db, Tugas tugas, CancellationToken cancellationToken)
    {
        var (kunci, langkah) = (tugas.SubjectId.ToString("N"), $" / {tugas.Kunci} #{tugas.Putaran}");
        return db.Riwayat.AsNoTracking()
            .Where(r => r.ObjekJenis == tugas.SubjectKind && r.ObjekKunci == kunci && r.Proses != null && r.Proses.EndsWith(langkah) && r.Alasan != null)
            .OrderByDescending(r => r.Nomor).Select(r => r.Alasan).FirstOrDefaultAsync(cancellationToken);
    }
}
