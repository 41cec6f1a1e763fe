using KerjaSama.Data;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Tugas;

/// <summary>
/// The tabs of the inbox as parts that do not overlap, each of one person, one role or one step where it can be, and with conditions that the
/// database can estimate: so an index gives its first rows in order, however many are open (keputusan 0023).
/// </summary>
internal sealed class BagianKotak(KerjaSamaDbContext db, KlaimTugas klaim, GiliranLangkah giliran, OfficeClock clock)
{
    private string[]? _peranTunggal;
    private Guid[]? _gugur;

    /// <summary>Open tasks, whoever may see them.</summary>
    public IQueryable<Workflow.Tugas> Terbuka() => db.Tugas.AsNoTracking().Where(t => t.Status == StatusTugas.Terbuka);

    /// <summary>Open tasks whose claim no longer binds; read once.</summary>
    public async Task<Guid[]> GugurAsync(CancellationToken cancellationToken) => _gugur ??= [.. await klaim.GugurAsync(Terbuka(), cancellationToken)];

    /// <summary>The parts of a tab. A partner's and a PD's are narrowed to what is theirs.</summary>
    public async Task<IReadOnlyList<IQueryable<Workflow.Tugas>>> DariAsync(TabKotak tab, Pelaku pelaku, CancellationToken cancellationToken)
    {
        var tunggal = await PeranTunggalAsync(pelaku, cancellationToken);
        var gugur = await GugurAsync(cancellationToken);
        return tab switch
        {
            TabKotak.Saya => [.. Milik(pelaku, tunggal, gugur)],
            TabKotak.BelumDiambil => [.. Belum(pelaku, tunggal, gugur)],
            TabKotak.Menunggu => [.. MenungguPihak(pelaku), MenungguLangkah(pelaku)],
            TabKotak.Terlambat => [.. Terlambat(pelaku, tunggal, gugur)],
            TabKotak.Rekan => [Rekan(pelaku)],
        };
    }

    /// <summary>Taken by the person, his by name, or of a role that nobody else holds.</summary>
    private IEnumerable<IQueryable<Workflow.Tugas>> Milik(Pelaku pelaku, string[] tunggal, Guid[] gugur)
    {
        var (saya, kunciLain, teks) = (Saya(pelaku), giliran.KunciLain.Keys.ToArray(), TeksPeran(pelaku).ToArray());
        var untukSaya = UntukSaya(pelaku).Where(t => !kunciLain.Contains(t.Kunci));
        var milikku = from orang in saya from peran in teks select (orang, peran);
        return
        [
            .. milikku.Select(m => Mengikat(untukSaya, gugur).Where(t => t.DiambilOleh == m.orang && t.Peran == m.peran)),
            .. Bebas(untukSaya, gugur).SelectMany(bebas => milikku.Select(m => bebas.Where(t => t.PelaksanaId == m.orang && t.Peran == m.peran))),
            .. Bebas(untukSaya, gugur).SelectMany(bebas => tunggal.Select(peran => bebas.Where(t => t.PelaksanaId == null && t.Peran == peran))),
        ];
    }

    /// <summary>Of a role that the person shares with others, as long as nobody has taken it.</summary>
    private IEnumerable<IQueryable<Workflow.Tugas>> Belum(Pelaku pelaku, string[] tunggal, Guid[] gugur) =>
        from bebas in Bebas(UntukSaya(pelaku), gugur)
        from peran in TeksPeran(pelaku).Except(tunggal)
        select bebas.Where(t => t.PelaksanaId == null && t.Peran == peran);

    /// <summary>Open steps of somebody outside the Bagian, on all requests for who oversees, on the own cases for analis and perancang.</summary>
    private IEnumerable<IQueryable<Workflow.Tugas>> MenungguPihak(Pelaku pelaku) =>
        from peran in PeranLain(pelaku)
        let menunggu = Diawasi(pelaku).Where(t => t.Peran == peran)
        from bagian in new[]
        {
            menunggu.Where(t => t.DiambilOleh == null && t.PelaksanaId == null),
            menunggu.Where(t => t.DiambilOleh == null && t.PelaksanaId != null),
            menunggu.Where(t => t.DiambilOleh != null),
        }
        select bagian;

    /// <summary>Steps in which the office writes down the answer of a body without a role.</summary>
    private IQueryable<Workflow.Tugas> MenungguLangkah(Pelaku pelaku)
    {
        var (kunciLain, lain) = (giliran.KunciLain.Keys.ToArray(), PeranLain(pelaku));
        return Diawasi(pelaku).Where(t => kunciLain.Contains(t.Kunci) && !lain.Contains(t.Peran));
    }

