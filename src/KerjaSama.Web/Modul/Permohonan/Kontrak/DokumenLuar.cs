using KerjaSama.Data;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Dokumen;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Permohonan.Kontrak;

/// <summary>
/// Which files of a request somebody outside the office sees: what its own side sent, what is handed to it, and the papers that the
/// checklist asks for. Notes of meetings, telaahan, arahan and proofs stay inside.
/// </summary>
internal sealed class DokumenLuar(KerjaSamaDbContext db)
{
    private const string BerkasDitandatangani = "scan";
    private static readonly string[] JenisDraf = [DrafBerlaku.Jenis, DrafBerlaku.Isian];

    /// <summary>Letters that answer who asked: they are addressed to the applicant.</summary>
    private static readonly string[] SuratBalasan = [TemplatDokumen.SuratJawaban, TemplatDokumen.SuratPenolakan];

    /// <summary>Stages at which a task of somebody outside is about the draft.</summary>
    private static readonly string[] TahapDraf = [Tahap.Draf.Kode, Tahap.Paraf.Kode, Tahap.Penandatanganan.Kode];

    /// <param name="permohonan">With its partners, Perangkat Daerah and documents.</param>
    /// <returns>Ids of the files that the actor may see and open; inside the office all of them.</returns>
    public async Task<IReadOnlySet<Guid>> TerlihatAsync(PermohonanKerjaSama permohonan, Pelaku pelaku, CancellationToken cancellationToken)
    {
        if (!pelaku.OrangLuar)
        {
            return permohonan.Dokumen.Select(d => d.Id).ToHashSet();
        }

        var terbuka = await db.Tugas.AsNoTracking().Where(t => t.SubjectId == permohonan.Id && t.Status == StatusTugas.Terbuka).OrderBy(t => t.Urut).ToListAsync(cancellationToken);
        var miliknya = terbuka.Where(t => TugasRights.PeranDari(t).Any(pelaku.Punya)).ToList();
        var diminta = await db.SyaratDokumen.Select(s => s.Jenis).Distinct().ToListAsync(cancellationToken);
        return new HashSet<Guid>(
        [
            .. (await DariAsync(permohonan, pelaku, cancellationToken)).Select(d => d.Id),
            .. (await UntukAsync(permohonan, miliknya, cancellationToken)).Select(d => d.Id),
            .. permohonan.Dokumen.Where(d => diminta.Contains(d.Jenis)).Select(d => d.Id),
        ]);
    }

    /// <summary>
    /// What the actor's own partner or PD sent by an account of its own. What came without an account came by the tracking code or the
    /// portal, which only the side that asked has.
    /// </summary>
    public async Task<IReadOnlyList<DokumenPermohonan>> DariAsync(PermohonanKerjaSama permohonan, Pelaku pelaku, CancellationToken cancellationToken)
    {
        var orang = await db.Users.IgnoreAutoIncludes()
            .Where(u => (pelaku.MitraId != null && u.MitraId == pelaku.MitraId) || (pelaku.PerangkatDaerah != null && u.PerangkatDaerah == pelaku.PerangkatDaerah))
            .Select(u => u.Id).ToListAsync(cancellationToken);
        var tanpaAkun = PermohonanRights.Pemohon(pelaku, permohonan);
        return [.. permohonan.Dokumen.Where(d => d.DiunggahOleh is { } oleh ? orang.Contains(oleh) : tanpaAkun).OrderBy(d => d.DiunggahPada)];
    }

    /// <summary>The draft while it is theirs to review, the letter that answers the offer or refuses it, and the naskah once it is signed.</summary>
    /// <param name="tugas">The open tasks of the side that looks.</param>
    public async Task<IReadOnlyList<DokumenPermohonan>> UntukAsync(PermohonanKerjaSama permohonan, IReadOnlyList<Workflow.Tugas> tugas, CancellationToken cancellationToken)
    {
        var untuk = new List<DokumenPermohonan>();
        if (tugas.FirstOrDefault(t => TahapDraf.Contains(t.Tahap)) is { } tinjau)
        {
            var draf = await db.ProcessVariable.AsNoTracking().Where(v => v.InstanceId == tinjau.InstanceId && v.Name == DrafBerlaku.Isian).Select(v => v.Text).SingleOrDefaultAsync(cancellationToken);
            // a round of corrections without a new file leaves the last draft in force
            untuk.AddRange(permohonan.Dokumen.Where(d => draf is null ? JenisDraf.Contains(d.Jenis) : d.Id.ToString() == draf).OrderByDescending(d => d.DiunggahPada).Take(1));
        }

        var surat = await db.SuratKeluar.AsNoTracking().Where(s => s.PermohonanId == permohonan.Id && SuratBalasan.Contains(s.Jenis)).Select(s => s.BerkasSha256).ToListAsync(cancellationToken);
        untuk.AddRange(permohonan.Dokumen.Where(d => surat.Contains(d.Sha256)).DistinctBy(d => d.Sha256).OrderBy(d => d.DiunggahPada));
        var naskah = await db.Naskah.AsNoTracking().Where(n => n.PermohonanId == permohonan.Id)
            .SelectMany(n => n.Dokumen).Where(d => d.Jenis == BerkasDitandatangani).Select(d => d.Sha256).ToListAsync(cancellationToken);
        untuk.AddRange(permohonan.Dokumen.Where(d => naskah.Contains(d.Sha256)).OrderBy(d => d.DiunggahPada));
        return untuk;
    }
}
