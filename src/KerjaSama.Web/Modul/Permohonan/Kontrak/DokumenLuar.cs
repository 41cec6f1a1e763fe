using KerjaSama.Data;
using KerjaSama.Domain.Naskah;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Dokumen;
using KerjaSama.Web.Modul.Naskah.Kontrak;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Permohonan.Kontrak;

/// <summary>
/// Which files of a request somebody outside the office sees: what its own side sent, what is handed to it, and the papers that the
/// checklist asks for. Notes of meetings, telaahan, arahan and proofs stay inside.
/// </summary>
internal sealed class DokumenLuar(KerjaSamaDbContext db)
{
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

        var diminta = await db.SyaratDokumen.Select(s => s.Jenis).Distinct().ToListAsync(cancellationToken);
        return new HashSet<Guid>(
        [
            .. (await DariAsync(permohonan, pelaku, cancellationToken)).Select(d => d.Id),
            .. (await DrafAsync(permohonan, SisiDraf.Dari(pelaku), cancellationToken)).Select(d => d.Id),
            .. (await UntukAsync(permohonan, SisiDraf.Dari(pelaku), cancellationToken)).Select(d => d.Id),
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

    /// <summary>
    /// The versions of the draft that a side had in its hands: those in force while a review step of it or a turn that was given to it
    /// lasted. What came before or in between was not for it.
    /// </summary>
    /// <returns>Oldest first.</returns>
    public async Task<IReadOnlyList<DokumenPermohonan>> DrafAsync(PermohonanKerjaSama permohonan, PemegangDraf sisi, CancellationToken cancellationToken)
    {
        var draf = DrafBerlaku.Semua(permohonan.Dokumen);
        return draf.Count == 0 ? [] : DrafTerbagi.Dari(draf, await WaktuAsync(permohonan.Id, sisi, cancellationToken));
    }

    /// <summary>The draft while it is theirs to review, the letter that answers the offer or refuses it, and the naskah once it is signed.</summary>
    /// <param name="sisi">The side that looks.</param>
    public async Task<IReadOnlyList<DokumenPermohonan>> UntukAsync(PermohonanKerjaSama permohonan, PemegangDraf sisi, CancellationToken cancellationToken)
    {
        var untuk = new List<DokumenPermohonan>();
        if (DrafBerlaku.Dari(permohonan.Dokumen) is { } berlaku && (await WaktuAsync(permohonan.Id, sisi, cancellationToken)).Any(w => w.Sampai is null))
        {
            untuk.Add(berlaku.Dokumen);
        }

        var surat = await db.SuratKeluar.AsNoTracking().Where(s => s.PermohonanId == permohonan.Id && SuratBalasan.Contains(s.Jenis)).Select(s => s.BerkasSha256).ToListAsync(cancellationToken);
        untuk.AddRange(permohonan.Dokumen.Where(d => surat.Contains(d.Sha256)).DistinctBy(d => d.Sha256).OrderBy(d => d.DiunggahPada));
        var naskah = await db.Naskah.AsNoTracking().Where(n => n.PermohonanId == permohonan.Id)
            .SelectMany(n => n.Dokumen).Where(d => d.Jenis == JenisDokumenNaskah.Scan).Select(d => d.Sha256).ToListAsync(cancellationToken);
        untuk.AddRange(permohonan.Dokumen.Where(d => naskah.Contains(d.Sha256)).OrderBy(d => d.DiunggahPada));
        return untuk;
    }

    /// <summary>When the side had the draft: review steps at the stages of the draft, and turns.</summary>
    private async Task<IReadOnlyList<(DateTimeOffset Sejak, DateTimeOffset? Sampai)>> WaktuAsync(Guid permohonanId, PemegangDraf sisi, CancellationToken cancellationToken)
    {
        var peran = SisiDraf.PeranDari(sisi);
        var tugas = await db.Tugas.AsNoTracking().Where(t => t.SubjectId == permohonanId && TahapDraf.Contains(t.Tahap) && t.Status != StatusTugas.Dibatalkan).ToListAsync(cancellationToken);
        var giliran = await db.Rancangan.AsNoTracking().Where(r => r.PermohonanId == permohonanId).SelectMany(r => r.Giliran).Where(g => g.Pemegang == sisi).ToListAsync(cancellationToken);
        return
        [
            .. tugas.Where(t => TugasRights.PeranDari(t).Contains(peran)).Select(t => (t.DibukaPada, t.SelesaiPada)),
            .. giliran.Select(g => (g.Sejak, g.SelesaiPada)),
        ];
    }
}
