using KerjaSama.Data;
using KerjaSama.Data.Alur;
using KerjaSama.Data.Pengguna;
using KerjaSama.Domain.Pengaturan;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Jobs;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Infrastructure.Surel;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Tugas;

/// <summary>
/// Tells the office of open steps past their limit, once when it is over and once more when twice the time has gone: who has the step (or,
/// where nobody took it, the people of its role, those of its sub-unit if there are any), the Kepala Bagian, and who stands in for one of
/// them today. One mail a day and person lists what is new. A step of a partner, a PD, Bagian Hukum or pimpinan is told to the Kepala
/// Bagian alone: they are not reminded from here. Any number of nodes may run it, any number of times a day.
/// </summary>
internal sealed partial class PeringatanTenggat(
    KerjaSamaDbContext db, KalenderKantor kalender, KlaimTugas klaim, PelakuReader pelakuReader, Pemberitahuan pemberitahuan, OfficeClock clock, ILogger<PeringatanTenggat> logger)
{
    /// <summary>Nobody is written to at night, nor on a day off.</summary>
    private const int MulaiPukul = 6;

    /// <returns>How many people were told something.</returns>
    public async Task<int> JalankanAsync(CancellationToken cancellationToken)
    {
        var (hariIni, hari) = (clock.HariIni, await kalender.HariKerjaAsync(cancellationToken));
        if (!hari.AdalahHariKerja(hariIni) || clock.WaktuSetempat(clock.GetUtcNow()).Hour < MulaiPukul)
        {
            return 0;
        }

        var terlambat = await Terlambat(hariIni).AsNoTracking().OrderBy(t => t.Urut).ToListAsync(cancellationToken);
        if (terlambat.Count == 0)
        {
            return 0;
        }

        var surel = await db.PengaturanAlur.AnyAsync(p => p.Nama == PengaturanAlur.SurelTerlambat && p.Nilai == "true", cancellationToken);
        var orang = await OrangKantorAsync(hariIni, surel, cancellationToken);
        var baru = await BaruAsync(terlambat, orang, hari, hariIni, cancellationToken);
        return baru.Count == 0 ? 0 : await TulisAsync(baru, surel ? orang : [], hariIni, cancellationToken);
    }

    private IQueryable<Workflow.Tugas> Terlambat(DateOnly hariIni) => db.Tugas.Where(t => t.Status == StatusTugas.Terbuka && t.UrutTenggat < hariIni);

    /// <summary>The people of the Bagian with their rights of today. Who has had today's mail is told the next day: there is one a day.</summary>
    private async Task<IReadOnlyList<(AkunPengguna Akun, Pelaku Pelaku)>> OrangKantorAsync(DateOnly hariIni, bool surel, CancellationToken cancellationToken)
    {
        var langkah = Pemberitahuan.LangkahHari(hariIni);
        var akun = await db.Users.AsNoTracking()
            .Where(u => u.Aktif && !(surel && db.OutboxMessage.Any(m => m.Jenis == JenisPesan.TugasTerlambat && m.SubjekId == u.Id && m.Langkah == langkah)))
            .OrderBy(u => u.Urut).ToListAsync(cancellationToken);
        var pelaku = await pelakuReader.ListAsync(akun, cancellationToken);
        return [.. akun.Select(a => (a, pelaku[a.Id])).Where(o => o.Item2.LingkupUntuk(Aksi.LihatTugas) == Lingkup.Semua)];
    }

    private async Task<IReadOnlyList<PeringatanTugas>> BaruAsync(
        IReadOnlyList<Workflow.Tugas> terlambat, IReadOnlyList<(AkunPengguna Akun, Pelaku Pelaku)> orang, HariKerja hari, DateOnly hariIni, CancellationToken cancellationToken)
    {
        var gugur = await klaim.GugurAsync(terlambat, cancellationToken);
        var sudah = (await db.PeringatanTugas.AsNoTracking().Where(p => Terlambat(hariIni).Any(t => t.Id == p.TugasId)).ToListAsync(cancellationToken))
            .GroupBy(p => (p.TugasId, p.PenggunaId)).ToDictionary(g => g.Key, g => g.Max(p => p.Ambang));
        return
        [
            .. from tugas in terlambat
               let ambang = (int)Keterlambatan.Dari(clock.TanggalDari(tugas.DibukaPada), tugas.Tenggat, hariIni, hari)!.Value
               from pelaku in Penerima(tugas, gugur.Contains(tugas.Id) ? tugas.PelaksanaId : tugas.DiambilOleh ?? tugas.PelaksanaId, orang)
               where sudah.GetValueOrDefault((tugas.Id, pelaku.PenggunaId!.Value)) < ambang
               select new PeringatanTugas { TugasId = tugas.Id, PenggunaId = pelaku.PenggunaId!.Value, Ambang = ambang, Tanggal = hariIni },
        ];
    }

    private static IEnumerable<Pelaku> Penerima(Workflow.Tugas tugas, Guid? pemegang, IReadOnlyList<(AkunPengguna Akun, Pelaku Pelaku)> orang)
    {
        var peran = TugasRights.PeranDari(tugas).Except(GiliranLangkah.PeranLain).ToList();
        var berperan = orang.Select(o => o.Pelaku).Where(p => peran.Exists(p.Punya)).ToList();
        var seunit = tugas.SubUnit is { } subUnit ? berperan.FindAll(p => p.DiSubUnit(subUnit)) : [];
        var punya = pemegang is { } id ? orang.Select(o => o.Pelaku).Where(p => p.Adalah(id)) : seunit.Count > 0 ? seunit : berperan;
        return punya.Concat(orang.Select(o => o.Pelaku).Where(p => p.Punya(Peran.KepalaBagian))).DistinctBy(p => p.PenggunaId);
    }

    private async Task<int> TulisAsync(IReadOnlyList<PeringatanTugas> baru, IReadOnlyList<(AkunPengguna Akun, Pelaku Pelaku)> disurati, DateOnly hariIni, CancellationToken cancellationToken)
    {
        var diberitahu = baru.Select(p => p.PenggunaId).ToHashSet();
        db.AddRange(baru);
        db.AddRange(disurati.Where(o => diberitahu.Contains(o.Akun.Id)).Select(o => pemberitahuan.UntukPengguna(o.Akun, JenisPesan.TugasTerlambat, hariIni)));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (db.Pack.IsUniqueViolation(e))
        {
            // another node told them at the same moment
            db.ForgetChanges();
            return 0;
        }

        Log.Told(logger, diberitahu.Count, baru.Count);
        return diberitahu.Count;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Told {People} people of late steps: {Count} warnings.")]
        public static partial void Told(ILogger logger, int people, int count);
    }
}

/// <summary>Looks when the server starts and then every hour, so that the day's warnings go out in its morning whenever the server was started.</summary>
internal sealed class PeringatanTenggatWorker(IServiceScopeFactory scopes, ILogger<PeringatanTenggatWorker> logger) : PollingWorker(logger)
{
    protected override TimeSpan Interval { get; } = TimeSpan.FromHours(1);

    protected override async Task RunDueAsync(CancellationToken stoppingToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PeringatanTenggat>().JalankanAsync(stoppingToken);
    }
}
