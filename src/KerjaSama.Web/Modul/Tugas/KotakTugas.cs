using System.Linq.Expressions;
using KerjaSama.Data;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Paging;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Tugas;

/// <summary>The tabs of the inbox.</summary>
internal enum TabKotak
{
    [Kode("saya", "Tugas saya")] Saya = 1,
    [Kode("belum-diambil", "Belum diambil")] BelumDiambil = 2,
    [Kode("menunggu", "Menunggu pihak lain")] Menunggu = 3,
    [Kode("terlambat", "Terlambat")] Terlambat = 4,
    [Kode("rekan", "Tugas rekan")] Rekan = 5,
}

/// <summary>One line of the inbox. <paramref name="Pemegang"/>: who took it or must do it.</summary>
internal sealed record BarisKotak(
    Guid Id, string Nama, string? Tahap, string Peran, int Putaran, Guid? Pemegang, bool Diambil, DateTimeOffset DibukaPada, DateOnly? Tenggat,
    string Kode, string Judul, string Mitra, int MitraLain, string Kunci);

/// <summary>The queries of the inbox: what is mine, what my role could take, what waits for others, what is late.</summary>
internal sealed class KotakTugas(KerjaSamaDbContext db, KlaimTugas klaim, GiliranLangkah giliran, OfficeClock clock)
{
    /// <summary>How long a warning stands on the inbox, as long as its task is open.</summary>
    public const int HariPeringatan = 7;

    private static readonly IReadOnlyList<SortColumn<Workflow.Tugas>> Kolom =
    [
        SortColumn<Workflow.Tugas>.Of("tenggat", t => t.UrutTenggat),
    ];

    private string[]? _peranTunggal;
    private Guid[]? _gugur;

    /// <summary>A page without its total, which <see cref="CountAsync"/> tells.</summary>
    public async Task<KeysetPage<BarisKotak>> ListAsync(TabKotak tab, string? setelah, Pelaku pelaku, CancellationToken cancellationToken) =>
        await PageAsync(await BagianAsync(tab, pelaku, cancellationToken), setelah, cancellationToken);

    /// <summary>Exact up to <see cref="PageRequest.HitungMaks"/>; more than that only says that there are more.</summary>
    public async Task<int> CountAsync(TabKotak tab, Pelaku pelaku, CancellationToken cancellationToken)
    {
        var jumlah = 0;
        foreach (var bagian in await BagianAsync(tab, pelaku, cancellationToken))
        {
            jumlah += jumlah > PageRequest.HitungMaks ? 0 : await bagian.OrderBy(t => t.UrutTenggat).CappedCountAsync(cancellationToken);
        }

        return jumlah;
    }

    /// <summary>What needs the person: own tasks, and those that somebody of the role has to take.</summary>
    public async Task<int> PerluSayaAsync(Pelaku pelaku, CancellationToken cancellationToken) =>
        pelaku.PenggunaId is null ? 0
        : await CountAsync(TabKotak.Saya, pelaku, cancellationToken) + await CountAsync(TabKotak.BelumDiambil, pelaku, cancellationToken);

    /// <summary>Own tasks with a deadline up to a day, earliest first.</summary>
    public async Task<IReadOnlyList<BarisKotak>> SampaiAsync(DateOnly sampai, Pelaku pelaku, CancellationToken cancellationToken) =>
        (await PageAsync([.. (await BagianAsync(TabKotak.Saya, pelaku, cancellationToken)).Select(b => b.Where(t => t.UrutTenggat <= sampai))], null, cancellationToken)).Data;

    /// <summary>Open tasks of which the actor was told within the last days that they are late, the latest first.</summary>
    public async Task<IReadOnlyList<BarisKotak>> DiperingatkanAsync(Pelaku pelaku, CancellationToken cancellationToken)
    {
        var sejak = clock.HariIni.AddDays(-HariPeringatan);
        return await Terbuka().YangBolehDilihat(db, pelaku).Where(t => t.UrutTenggat < clock.HariIni && db.PeringatanTugas.Any(p => p.TugasId == t.Id && p.PenggunaId == pelaku.PenggunaId && p.Tanggal > sejak))
            .OrderBy(t => t.UrutTenggat).ThenBy(t => t.Urut).Select(Baris(await GugurAsync(cancellationToken))).Take(PageRequest.UkuranBawaan).ToListAsync(cancellationToken);
    }