    private IEnumerable<IQueryable<Workflow.Tugas>> Terlambat(Pelaku pelaku, string[] tunggal, Guid[] gugur)
    {
        var (hariIni, kunciLain, milikku) = (clock.HariIni, giliran.KunciLain.Keys.ToArray(), TeksPeran(pelaku).Except(tunggal).ToArray());
        IEnumerable<IQueryable<Workflow.Tugas>> bagian =
        [
            .. Milik(pelaku, tunggal, gugur),
            .. Belum(pelaku, tunggal, gugur),
            .. MenungguPihak(pelaku),
            // without those that are to be taken: they stand above
            MenungguLangkah(pelaku).Where(t => t.PelaksanaId != null || !milikku.Contains(t.Peran) || (t.DiambilOleh != null && !gugur.Contains(t.Id))),
            Rekan(pelaku).Where(t => !kunciLain.Contains(t.Kunci)),
        ];
        return bagian.Select(b => b.Where(t => t.UrutTenggat < hariIni));
    }

    private IQueryable<Workflow.Tugas> Diawasi(Pelaku pelaku)
    {
        var saya = Saya(pelaku);
        var terlihat = Terbuka().YangBolehDilihat(db, pelaku);
        return pelaku.Peran.All(p => p is Peran.Analis or Peran.Perancang)
            ? terlihat.Where(t => db.Permohonan.Any(p => p.Id == t.SubjectId
                && ((p.AnalisId != null && saya.Contains(p.AnalisId.Value)) || (p.PerancangId != null && saya.Contains(p.PerancangId.Value)))))
            : terlihat;
    }

    /// <summary>Steps of the office's own people that the actor may hand over and is not to do himself: of all of them, or of the own sub-unit.</summary>
    private IQueryable<Workflow.Tugas> Rekan(Pelaku pelaku)
    {
        var lain = GiliranLangkah.PeranLain.Select(p => p.Kode).ToArray();
        var subUnit = pelaku.SubUnitDiwakili.Append(pelaku.SubUnit).ToArray();
        var kantor = Terbuka().Where(t => !lain.Contains(t.Peran)).BukanUntukPeran(db, pelaku, giliran.TeksPeran);
        return pelaku.LingkupUntuk(Aksi.SerahkanTugas) switch
        {
            Lingkup.Semua => kantor,
            Lingkup.Miliknya => kantor.Where(t => t.SubUnit != null && subUnit.Contains(t.SubUnit)),
            null => kantor.Where(_ => false),
        };
    }

    private IQueryable<Workflow.Tugas> UntukSaya(Pelaku pelaku) => Terbuka().UntukPeran(db, pelaku, giliran.TeksPeran);

    /// <summary>That nobody has taken; and apart, found by their ids, that somebody took whose claim no longer binds.</summary>
    private static IEnumerable<IQueryable<Workflow.Tugas>> Bebas(IQueryable<Workflow.Tugas> tugas, Guid[] gugur)
    {
        yield return tugas.Where(t => t.DiambilOleh == null);
        if (gugur.Length > 0)
        {
            yield return tugas.Where(t => gugur.Contains(t.Id));
        }
    }

    /// <summary>That somebody took whose claim binds.</summary>
    private static IQueryable<Workflow.Tugas> Mengikat(IQueryable<Workflow.Tugas> tugas, Guid[] gugur) =>
        gugur.Length == 0 ? tugas.Where(t => t.DiambilOleh != null) : tugas.Where(t => t.DiambilOleh != null && !gugur.Contains(t.Id));

    private IEnumerable<string> TeksPeran(Pelaku pelaku) => giliran.TeksPeran.Where(teks => pelaku.Peran.Any(p => teks.Split(' ').Contains(p.Kode)));

    private static string[] PeranLain(Pelaku pelaku) => [.. GiliranLangkah.PeranLain.Except(pelaku.Peran).Select(p => p.Kode)];

    /// <summary>The person, and those for whom the person stands in today.</summary>
    private static Guid[] Saya(Pelaku pelaku) => [.. pelaku.Mewakili, pelaku.PenggunaId ?? Guid.Empty];

    /// <summary>Roles that nobody else holds: their tasks are mine without taking them (one Kepala Bagian, one liaison officer of a PD).</summary>
    private async Task<string[]> PeranTunggalAsync(Pelaku pelaku, CancellationToken cancellationToken)
    {
        if (_peranTunggal is null)
        {
            var peran = pelaku.Peran.ToArray();
            var banyak = await db.PeranPengguna.Where(r => peran.Contains(r.Peran) && r.PenggunaId != pelaku.PenggunaId && !pelaku.Mewakili.Contains(r.PenggunaId)
                    && db.Users.Any(u => u.Id == r.PenggunaId && u.Aktif && u.PerangkatDaerah == pelaku.PerangkatDaerah && u.MitraId == pelaku.MitraId))
                .Select(r => r.Peran).Distinct().ToListAsync(cancellationToken);
            _peranTunggal = [.. peran.Except(banyak).Select(p => p.Kode)];
        }

        return _peranTunggal;
    }
}
