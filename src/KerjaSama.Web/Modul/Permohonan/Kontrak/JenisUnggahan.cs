using KerjaSama.Data;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Permohonan.Kontrak;

/// <summary>
/// The kinds of documents that an upload may have. Inside the office any; outside only what is asked of everybody (the checklist, and
/// papers beside it) and what an open task of their own asks for, so that nobody outside brings a draft or a letter of ours.
/// </summary>
internal sealed class JenisUnggahan(KerjaSamaDbContext db, DefinitionCatalog catalog)
{
    /// <summary>Papers beside the checklist, as the portal and the page of a request name them.</summary>
    public const string Lampiran = "lampiran";
    public const string LainLain = "lain-lain";

    /// <summary>Kind of document that a file field of a step makes.</summary>
    public static string Dari(Isian bidang) => bidang.JenisDokumen ?? bidang.Nama;

    /// <param name="permohonan">With its partners and PD.</param>
    /// <returns>Null: any kind.</returns>
    public async Task<IReadOnlySet<string>?> BolehAsync(PermohonanKerjaSama permohonan, Pelaku pelaku, CancellationToken cancellationToken)
    {
        if (!pelaku.OrangLuar)
        {
            return null;
        }

        var boleh = (await db.SyaratDokumen.Select(s => s.Jenis).Distinct().ToListAsync(cancellationToken)).Append(Lampiran).Append(LainLain).ToHashSet(StringComparer.Ordinal);
        var terbuka = await db.Tugas.AsNoTracking().Where(t => t.SubjectId == permohonan.Id && t.Status == StatusTugas.Terbuka).ToListAsync(cancellationToken);
        foreach (var tugas in terbuka.Where(t => TugasRights.Pelaksana(pelaku, t, permohonan)))
        {
            var instance = await db.ProcessInstance.AsNoTracking().SingleAsync(i => i.Id == tugas.InstanceId, cancellationToken);
            var bidang = catalog.StepOf(instance, tugas.Kunci).Isian.Where(i => i.Tipe == TipeIsian.Berkas);
            boleh.UnionWith(bidang.SelectMany(b => new[] { b.Nama, Dari(b) }));
        }

        return boleh;
    }

    /// <exception cref="IsianTidakSahException">Not asked of the actor; names what is.</exception>
    public async Task PastikanAsync(PermohonanKerjaSama permohonan, string jenis, Pelaku pelaku, CancellationToken cancellationToken)
    {
        if (await BolehAsync(permohonan, pelaku, cancellationToken) is { } boleh && !boleh.Contains(jenis))
        {
            throw new IsianTidakSahException("jenis", $"Dokumen berjenis \"{jenis}\" tidak diminta dari Anda. Yang dapat dikirim: {string.Join(", ", boleh.Order(StringComparer.Ordinal))}.");
        }
    }
}
