using KerjaSama.Data;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Ui;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Permohonan.Kontrak;

/// <summary>The way of a request: the few stages for the rail on top, and every single step in order.</summary>
internal sealed record JalanPermohonan(IReadOnlyList<LangkahRel> Tahap, IReadOnlyList<LangkahRel> Langkah);

/// <summary>
/// Lays what happened (the tasks) over what is ordinary (the process definitions, called processes inside): done, now, next. Steps that
/// are no part of the ordinary way, such as sending papers back, stand where they happened.
/// </summary>
internal sealed class RelPermohonan(KerjaSamaDbContext db, DefinitionCatalog catalog, KemajuanPermohonan kemajuan, KelengkapanBerkas kelengkapan, OfficeClock clock)
{
    /// <param name="permohonan">With its documents.</param>
    /// <param name="untukLuar">True leaves out the names of the office's people.</param>
    public async Task<JalanPermohonan> LoadAsync(PermohonanKerjaSama permohonan, bool untukLuar, CancellationToken cancellationToken)
    {
        var instances = await db.ProcessInstance.AsNoTracking().Where(i => i.SubjectId == permohonan.Id).OrderBy(i => i.StartedAt).ToListAsync(cancellationToken);
        var tugas = await db.Tugas.AsNoTracking().Where(t => t.SubjectId == permohonan.Id).OrderBy(t => t.Urut).ToListAsync(cancellationToken);
        var langkah = new UrutanLangkah(catalog).Susun(instances, await VariabelAsync(permohonan, instances, cancellationToken), await ProsesLanjutanAsync(permohonan, instances, cancellationToken), tugas);
        var kini = tugas.Where(t => t.Status == StatusTugas.Terbuka).ToList();
        var orang = tugas.SelectMany(t => new[] { t.SelesaiOleh, t.DiambilOleh, t.PelaksanaId }).OfType<Guid>().Distinct().ToList();
        var nama = await db.Users.IgnoreAutoIncludes().Where(u => orang.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Nama, cancellationToken);
        var kurang = kini.Count == 0 ? [] : await kelengkapan.KurangAsync(permohonan, cancellationToken);
        var catatan = kurang.Count == 0 ? null : KelengkapanBerkas.Sebutan(kurang);
        var gambar = new GambarLangkah(clock, untukLuar ? null : nama, permohonan.SudahBerakhir, catatan);
        var rel = gambar.Gambar(langkah);
        IReadOnlyList<LangkahRel> selanjutnya = permohonan.Jalur is null && !permohonan.SudahBerakhir ? [new("Selanjutnya menurut jalur", KeadaanLangkah.Berikut)] : [];
        return new([.. GambarLangkah.PerTahap(langkah, rel), .. selanjutnya], rel);
    }

    private async Task<IReadOnlyDictionary<Guid, Dictionary<string, ProcessValue>>> VariabelAsync(PermohonanKerjaSama permohonan, List<ProcessInstance> instances, CancellationToken cancellationToken)
    {
        var id = instances.Select(i => i.Id).ToList();
        var baris = await db.ProcessVariable.AsNoTracking().Where(v => id.Contains(v.InstanceId)).ToListAsync(cancellationToken);
        var hasil = baris.GroupBy(v => v.InstanceId).ToDictionary(g => g.Key, g => g.ToDictionary(v => v.Name, v => ProcessValue.FromStored(v.Type, v.Text), StringComparer.Ordinal));
        // what a track would start with, for the part that has not begun
        hasil[Guid.Empty] = await kemajuan.VariabelAwalAsync(permohonan, cancellationToken);
        return hasil;
    }

    /// <summary>The process that follows penerimaan, while it has not started; null when it runs or the track is not known yet.</summary>
    private async Task<string?> ProsesLanjutanAsync(PermohonanKerjaSama permohonan, List<ProcessInstance> instances, CancellationToken cancellationToken)
    {
        if (permohonan.Jalur is not { } jalur || instances.Exists(i => i.ParentId is null && i.DefinitionKey != TerimaPermohonan.Proses))
        {
            return null;
        }

        var kode = jalur.Kode;
        return await db.Jalur.Where(j => j.Kode == kode).Select(j => j.Proses).SingleAsync(cancellationToken);
    }
}
