using System.Globalization;
using KerjaSama.Data;
using KerjaSama.Domain.Pengaturan;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Infrastructure.Alur;

/// <summary>Keeps a permohonan's stage and status in step with its open tasks (decisions.md 11).</summary>
internal sealed class KemajuanPermohonan(KerjaSamaDbContext db)
{
    /// <summary>To be called after the engine's step, before the save: open tasks are those stored and those just added.</summary>
    public async Task PerbaruiAsync(PermohonanKerjaSama permohonan, CancellationToken cancellationToken)
    {
        if (permohonan.SudahBerakhir)
        {
            return;
        }

        await db.Tugas.Where(t => t.SubjectId == permohonan.Id && t.Status == StatusTugas.Terbuka).LoadAsync(cancellationToken);
        var terbuka = db.Tugas.Local.Where(t => t.SubjectId == permohonan.Id && t.Status == StatusTugas.Terbuka).ToList();
        Tahap? tahap = terbuka.Select(t => t.Tahap).OfType<string>().Select(DaftarKode.Parse<Tahap>).Order().Cast<Tahap?>().FirstOrDefault();
        permohonan.TetapkanKemajuan(tahap, terbuka.Count > 0 && terbuka.All(t => t.Peran == Peran.Mitra.Kode));
    }

    /// <summary>Inputs of a process: the office's settings for optional steps, and what the permohonan says of itself.</summary>
    public async Task<Dictionary<string, ProcessValue>> VariabelAwalAsync(PermohonanKerjaSama permohonan, CancellationToken cancellationToken)
    {
        var variabel = (await db.PengaturanAlur.AsNoTracking().Where(p => p.Nama != PengaturanAlur.SurelTerlambat).ToListAsync(cancellationToken)).ToDictionary(p => p.Nama, p => p.Tipe switch
        {
            "boolean" => ProcessValue.Of(p.Nilai == "true"),
            "angka" => ProcessValue.Of(decimal.Parse(p.Nilai, CultureInfo.InvariantCulture)),
            _ => ProcessValue.Of(p.Nilai),
        }, StringComparer.Ordinal);
        variabel["jalur"] = ProcessValue.Of(permohonan.Jalur?.Kode);
        variabel["jenisNaskah"] = ProcessValue.Of(permohonan.JenisNaskah);
        variabel["sifat"] = ProcessValue.Of(permohonan.Sifat);
        variabel["adaInduk"] = ProcessValue.Of(permohonan.IndukId is not null);
        variabel["analis"] = ProcessValue.Of(permohonan.AnalisId?.ToString());
        variabel["perancang"] = ProcessValue.Of(permohonan.PerancangId?.ToString());
        return variabel;
    }
}
