using KerjaSama.Data;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Infrastructure.Alur;

/// <summary>The processes and tasks of a case, and its way: what was done, what is open, what is still to come, in order.</summary>
/// <param name="ProsesJalur">Key of the process of the track; null while the track is not known.</param>
internal sealed record Perkara(IReadOnlyList<ProcessInstance> Proses, IReadOnlyList<Tugas> Tugas, IReadOnlyList<LangkahJalan> Langkah, string? ProsesJalur)
{
    /// <summary>Place of the first open step on the way; past the end when none is open.</summary>
    public int Kini => Langkah.TakeWhile(l => l.Kini is null).Count();

    /// <summary>The outermost process of the track that runs now.</summary>
    public ProcessInstance? JalurBerjalan => Proses.LastOrDefault(i => i.ParentId is null && i.Status == ProcessStatus.Running && i.DefinitionKey != TerimaPermohonan.Proses);
}

/// <summary>A track to draw the way for, other than the one the case has.</summary>
internal sealed record JalurLain(Jalur Jalur, string JenisNaskah);

/// <summary>Reads the way of a case from the process definitions, called processes inside, and from its tasks.</summary>
internal sealed class JalanPerkara(KerjaSamaDbContext db, DefinitionCatalog catalog, KemajuanPermohonan kemajuan)
{
    /// <param name="lain">Draws the way as it will be once the case is on that track.</param>
    public async Task<Perkara> LoadAsync(PermohonanKerjaSama permohonan, CancellationToken cancellationToken, JalurLain? lain = null)
    {
        var instances = await db.ProcessInstance.AsNoTracking().Where(i => i.SubjectId == permohonan.Id).OrderBy(i => i.Urut).ToListAsync(cancellationToken);
        var tugas = await db.Tugas.AsNoTracking().Where(t => t.SubjectId == permohonan.Id).OrderBy(t => t.Urut).ToListAsync(cancellationToken);
        var jalur = await ProsesJalurAsync(lain?.Jalur ?? permohonan.Jalur, cancellationToken);
        var akar = instances.Where(i => i.ParentId is null && Dipakai(i, jalur, lain is not null)).ToList();
        var lanjutan = instances.Count > 0 && akar.TrueForAll(i => i.DefinitionKey == TerimaPermohonan.Proses) ? jalur : null;
        var variabel = await VariabelAsync(permohonan, instances, lain, cancellationToken);
        return new(instances, tugas, new UrutanLangkah(catalog).Susun(instances, akar, variabel, lanjutan, jalur, tugas), jalur);
    }

    /// <summary>A track that the case has left is no longer its way: what was done there stands at the same step of the present one.</summary>
    private static bool Dipakai(ProcessInstance akar, string? jalur, bool akanDiganti) =>
        akar.DefinitionKey == TerimaPermohonan.Proses
        || (!akanDiganti && (akar.Status != ProcessStatus.Cancelled || jalur is null || akar.DefinitionKey == jalur));

    private async Task<string?> ProsesJalurAsync(Jalur? jalur, CancellationToken cancellationToken) =>
        jalur?.Kode is { } kode ? await db.Jalur.Where(j => j.Kode == kode).Select(j => j.Proses).SingleAsync(cancellationToken) : null;

    private async Task<Dictionary<Guid, Dictionary<string, ProcessValue>>> VariabelAsync(PermohonanKerjaSama permohonan, List<ProcessInstance> instances, JalurLain? lain, CancellationToken cancellationToken)
    {
        var id = instances.Select(i => i.Id).ToList();
        var baris = await db.ProcessVariable.AsNoTracking().Where(v => id.Contains(v.InstanceId) && v.Scope == 0).ToListAsync(cancellationToken);
        var hasil = baris.GroupBy(v => v.InstanceId).ToDictionary(g => g.Key, g => g.ToDictionary(v => v.Name, v => ProcessValue.FromStored(v.Type, v.Text), StringComparer.Ordinal));

        // what a track would start with, for the part that has not begun
        var awal = await kemajuan.VariabelAwalAsync(permohonan, cancellationToken);
        if (lain is not null)
        {
            (awal["jalur"], awal["jenisNaskah"]) = (ProcessValue.Of(lain.Jalur.Kode), ProcessValue.Of(lain.JenisNaskah));
        }

        hasil[Guid.Empty] = awal;
        return hasil;
    }
}
