using KerjaSama.Data;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Telaahan;
using KerjaSama.Domain.Umum;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Telaahan;

internal enum JenisRekap
{
    [Kode("telaahan", "Telaahan")] Telaahan = 1,
    [Kode("rancangan", "Rancangan naskah")] Rancangan = 2,
}

/// <summary>One telaahan or one rancangan, counted once, under the day on which it was first sent.</summary>
internal sealed record BarisRekap(JenisRekap Jenis, AsalNaskah Asal, Guid? OrangId, string Orang, DateTimeOffset Pada, string Permohonan, string Judul);

/// <summary>Which rows; null takes all.</summary>
internal sealed record SaringRekap(Guid? Orang = null, JenisRekap? Jenis = null, AsalNaskah? Asal = null);

/// <summary>
/// Telaahan and rancangan per person and period, written by us (disusun) and examined by us (dianalisa) apart (domain.md section 1). Numbers,
/// lists and workbook are made of the same rows.
/// </summary>
internal sealed class RekapTelaahan(KerjaSamaDbContext db, OfficeClock clock)
{
    private const string TanpaNama = "Tidak tercatat";

    /// <returns>Newest first; of whoever may see his own figures only, these.</returns>
    public async Task<IReadOnlyList<BarisRekap>> ListAsync(PeriodeRekap periode, SaringRekap saring, Pelaku pelaku, CancellationToken cancellationToken)
    {
        var (dari, sampai) = (clock.AwalHari(periode.Awal), clock.AwalHari(periode.Akhir.AddDays(1)));
        var telaahan = await (
            from t in db.Telaahan.AsNoTracking()
            join p in db.Permohonan on t.PermohonanId equals p.Id
            where t.PertamaDisusunPada >= dari && t.PertamaDisusunPada < sampai
            select new { t.Asal, t.DisusunOleh, t.PertamaDisusunPada, p.Kode, p.Judul }).ToListAsync(cancellationToken);
        var rancangan = await (
            from r in db.Rancangan.AsNoTracking()
            join p in db.Permohonan on r.PermohonanId equals p.Id
            where r.Asal != null && r.DisusunPada >= dari && r.DisusunPada < sampai
            select new { r.Asal, r.DisusunOleh, r.DisusunPada, p.Kode, p.Judul }).ToListAsync(cancellationToken);
        var semua = telaahan.Select(t => new BarisRekap(JenisRekap.Telaahan, t.Asal, t.DisusunOleh, "", t.PertamaDisusunPada, t.Kode, t.Judul))
            .Concat(rancangan.Select(r => new BarisRekap(JenisRekap.Rancangan, r.Asal!.Value, r.DisusunOleh, "", r.DisusunPada!.Value, r.Kode, r.Judul)))
            .Where(b => (saring.Jenis is null || b.Jenis == saring.Jenis) && (saring.Asal is null || b.Asal == saring.Asal) && (saring.Orang is null || b.OrangId == saring.Orang))
            .Where(b => pelaku.LingkupUntuk(Aksi.LihatRekap) == Lingkup.Semua || (b.OrangId is { } orang && orang == pelaku.PenggunaId))
            .ToList();
        var id = semua.Select(b => b.OrangId).Distinct().ToList();
        var nama = await db.Users.IgnoreAutoIncludes().Where(u => id.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Nama, cancellationToken);
        return [.. semua.Select(b => b with { Orang = b.OrangId is { } orang ? nama.GetValueOrDefault(orang, TanpaNama) : TanpaNama }).OrderByDescending(b => b.Pada).ThenBy(b => b.Permohonan)];
    }
}
