using KerjaSama.Data;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Naskah;

/// <summary>What signing and registering recorded that is no column of the register.</summary>
internal sealed record ArsipNaskah(string? PenandatanganMitra, string? JumlahAsli, string? TempatSimpan);

/// <summary>Reads it from the answers of the request's steps (<c>workflows/penandatanganan.bpmn</c>).</summary>
internal sealed class ArsipNaskahReader(KerjaSamaDbContext db)
{
    private static readonly string[] Isian = ["penandatanganMitra", "jumlahAsli", "tempatSimpan"];

    /// <param name="permohonan">Code of the request that the naskah came from; without one nothing was recorded.</param>
    public async Task<ArsipNaskah> BacaAsync(string? permohonan, CancellationToken cancellationToken)
    {
        if (permohonan is null)
        {
            return new(null, null, null);
        }

        var jawaban = await (
            from v in db.ProcessVariable
            join i in db.ProcessInstance on v.InstanceId equals i.Id
            where v.Scope == 0 && v.Text != null && v.Text != "" && Isian.Contains(v.Name) && db.Permohonan.Any(p => p.Id == i.SubjectId && p.Kode == permohonan)
            orderby i.Urut
            select new { v.Name, v.Text }).ToListAsync(cancellationToken);
        var terakhir = jawaban.GroupBy(v => v.Name).ToDictionary(g => g.Key, g => g.Last().Text);
        return new(terakhir.GetValueOrDefault(Isian[0]), terakhir.GetValueOrDefault(Isian[1]), terakhir.GetValueOrDefault(Isian[2]));
    }
}
