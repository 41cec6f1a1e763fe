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
        SortColumn<Workflow.Tugas>.Of("tenggat", t => t.Tenggat ?? DateOnly.MaxValue),
    ];

    private string[]? _peranTunggal;
    private Guid[]? _gugur;

    public async Task<KeysetPage<BarisKotak>> ListAsync(TabKotak tab, string? setelah, Pelaku pelaku, CancellationToken cancellationToken) =>
        await (await QueryAsync(tab, pelaku, cancellationToken)).KeysetPageAsync(
            new PageRequest(PageRequest.UkuranBawaan, setelah, null), Kolom, "tenggat", t => t.Urut, Baris(await GugurAsync(cancellationToken)), denganTotal: true, cancellationToken);

    public async Task<int> CountAsync(TabKotak tab, Pelaku pelaku, CancellationToken cancellationToken) =>
        await (await QueryAsync(tab, pelaku, cancellationToken)).CountAsync(cancellationToken);

    /// <summary>What needs the person: own tasks, and those that somebody of the role has to take.</summary>
    public async Task<int> PerluSayaAsync(Pelaku pelaku, CancellationToken cancellationToken) =>
        pelaku.PenggunaId is null ? 0
        : await CountAsync(TabKotak.Saya, pelaku, cancellationToken) + await CountAsync(TabKotak.BelumDiambil, pelaku, cancellationToken);

    /// <summary>Own tasks with a deadline up to a day, earliest first.</summary>
    public async Task<IReadOnlyList<BarisKotak>> SampaiAsync(DateOnly sampai, Pelaku pelaku, CancellationToken cancellationToken) =>
        await (await QueryAsync(TabKotak.Saya, pelaku, cancellationToken)).Where(t => t.Tenggat != null && t.Tenggat <= sampai)
            .OrderBy(t => t.Tenggat).ThenBy(t => t.Urut).Select(Baris(await GugurAsync(cancellationToken))).Take(PageRequest.UkuranBawaan).ToListAsync(cancellationToken);

    /// <summary>Open tasks of which the actor was told within the last days that they are late, the latest first.</summary>
    public async Task<IReadOnlyList<BarisKotak>> DiperingatkanAsync(Pelaku pelaku, CancellationToken cancellationToken)
    {
        var sejak = clock.HariIni.AddDays(-HariPeringatan);
        return await Terbuka().YangBolehDilihat(db, pelaku).Where(t => t.Tenggat < clock.HariIni && db.PeringatanTugas.Any(p => p.TugasId == t.Id && p.PenggunaId == pelaku.PenggunaId && p.Tanggal > sejak))
            .OrderBy(t => t.Tenggat).ThenBy(t => t.Urut).Select(Baris(await GugurAsync(cancellationToken))).Take(PageRequest.UkuranBawaan).ToListAsync(cancellationToken);
    }

    /// <summary>Whether an open task is the actor's own: taken, his by name, or of a role that nobody else holds.</summary>
    public async Task<bool> MilikAsync(Guid tugasId, Pelaku pelaku, CancellationToken cancellationToken) =>
        pelaku.PenggunaId is not null && await (await QueryAsync(TabKotak.Saya, pelaku, cancellationToken)).AnyAsync(t => t.Id == tugasId, cancellationToken);

    /// <summary>The step of a request that the actor can go on with; null when it is somebody else's turn.</summary>
    public async Task<BarisKotak?> LanjutanAsync(Guid permohonanId, Pelaku pelaku, CancellationToken cancellationToken) =>
        await (await QueryAsync(TabKotak.Saya, pelaku, cancellationToken)).Union(await QueryAsync(TabKotak.BelumDiambil, pelaku, cancellationToken))
            .Where(t => t.SubjectId == permohonanId).OrderBy(t => t.Urut).Select(Baris(await GugurAsync(cancellationToken))).FirstOrDefaultAsync(cancellationToken);

    /// <summary>Open tasks of one step that the actor may do, oldest first.</summary>
    public async Task<IReadOnlyList<BarisKotak>> LangkahAsync(string kunci, Pelaku pelaku, CancellationToken cancellationToken) =>
        await Terbuka().UntukPeran(db, pelaku).Where(t => t.Kunci == kunci).OrderBy(t => t.Urut).Select(Baris(await GugurAsync(cancellationToken))).Take(PageRequest.UkuranMaks).ToListAsync(cancellationToken);

    private IQueryable<Workflow.Tugas> Terbuka() => db.Tugas.AsNoTracking().Where(t => t.Status == StatusTugas.Terbuka);

    private async Task<IQueryable<Workflow.Tugas>> QueryAsync(TabKotak tab, Pelaku pelaku, CancellationToken cancellationToken)
    {
        var untukSaya = Terbuka().UntukPeran(db, pelaku);
        var kunciLain = giliran.KunciLain.Keys.ToArray();
        var tunggal = await PeranTunggalAsync(pelaku, cancellationToken);
        var saya = Saya(pelaku);
        var gugur = await GugurAsync(cancellationToken);
        var milik = untukSaya.Where(t => (saya.Contains(t.DiambilOleh) || ((t.DiambilOleh == null || gugur.Contains(t.Id)) && (saya.Contains(t.PelaksanaId) || (t.PelaksanaId == null && tunggal.Contains(t.Peran)))))
            && !kunciLain.Contains(t.Kunci));
        var belum = untukSaya.Where(t => (t.DiambilOleh == null || gugur.Contains(t.Id)) && t.PelaksanaId == null && !tunggal.Contains(t.Peran));
        return tab switch
        {
            TabKotak.Saya => milik,
            TabKotak.BelumDiambil => belum,
            TabKotak.Menunggu => Menunggu(pelaku, kunciLain),
            TabKotak.Terlambat => Menunggu(pelaku, kunciLain).Union(milik).Union(belum).Union(Rekan(pelaku)).Where(t => t.Tenggat < clock.HariIni),
            TabKotak.Rekan => Rekan(pelaku),
        };
    }

    /// <summary>Open steps of somebody outside the Bagian, on all requests for who oversees, on the own cases for analis and perancang.</summary>
    private IQueryable<Workflow.Tugas> Menunggu(Pelaku pelaku, string[] kunciLain)
    {
        var saya = Saya(pelaku);
        var lain = GiliranLangkah.PeranLain.Except(pelaku.Peran).Select(p => p.Kode).ToArray();
        var menunggu = Terbuka().YangBolehDilihat(db, pelaku).Where(t => lain.Contains(t.Peran) || kunciLain.Contains(t.Kunci));
        return pelaku.Peran.All(p => p is Peran.Analis or Peran.Perancang)
            ? menunggu.Where(t => db.Permohonan.Any(p => p.Id == t.SubjectId && (saya.Contains(p.AnalisId) || saya.Contains(p.PerancangId))))
            : menunggu;
    }

    /// <summary>Steps of the office's own people that the actor may hand over and is not to do himself: of all of them, or of the own sub-unit.</summary>
    private IQueryable<Workflow.Tugas> Rekan(Pelaku pelaku)
    {
        var lain = GiliranLangkah.PeranLain.Select(p => p.Kode).ToArray();
        var untukSaya = Terbuka().UntukPeran(db, pelaku).Select(t => t.Id);
        var subUnit = pelaku.SubUnitDiwakili.Append(pelaku.SubUnit).ToArray();
        var kantor = Terbuka().Where(t => !lain.Contains(t.Peran) && !untukSaya.Contains(t.Id));
        return pelaku.LingkupUntuk(Aksi.SerahkanTugas) switch
        {
            Lingkup.Semua => kantor,
            Lingkup.Miliknya => kantor.Where(t => t.SubUnit != null && subUnit.Contains(t.SubUnit)),
            null => kantor.Where(_ => false),
        };
    }

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

    private System.Linq.Expressions.Expression<Func<Workflow.Tugas, BarisKotak>> Baris(Guid[] gugur) => t => new BarisKotak(
        t.Id, t.Nama, t.Tahap, t.Peran, t.Putaran, gugur.Contains(t.Id) ? t.PelaksanaId : t.DiambilOleh ?? t.PelaksanaId, t.DiambilOleh != null && !gugur.Contains(t.Id), t.DibukaPada, t.Tenggat,
        db.Permohonan.Where(p => p.Id == t.SubjectId).Select(p => p.Kode).First(),
        db.Permohonan.Where(p => p.Id == t.SubjectId).Select(p => p.Judul).First(),
        db.Set<PermohonanMitra>().Where(m => m.PermohonanId == t.SubjectId).OrderBy(m => m.Urutan).Select(m => m.Nama).First(),
        db.Set<PermohonanMitra>().Count(m => m.PermohonanId == t.SubjectId) - 1,
        t.Kunci);
}
