using KerjaSama.Data;
using KerjaSama.Data.Permohonan;
using KerjaSama.Domain.Kinerja;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Kinerja;

/// <summary>Requests under way at one stage. Ages are working days since the oldest open step of a request was opened.</summary>
/// <param name="Terlambat">Requests with an open step past its limit.</param>
/// <param name="Terlama">Code of the request with the oldest step; null where no step is open.</param>
/// <param name="Giliran">Requests by whose turn it is; one that waits for two is counted with both.</param>
internal sealed record LetakTahap(string Tahap, int Permohonan, int? MedianHari, int? TerlamaHari, string? Terlama, int Terlambat, IReadOnlyList<GiliranTahap> Giliran);

internal sealed record GiliranTahap(string Pihak, int Permohonan);

/// <summary>Where the requests under way stand today: two queries, however many there are. The rows behind are those of the list of permohonan.</summary>
internal sealed class LetakPermohonan(KerjaSamaDbContext db, KalenderKantor kalender, GiliranLangkah giliran, OfficeClock clock)
{
    /// <returns>In the order of the work; a stage at which nothing stands is left out.</returns>
    public async Task<IReadOnlyList<LetakTahap>> ListAsync(CancellationToken cancellationToken)
    {
        var permohonan = await db.Permohonan.AsNoTracking().Berjalan().Where(p => p.Tahap != null).Select(p => new Berjalan(p.Id, p.Kode, p.Tahap!.Value)).ToListAsync(cancellationToken);
        var tugas = await db.Tugas.AsNoTracking().Where(t => t.Status == StatusTugas.Terbuka)
            .Select(t => new Terbuka(t.SubjectId, t.Peran, t.Kunci, t.DibukaPada, t.Tenggat)).ToListAsync(cancellationToken);
        var hari = await kalender.HariKerjaAsync(cancellationToken);
        var (perPermohonan, kunciLain) = (tugas.ToLookup(t => t.SubjectId), giliran.KunciLain);
        return [.. permohonan.GroupBy(p => p.Tahap).OrderBy(g => g.Key).Select(g => Tahapan(g.Key, [.. g], perPermohonan, hari, kunciLain))];
    }

    private LetakTahap Tahapan(Tahap tahap, List<Berjalan> permohonan, ILookup<Guid, Terbuka> tugas, HariKerja hari, IReadOnlyDictionary<string, PihakLangkah> kunciLain)
    {
        var hariIni = clock.HariIni;
        var umur = permohonan.Where(p => tugas.Contains(p.Id)).Select(p => (p.Kode, Dibuka: tugas[p.Id].Min(t => t.DibukaPada)))
            .OrderBy(u => u.Dibuka).Select(u => (u.Kode, Hari: hari.Antara(clock.TanggalDari(u.Dibuka), hariIni))).ToList();
        var pihak = permohonan.SelectMany(p => tugas[p.Id].Select(t => GiliranLangkah.Dari(t.Peran, t.Kunci, kunciLain)).Distinct()).CountBy(p => p).OrderBy(p => p.Key);
        return new(
            tahap.Kode, permohonan.Count, Persentil.Dari(umur.Select(u => u.Hari), Persentil.Median), umur.Count == 0 ? null : umur[0].Hari, umur.Count == 0 ? null : umur[0].Kode,
            permohonan.Count(p => tugas[p.Id].Any(t => t.Tenggat < hariIni)), [.. pihak.Select(p => new GiliranTahap(p.Key.Kode, p.Value))]);
    }

    private sealed record Berjalan(Guid Id, string Kode, Tahap Tahap);

    private sealed record Terbuka(Guid SubjectId, string Peran, string Kunci, DateTimeOffset DibukaPada, DateOnly? Tenggat);
}
