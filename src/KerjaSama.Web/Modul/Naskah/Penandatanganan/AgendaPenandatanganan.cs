using KerjaSama.Data;
using KerjaSama.Data.Naskah;
using KerjaSama.Domain.Naskah;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Modul.Naskah.Kontrak;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Naskah.Penandatanganan;

/// <summary>One signing on the calendar.</summary>
/// <param name="Rencana">Null: at the stage of signing, but nothing is planned.</param>
/// <param name="Naskah">Code of the naskah once it is signed.</param>
/// <param name="Foto">Photos among its papers.</param>
internal sealed record AcaraPenandatanganan(PermohonanKerjaSama Permohonan, PenandatangananNaskah? Rencana, string? Nomor, IReadOnlyList<ButirKesiapan> Kesiapan, string? Naskah, int Foto)
{
    public IReadOnlyList<ButirKesiapan> Kurang => [.. Kesiapan.Where(k => !k.Siap)];
}

/// <summary>The signings that are to come, those of one day, and the cases that wait for a date.</summary>
internal sealed class AgendaPenandatanganan(KerjaSamaDbContext db, PenandatangananReader reader)
{
    private const int Terbanyak = 100;
    private static readonly string Tahapnya = Tahap.Penandatanganan.Kode;

    /// <param name="hari">Null: everything that has a date and is not signed, the earliest first, with what has passed unsigned.</param>
    public async Task<IReadOnlyList<AcaraPenandatanganan>> TerjadwalAsync(DateOnly? hari, CancellationToken cancellationToken)
    {
        var terjadwal = reader.Semua.Where(r => r.Tanggal != null && (hari == null ? r.SelesaiPada == null : r.Tanggal == hari)
            && (r.SelesaiPada != null || db.Permohonan.Any(p => p.Id == r.PermohonanId && p.BerakhirPada == null)));
        var rencana = await terjadwal.OrderBy(r => r.Tanggal).ThenBy(r => r.Jam).ThenBy(r => r.Id).Take(Terbanyak).ToListAsync(cancellationToken);
        return await LengkapiAsync(rencana.ConvertAll(r => (r.PermohonanId, (PenandatangananNaskah?)r)), cancellationToken);
    }

    /// <summary>At the stage of signing, without a date.</summary>
    public async Task<IReadOnlyList<AcaraPenandatanganan>> TanpaTanggalAsync(CancellationToken cancellationToken)
    {
        var id = await db.Tugas.AsNoTracking()
            .Where(t => t.Status == StatusTugas.Terbuka && t.Tahap == Tahapnya && !db.Penandatanganan.Any(r => r.PermohonanId == t.SubjectId && r.Tanggal != null))
            .GroupBy(t => t.SubjectId).OrderBy(g => g.Min(t => t.Urut)).Select(g => g.Key).Take(Terbanyak).ToListAsync(cancellationToken);
        var rencana = await reader.Semua.Where(r => id.Contains(r.PermohonanId)).ToDictionaryAsync(r => r.PermohonanId, cancellationToken);
        return await LengkapiAsync([.. id.Select(i => (i, rencana.GetValueOrDefault(i)))], cancellationToken);
    }

    private async Task<IReadOnlyList<AcaraPenandatanganan>> LengkapiAsync(IReadOnlyList<(Guid Permohonan, PenandatangananNaskah? Rencana)> daftar, CancellationToken cancellationToken)
    {
        var id = daftar.Select(d => d.Permohonan).ToList();
        var permohonan = await db.Permohonan.AsNoTracking().Include(p => p.Mitra).Where(p => id.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancellationToken);
        var nomor = (await db.NomorBuku.DipesanUntuk(db.Permohonan.Where(p => id.Contains(p.Id))).Select(n => new { n.PermohonanId, n.Nomor }).ToListAsync(cancellationToken))
            .GroupBy(n => n.PermohonanId!.Value).ToDictionary(g => g.Key, g => g.First().Nomor);
        var naskah = await db.Naskah.AsNoTracking().Where(n => n.PermohonanId != null && id.Contains(n.PermohonanId.Value))
            .Select(n => new { n.PermohonanId, n.Kode, Nomor = n.Pihak.Where(p => p.MitraId == null).Select(p => p.Nomor).FirstOrDefault() }).ToDictionaryAsync(n => n.PermohonanId!.Value, cancellationToken);
        var foto = await db.DokumenPermohonan.Where(d => id.Contains(d.PermohonanId) && d.Jenis == JenisDokumenNaskah.Foto).GroupBy(d => d.PermohonanId).Select(g => new { g.Key, Banyak = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Banyak, cancellationToken);
        var bolehDelegasi = await db.JenisNaskah.AsNoTracking().Where(j => j.BolehDelegasi).Select(j => j.Kode).ToListAsync(cancellationToken);
        return [.. daftar.Select(d =>
        {
            var (p, jadi) = (permohonan[d.Permohonan], naskah.GetValueOrDefault(d.Permohonan));
            var bernomor = jadi?.Nomor ?? nomor.GetValueOrDefault(p.Id);
            var kesiapan = KesiapanPenandatanganan.Periksa(d.Rencana, bernomor, p.Mitra.Count + 1, p.JenisNaskah is { } jenis && bolehDelegasi.Contains(jenis));
            return new AcaraPenandatanganan(p, d.Rencana, bernomor, kesiapan, jadi?.Kode, foto.GetValueOrDefault(p.Id));
        })];
    }
}