    /// <summary>Whether an open task is the actor's own: taken, his by name, or of a role that nobody else holds.</summary>
    public async Task<bool> MilikAsync(Guid tugasId, Pelaku pelaku, CancellationToken cancellationToken) =>
        pelaku.PenggunaId is not null && await PertamaAsync([TabKotak.Saya], t => t.Id == tugasId, pelaku, cancellationToken) is not null;

    /// <summary>The step of a request that the actor can go on with; null when it is somebody else's turn.</summary>
    public async Task<BarisKotak?> LanjutanAsync(Guid permohonanId, Pelaku pelaku, CancellationToken cancellationToken) =>
        await PertamaAsync([TabKotak.Saya, TabKotak.BelumDiambil], t => t.SubjectId == permohonanId, pelaku, cancellationToken);

    /// <summary>Open tasks of one step that the actor may do, oldest first.</summary>
    public async Task<IReadOnlyList<BarisKotak>> LangkahAsync(string kunci, Pelaku pelaku, CancellationToken cancellationToken) =>
        await Terbuka().UntukPeran(db, pelaku).Where(t => t.Kunci == kunci).OrderBy(t => t.Urut).Select(Baris(await GugurAsync(cancellationToken))).Take(PageRequest.UkuranMaks).ToListAsync(cancellationToken);

    /// <summary>How many <see cref="LangkahAsync"/> would give.</summary>
    public Task<int> HitungLangkahAsync(string kunci, Pelaku pelaku, CancellationToken cancellationToken) =>
        Terbuka().UntukPeran(db, pelaku).Where(t => t.Kunci == kunci).OrderBy(t => t.Urut).Take(PageRequest.UkuranMaks).CountAsync(cancellationToken);

    private IQueryable<Workflow.Tugas> Terbuka() => db.Tugas.AsNoTracking().Where(t => t.Status == StatusTugas.Terbuka);

    private async Task<KeysetPage<BarisKotak>> PageAsync(IReadOnlyList<IQueryable<Workflow.Tugas>> bagian, string? setelah, CancellationToken cancellationToken) =>
        await bagian.MergedPageAsync(new PageRequest(PageRequest.UkuranBawaan, setelah, null), Kolom, "tenggat", t => t.Urut, Baris(await GugurAsync(cancellationToken)), cancellationToken);

    private async Task<BarisKotak?> PertamaAsync(TabKotak[] tab, Expression<Func<Workflow.Tugas, bool>> yang, Pelaku pelaku, CancellationToken cancellationToken)
    {
        foreach (var satu in tab)
        {
            foreach (var bagian in await BagianAsync(satu, pelaku, cancellationToken))
            {
                if (await bagian.Where(yang).OrderBy(t => t.Urut).Select(Baris(await GugurAsync(cancellationToken))).FirstOrDefaultAsync(cancellationToken) is { } baris)
                {
                    return baris;
                }
            }
        }

        return null;
    }

    /// <summary>A tab as parts that do not overlap, each of one person, one role or one step where it can be, so that an index gives its first rows in order.</summary>
    private async Task<IReadOnlyList<IQueryable<Workflow.Tugas>>> BagianAsync(TabKotak tab, Pelaku pelaku, CancellationToken cancellationToken)
    {
        var (tunggal, gugur) = (await PeranTunggalAsync(pelaku, cancellationToken), await GugurAsync(cancellationToken));
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
        var (saya, kunciLain) = (Saya(pelaku), giliran.KunciLain.Keys.ToArray());
        var untukSaya = Terbuka().UntukPeran(db, pelaku).Where(t => !kunciLain.Contains(t.Kunci));
        var bebas = Bebas(untukSaya, gugur).Where(t => !saya.Contains(t.DiambilOleh));
        return
        [
            .. saya.Select(orang => untukSaya.Where(t => t.DiambilOleh == orang)),
            .. saya.Select(orang => bebas.Where(t => t.PelaksanaId == orang)),
            .. tunggal.Select(peran => bebas.Where(t => t.PelaksanaId == null && t.Peran == peran)),
        ];
    }

