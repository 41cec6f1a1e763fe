using System.Linq.Expressions;
using KerjaSama.Data;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Paging;
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

/// <summary>What stands in the inbox: what is mine, what my role could take, what waits for others, what is late.</summary>
internal sealed class KotakTugas(KerjaSamaDbContext db, BagianKotak bagianKotak, OfficeClock clock)
{
    /// <summary>How long a warning stands on the inbox, as long as its task is open.</summary>
    public const int HariPeringatan = 7;

    private static readonly IReadOnlyList<SortColumn<Workflow.Tugas>> Kolom =
    [
        SortColumn<Workflow.Tugas>.Of("tenggat", t => t.UrutTenggat),
    ];

    private readonly Dictionary<(TabKotak, Pelaku), int> _jumlah = [];

    /// <summary>A page without its total, which <see cref="CountAsync"/> tells.</summary>
    public async Task<KeysetPage<BarisKotak>> ListAsync(TabKotak tab, string? setelah, Pelaku pelaku, CancellationToken cancellationToken) =>
        await PageAsync(await bagianKotak.DariAsync(tab, pelaku, cancellationToken), setelah, cancellationToken);

    /// <summary>Exact up to <see cref="PageRequest.HitungMaks"/>; more than that only says that there are more. Counted once: the menu asks for what the page has.</summary>
    public async Task<int> CountAsync(TabKotak tab, Pelaku pelaku, CancellationToken cancellationToken)
    {
        if (_jumlah.TryGetValue((tab, pelaku), out var jumlah))
        {
            return jumlah;
        }

        var bagian = await bagianKotak.DariAsync(tab, pelaku, cancellationToken);
        jumlah = bagian.Count == 0 ? 0 : await bagian.Select(b => b.OrderBy(t => t.UrutTenggat).Capped()).Aggregate(Queryable.Concat).CountAsync(cancellationToken);
        return _jumlah[(tab, pelaku)] = jumlah;
    }

    /// <summary>What needs the person: own tasks, and those that somebody of the role has to take.</summary>
    public async Task<int> PerluSayaAsync(Pelaku pelaku, CancellationToken cancellationToken) =>
        pelaku.PenggunaId is null ? 0
        : await CountAsync(TabKotak.Saya, pelaku, cancellationToken) + await CountAsync(TabKotak.BelumDiambil, pelaku, cancellationToken);

    /// <summary>Own tasks with a deadline up to a day, earliest first.</summary>
    public async Task<IReadOnlyList<BarisKotak>> SampaiAsync(DateOnly sampai, Pelaku pelaku, CancellationToken cancellationToken) =>
        (await PageAsync([.. (await bagianKotak.DariAsync(TabKotak.Saya, pelaku, cancellationToken)).Select(b => b.Where(t => t.UrutTenggat <= sampai))], null, cancellationToken)).Data;

    /// <summary>Open tasks of which the actor was told within the last days that they are late, the latest first.</summary>
    public async Task<IReadOnlyList<BarisKotak>> DiperingatkanAsync(Pelaku pelaku, CancellationToken cancellationToken)
    {
        var sejak = clock.HariIni.AddDays(-HariPeringatan);
        return await bagianKotak.Terbuka().YangBolehDilihat(db, pelaku).Where(t => t.UrutTenggat < clock.HariIni && db.PeringatanTugas.Any(p => p.TugasId == t.Id && p.PenggunaId == pelaku.PenggunaId && p.Tanggal > sejak))
            .OrderBy(t => t.UrutTenggat).ThenBy(t => t.Urut).Select(Baris(await bagianKotak.GugurAsync(cancellationToken))).Take(PageRequest.UkuranBawaan).ToListAsync(cancellationToken);
    }

    /// <summary>Whether an open task is the actor's own: taken, his by name, or of a role that nobody else holds.</summary>
    public async Task<bool> MilikAsync(Guid tugasId, Pelaku pelaku, CancellationToken cancellationToken) =>
        pelaku.PenggunaId is not null && await PertamaAsync([TabKotak.Saya], t => t.Id == tugasId, pelaku, cancellationToken) is not null;

    /// <summary>The step of a request that the actor can go on with; null when it is somebody else's turn.</summary>
    public async Task<BarisKotak?> LanjutanAsync(Guid permohonanId, Pelaku pelaku, CancellationToken cancellationToken) =>
        await PertamaAsync([TabKotak.Saya, TabKotak.BelumDiambil], t => t.SubjectId == permohonanId, pelaku, cancellationToken);

    /// <summary>Open tasks of one step that the actor may do, oldest first.</summary>
    public async Task<IReadOnlyList<BarisKotak>> LangkahAsync(string kunci, Pelaku pelaku, CancellationToken cancellationToken) =>
        await bagianKotak.Terbuka().UntukPeran(db, pelaku).Where(t => t.Kunci == kunci).OrderBy(t => t.Urut).Select(Baris(await bagianKotak.GugurAsync(cancellationToken))).Take(PageRequest.UkuranMaks).ToListAsync(cancellationToken);

    /// <summary>How many <see cref="LangkahAsync"/> would give.</summary>
    public Task<int> HitungLangkahAsync(string kunci, Pelaku pelaku, CancellationToken cancellationToken) =>
        bagianKotak.Terbuka().UntukPeran(db, pelaku).Where(t => t.Kunci == kunci).OrderBy(t => t.Urut).Take(PageRequest.UkuranMaks).CountAsync(cancellationToken);

    private async Task<KeysetPage<BarisKotak>> PageAsync(IReadOnlyList<IQueryable<Workflow.Tugas>> bagian, string? setelah, CancellationToken cancellationToken) =>
        await bagian.MergedPageAsync(new PageRequest(PageRequest.UkuranBawaan, setelah, null), Kolom, "tenggat", t => t.Urut, Baris(await bagianKotak.GugurAsync(cancellationToken)), cancellationToken);

    private async Task<BarisKotak?> PertamaAsync(TabKotak[] tab, Expression<Func<Workflow.Tugas, bool>> yang, Pelaku pelaku, CancellationToken cancellationToken)
    {
        foreach (var satu in tab)
        {
            foreach (var bagian in await bagianKotak.DariAsync(satu, pelaku, cancellationToken))
            {
                if (await bagian.Where(yang).OrderBy(t => t.Urut).Select(Baris(await bagianKotak.GugurAsync(cancellationToken))).FirstOrDefaultAsync(cancellationToken) is { } baris)
                {
                    return baris;
                }
            }
        }

        return null;
    }

    private Expression<Func<Workflow.Tugas, BarisKotak>> Baris(Guid[] gugur) => t => new BarisKotak(
        t.Id, t.Nama, t.Tahap, t.Peran, t.Putaran, gugur.Contains(t.Id) ? t.PelaksanaId : t.DiambilOleh ?? t.PelaksanaId, t.DiambilOleh != null && !gugur.Contains(t.Id), t.DibukaPada, t.Tenggat,
        db.Permohonan.Where(p => p.Id == t.SubjectId).Select(p => p.Kode).First(),
        db.Permohonan.Where(p => p.Id == t.SubjectId).Select(p => p.Judul).First(),
        db.Set<PermohonanMitra>().Where(m => m.PermohonanId == t.SubjectId).OrderBy(m => m.Urutan).Select(m => m.Nama).First(),
        db.Set<PermohonanMitra>().Count(m => m.PermohonanId == t.SubjectId) - 1,
        t.Kunci);
}
