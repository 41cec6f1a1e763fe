using KerjaSama.Data;
using KerjaSama.Domain.Naskah;
using KerjaSama.Web.Modul.Naskah.Kontrak;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Naskah;

/// <summary>What signing and registering recorded that is no column of the register.</summary>
internal sealed record ArsipNaskah(PenandatangananNaskah? Penandatanganan, string? TempatSimpan);

/// <summary>Reads it from the record of the signing, and from the answer of the last step (<c>workflows/penandatanganan.bpmn</c>).</summary>
internal sealed class ArsipNaskahReader(KerjaSamaDbContext db, PenandatangananReader penandatanganan)
{
    private const string TempatSimpan = "tempatSimpan";

    /// <param name="permohonan">Code of the request that the naskah came from; without one nothing was recorded.</param>
    public async Task<ArsipNaskah> BacaAsync(string? permohonan, CancellationToken cancellationToken)
    {
        if (permohonan is null)
        {
            return new(null, null);
        }

        var id = await db.Permohonan.Where(p => p.Kode == permohonan).Select(p => p.Id).SingleAsync(cancellationToken);
        var tempat = await (
            from v in db.ProcessVariable
            join i in db.ProcessInstance on v.InstanceId equals i.Id
            where v.Scope == 0 && v.Text != null && v.Text != "" && v.Name == TempatSimpan && i.SubjectId == id
            orderby i.Urut descending
            select v.Text).FirstOrDefaultAsync(cancellationToken);
        return new(await penandatanganan.FindAsync(id, cancellationToken), tempat);
    }
}