    /// <summary>Of a role that the person shares with others, as long as nobody has taken it.</summary>
    private IEnumerable<IQueryable<Workflow.Tugas>> Belum(Pelaku pelaku, string[] tunggal, Guid[] gugur)
    {
        var bebas = Bebas(Terbuka().UntukPeran(db, pelaku), gugur).Where(t => t.PelaksanaId == null);
        return TeksPeran(pelaku).Except(tunggal).Select(peran => bebas.Where(t => t.Peran == peran));
    }

    /// <summary>Open steps of somebody outside the Bagian, on all requests for who oversees, on the own cases for analis and perancang.</summary>
    private IEnumerable<IQueryable<Workflow.Tugas>> MenungguPihak(Pelaku pelaku) =>
        PeranLain(pelaku).Select(peran => Diawasi(pelaku).Where(t => t.Peran == peran));

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
            ? terlihat.Where(t => db.Permohonan.Any(p => p.Id == t.SubjectId && (saya.Contains(p.AnalisId) || saya.Contains(p.PerancangId))))
            : terlihat;
    }

    /// <summary>Steps of the office's own people that the actor may hand over and is not to do himself: of all of them, or of the own sub-unit.</summary>
    private IQueryable<Workflow.Tugas> Rekan(Pelaku pelaku)
    {
        var lain = GiliranLangkah.PeranLain.Select(p => p.Kode).ToArray();
        var subUnit = pelaku.SubUnitDiwakili.Append(pelaku.SubUnit).ToArray();
        var kantor = Terbuka().Where(t => !lain.Contains(t.Peran)).BukanUntukPeran(db, pelaku);
        return pelaku.LingkupUntuk(Aksi.SerahkanTugas) switch
        {
            Lingkup.Semua => kantor,
            Lingkup.Miliknya => kantor.Where(t => t.SubUnit != null && subUnit.Contains(t.SubUnit)),
            null => kantor.Where(_ => false),
        };
    }

    private static IQueryable<Workflow.Tugas> Bebas(IQueryable<Workflow.Tugas> tugas, Guid[] gugur) =>
        gugur.Length == 0 ? tugas.Where(t => t.DiambilOleh == null) : tugas.Where(t => t.DiambilOleh == null || gugur.Contains(t.Id));

    private IEnumerable<string> TeksPeran(Pelaku pelaku) => giliran.TeksPeran.Where(teks => pelaku.Peran.Any(p => teks.Split(' ').Contains(p.Kode)));

    private static string[] PeranLain(Pelaku pelaku) => [.. GiliranLangkah.PeranLain.Except(pelaku.Peran).Select(p => p.Kode)];

    /// <summary>The person, and those for whom the person stands in today.</summary>
    private static Guid?[] Saya(Pelaku pelaku) => [.. pelaku.Mewakili.Append(pelaku.PenggunaId ?? Guid.Empty)];

    /// <summary>
    /// Roles that nobody else holds: their tasks are mine without taking them (one Kepala Bagian, one liaison officer of a PD). A
    /// partner's and a PD's tasks are narrowed to the own ones already.
    /// </summary>
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

    /// <summary>Open tasks whose claim no longer binds; read once.</summary>
    private async Task<Guid[]> GugurAsync(CancellationToken cancellationToken) => _gugur ??= [.. await klaim.GugurAsync(Terbuka(), cancellationToken)];

    private Expression<Func<Workflow.Tugas, BarisKotak>> Baris(Guid[] gugur) => t => new BarisKotak(
        t.Id, t.Nama, t.Tahap, t.Peran, t.Putaran, gugur.Contains(t.Id) ? t.PelaksanaId : t.DiambilOleh ?? t.PelaksanaId, t.DiambilOleh != null && !gugur.Contains(t.Id), t.DibukaPada, t.Tenggat,
        db.Permohonan.Where(p => p.Id == t.SubjectId).Select(p => p.Kode).First(),
        db.Permohonan.Where(p => p.Id == t.SubjectId).Select(p => p.Judul).First(),
        db.Set<PermohonanMitra>().Where(m => m.PermohonanId == t.SubjectId).OrderBy(m => m.Urutan).Select(m => m.Nama).First(),
        db.Set<PermohonanMitra>().Count(m => m.PermohonanId == t.SubjectId) - 1,
        t.Kunci);
}
