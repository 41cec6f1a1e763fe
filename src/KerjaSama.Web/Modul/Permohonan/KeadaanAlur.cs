using KerjaSama.Data;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Permohonan;

/// <summary>Which elements of a running drawing are done and which hold a token.</summary>
internal static class KeadaanAlur
{
    public static async Task<(HashSet<string> Selesai, HashSet<string> Kini)> LoadAsync(KerjaSamaDbContext db, ProcessInstance instance, CancellationToken cancellationToken)
    {
        var kini = await db.ProcessToken.Where(t => t.InstanceId == instance.Id).Select(t => t.ElementId).ToHashSetAsync(cancellationToken);
        var selesai = await db.Tugas.Where(t => t.InstanceId == instance.Id && t.Status == StatusTugas.Selesai).Select(t => t.Kunci).ToHashSetAsync(cancellationToken);
        selesai.ExceptWith(kini);
        return (selesai, kini);
    }
}
