using KerjaSama.Data;
using KerjaSama.Domain.Kinerja;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Kinerja;

/// <summary>
/// The time that steps took, from the tasks that ended in a year: the figures, the rounds behind them and the export are made of the
/// same rows. One query for the tasks of the year; the percentiles are taken in memory, because no SQL of the three databases does it alike.
/// </summary>
internal sealed class HambatanLangkah(KerjaSamaDbContext db, KalenderKantor kalender, GiliranLangkah giliran, DefinitionCatalog catalog, OfficeClock clock)
{
    private const string Bagian = "bagian";
    private const int Persen = 100;

    /// <returns>The slowest first: by p90, then by median, then by how often.</returns>
    public async Task<IReadOnlyList<WaktuLangkah>> ListAsync(int tahun, CancellationToken cancellationToken)
    {
        var unit = await NamaUnitAsync(cancellationToken);
        return Ringkas(await BarisAsync(Tugas(tahun, new(null, null, null)).Select(t => new Baris(
            t.Instance.DefinitionKey, t.Tugas.Kunci, t.Tugas.Nama, t.Tugas.Peran, t.Tugas.SubUnit, "", "", t.Tugas.Putaran, t.Tugas.DibukaPada, t.Tugas.SelesaiPada!.Value, t.Tugas.Tenggat,
            t.Tugas.Status == StatusTugas.Dibatalkan)), cancellationToken), unit);
    }

    /// <returns>The longest first, those cancelled after those finished.</returns>
    public async Task<IReadOnlyList<PutaranLangkah>> PutaranAsync(int tahun, SaringPutaran saring, CancellationToken cancellationToken)
    {
        var putaran = await BarisAsync(Tugas(tahun, saring).Join(db.Permohonan, t => t.Tugas.SubjectId, p => p.Id, (t, p) => new Baris(
            t.Instance.DefinitionKey, t.Tugas.Kunci, t.Tugas.Nama, t.Tugas.Peran, t.Tugas.SubUnit, p.Kode, p.Judul, t.Tugas.Putaran, t.Tugas.DibukaPada, t.Tugas.SelesaiPada!.Value, t.Tugas.Tenggat,
            t.Tugas.Status == StatusTugas.Dibatalkan)), cancellationToken);
        return [.. putaran.Where(p => saring.Unit is null || p.Unit == saring.Unit).OrderBy(p => p.Dibatalkan).ThenByDescending(p => p.Hari).ThenBy(p => p.Dibuka).ThenBy(p => p.Permohonan, StringComparer.Ordinal)];
    }

    /// <summary>What a unit is called, by its code.</summary>
    public async Task<IReadOnlyDictionary<string, string>> NamaUnitAsync(CancellationToken cancellationToken)
    {
        var nama = Enum.GetValues<PihakLangkah>().ToDictionary(p => p.Kode, p => p.Label, StringComparer.Ordinal);
        nama[Bagian] = PihakLangkah.Kantor.Label;
        foreach (var satu in await db.SubUnit.AsNoTracking().Select(s => new { s.Kode, s.Nama }).ToListAsync(cancellationToken))
        {
            nama[satu.Kode] = satu.Nama;
        }

        return nama;
    }

    public string NamaProses(string kunci) => catalog.Newest.FirstOrDefault(d => d.Key == kunci)?.Name ?? kunci;

    private List<WaktuLangkah> Ringkas(IReadOnlyList<PutaranLangkah> putaran, IReadOnlyDictionary<string, string> unit) =>
        [.. putaran.GroupBy(p => (p.Proses, p.Langkah, p.Unit)).Select(g =>
        {
            var selesai = g.Where(p => !p.Dibatalkan).ToList();
            var (bertenggat, lewat) = (selesai.Count(p => p.Tenggat is not null), selesai.Count(p => p.Lewat));
            return new WaktuLangkah(
                g.Key.Proses, NamaProses(g.Key.Proses), g.Key.Langkah, g.MaxBy(p => p.Berakhir)!.Nama, g.Key.Unit, unit.GetValueOrDefault(g.Key.Unit, g.Key.Unit), selesai.Count, g.Count() - selesai.Count,
                Persentil.Dari(selesai.Select(p => p.Hari), Persentil.Median), Persentil.Dari(selesai.Select(p => p.Hari), Persentil.SembilanDariSepuluh),
                bertenggat, lewat, bertenggat == 0 ? null : Math.Round((decimal)Persen * lewat / bertenggat, 1, MidpointRounding.AwayFromZero));
        }).OrderByDescending(w => w.P90Hari ?? -1).ThenByDescending(w => w.MedianHari ?? -1).ThenByDescending(w => w.Selesai).ThenBy(w => w.NamaProses, StringComparer.Ordinal).ThenBy(w => w.Langkah, StringComparer.Ordinal).ThenBy(w => w.Unit, StringComparer.Ordinal)];

    private IQueryable<Berakhir> Tugas(int tahun, SaringPutaran saring)
    {
        var (awal, akhir) = (clock.AwalHari(new DateOnly(tahun, 1, 1)), clock.AwalHari(new DateOnly(tahun + 1, 1, 1)));
        return db.Tugas.AsNoTracking()
            .Where(t => t.Status != StatusTugas.Terbuka && t.SelesaiPada >= awal && t.SelesaiPada < akhir && (saring.Langkah == null || t.Kunci == saring.Langkah))
            .Join(db.ProcessInstance, t => t.InstanceId, i => i.Id, (t, i) => new Berakhir { Tugas = t, Instance = i })
            .Where(b => saring.Proses == null || b.Instance.DefinitionKey == saring.Proses);
    }

    private async Task<IReadOnlyList<PutaranLangkah>> BarisAsync(IQueryable<Baris> query, CancellationToken cancellationToken)
    {
        var (hari, kunciLain) = (await kalender.HariKerjaAsync(cancellationToken), giliran.KunciLain);
        return [.. (await query.ToListAsync(cancellationToken)).Select(b =>
        {
            var (dibuka, berakhir) = (clock.TanggalDari(b.DibukaPada), clock.TanggalDari(b.BerakhirPada));
            var pihak = GiliranLangkah.Dari(b.Peran, b.Langkah, kunciLain);
            var unit = pihak == PihakLangkah.Kantor ? b.SubUnit ?? Bagian : pihak.Kode;
            return new PutaranLangkah(b.Proses, b.Langkah, b.Nama, unit, b.Permohonan, b.Judul, b.Putaran, dibuka, berakhir, hari.Antara(dibuka, berakhir), b.Tenggat, b.Dibatalkan);
        })];
    }

    private sealed class Berakhir
    {
        public required Workflow.Tugas Tugas { get; init; }
        public required ProcessInstance Instance { get; init; }
    }

    private sealed record Baris(
        string Proses, string Langkah, string Nama, string Peran, string? SubUnit, string Permohonan, string Judul, int Putaran, DateTimeOffset DibukaPada, DateTimeOffset BerakhirPada,
        DateOnly? Tenggat, bool Dibatalkan);
}
