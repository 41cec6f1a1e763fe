using KerjaSama.Data;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Infrastructure.Ui;
using KerjaSama.Workflow;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Permohonan.Kontrak;

/// <summary>What the pages of one permohonan need of the container.</summary>
internal sealed record PermohonanServices(KerjaSamaDbContext Db, PelakuAccessor Accessor, RelPermohonan Rel, KelengkapanBerkas Kelengkapan, TarikLangkah Tarik, OfficeClock Clock);

/// <summary>
/// Base of the pages of one permohonan: loads it for GET and POST (without tracking), answers 404 where it is not the actor's, and
/// gives the layout its head, rail and tabs.
/// </summary>
internal abstract class PermohonanPageModel(PermohonanServices services) : PageModel
{
    /// <summary>There is a date of signing to see; asked for partners and PD only.</summary>
    private bool _berjadwal;

    [FromRoute]
    public string Kode { get; set; } = "";

    public PermohonanKerjaSama Permohonan { get; private set; } = null!;
    public Pelaku Pelaku { get; private set; } = Pelaku.Tamu;
    public JalanPermohonan Jalan { get; private set; } = new([], []);
    public IReadOnlyList<JenisDokumen> Dokumen { get; private set; } = [];

    /// <summary>What is missing among the papers, or why they count as complete all the same; null: nothing to say.</summary>
    public CatatanKelengkapan? CatatanBerkas { get; private set; }

    /// <summary>Open tasks of this request that the actor may do or record.</summary>
    public IReadOnlyList<Workflow.Tugas> TugasSaya { get; private set; } = [];

    /// <summary>Open steps of others in the office that the actor may hand over.</summary>
    public IReadOnlyList<Workflow.Tugas> TugasRekan { get; private set; } = [];

    /// <summary>Code of the naskah that came of it.</summary>
    public string? KodeNaskah { get; private set; }

    /// <summary>Partners and PD: no names, no inside papers.</summary>
    public bool Luar => Pelaku.OrangLuar;

    public DateOnly HariIni => services.Clock.HariIni;
    public bool BolehRiwayat => Pelaku.Boleh(Aksi.LihatRiwayat);
    public bool BolehUbahPihak => Permohonan.Status != StatusPermohonan.Arsip && PermohonanRights.Boleh(Pelaku, Aksi.UbahPihakPermohonan, Permohonan);
    public bool BolehUbahData => BetulkanPermohonan.Boleh(Pelaku, Permohonan);
    public bool BolehMenolak => !Permohonan.SudahBerakhir && PermohonanRights.Boleh(Pelaku, Aksi.TolakPermohonan, Permohonan);
    public bool BolehMencabut => !Permohonan.SudahBerakhir && PermohonanRights.Boleh(Pelaku, Aksi.CabutPermohonan, Permohonan);
    public bool BolehMengembalikan => BolehDipindah(Aksi.KembalikanLangkah);
    public bool BolehMulaiDari => BolehDipindah(Aksi.MulaiDariTahap);
    public bool BolehMengoreksiJalur => BolehDipindah(Aksi.KoreksiJalur) && Permohonan.SubUnit is not null;

    /// <summary>The step that the actor has just finished and may still take back.</summary>
    public Workflow.Tugas? DapatDitarik { get; private set; }
    public bool BolehMengunggah => PermohonanRights.Boleh(Pelaku, Aksi.UnggahDokumenPermohonan, Permohonan) && (!Permohonan.SudahBerakhir || Permohonan.Status == StatusPermohonan.Selesai);

    protected KerjaSamaDbContext Db => services.Db;

    /// <summary>The tabs that the actor may open; the marked one is where he is.</summary>
    public IReadOnlyList<TabHalaman> DaftarTab
    {
        get
        {
            var kurang = CatatanBerkas is { Perlu: true } ? Dokumen.Count(d => d.Kurang) : 0;
            var tab = new List<(string Judul, string Url, int? Jumlah, bool Perlu)>
            {
                ("Ringkasan", PermohonanLinks.Rincian(Kode), null, false),
                ("Dokumen", PermohonanLinks.Dokumen(Kode), kurang > 0 ? kurang : null, true),
            };
            if (!Luar)
            {
                tab.Add(("Telaahan", PermohonanLinks.Telaahan(Kode), null, false));
            }

            if (!Luar || Dokumen.Any(d => d.Berkas.Any(DrafBerlaku.Draf)))
            {
                tab.Add(("Draf", PermohonanLinks.Draf(Kode), null, false));
            }

            if (Luar ? _berjadwal : Permohonan.JenisNaskah is not null)
            {
                tab.Add(("Penandatanganan", PermohonanLinks.Penandatanganan(Kode), null, false));
            }

            if (!Luar)
            {
                if (BolehRiwayat)
                {
                    tab.Add(("Riwayat", PermohonanLinks.Riwayat(Kode), null, false));
                }

                tab.Add(("Alur", PermohonanLinks.Alur(Kode), null, false));
            }

            return [.. tab.Select(t => new TabHalaman(t.Judul, t.Url, t.Url == PermohonanLinks.Rincian(Kode) ? Request.Path == t.Url : Request.Path.StartsWithSegments(t.Url), t.Jumlah, t.Perlu))];
        }
    }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var ct = HttpContext.RequestAborted;
        Pelaku = await services.Accessor.AmbilAsync(ct);
        Permohonan = await Db.Permohonan.AsNoTracking().YangBolehDilihat(Pelaku).Include(p => p.Mitra).Include(p => p.PerangkatDaerah).Include(p => p.Dokumen).AsSplitQuery()
            .SingleOrDefaultAsync(p => p.Kode == Kode, ct) ?? throw new TidakDitemukanException("Permohonan");
        Dokumen = await services.Kelengkapan.ListAsync(Permohonan, Pelaku, ct);
        CatatanBerkas = await services.Kelengkapan.CatatanAsync(Permohonan.Id, [.. Dokumen.Where(d => d.Kurang).Select(d => d.Nama)], Luar, ct);
        Jalan = await services.Rel.LoadAsync(Permohonan, CatatanBerkas, Luar, ct);
        KodeNaskah = await Db.Naskah.Where(n => n.PermohonanId == Permohonan.Id).Select(n => n.Kode).SingleOrDefaultAsync(ct);
        _berjadwal = Luar && await Db.Penandatanganan.AnyAsync(p => p.PermohonanId == Permohonan.Id && p.Tanggal != null, ct);
        var terbuka = await Db.Tugas.AsNoTracking().Where(t => t.SubjectId == Permohonan.Id && t.Status == StatusTugas.Terbuka).OrderBy(t => t.Urut).ToListAsync(ct);
        TugasRekan = [.. terbuka.Where(t => SerahkanTugas.Boleh(Pelaku, t) && !MilikSaya(t))];
        TugasSaya = [.. terbuka.Where(t => MilikSaya(t) || TugasRights.PencatatAtasNama(Pelaku, t, Permohonan)).OrderByDescending(MilikSaya)];
        DapatDitarik = await services.Tarik.YangDapatDitarikAsync(Permohonan, Pelaku, ct);
        await LoadAsync(ct);
        await next();
    }

    /// <summary>Whether the actor does the task himself; otherwise he may record what somebody else decided.</summary>
    public bool MilikSaya(Workflow.Tugas tugas) => TugasRights.Pelaksana(Pelaku, tugas, Permohonan);

    private bool BolehDipindah(Aksi aksi) => !Permohonan.SudahBerakhir && KodeNaskah is null && PermohonanRights.Boleh(Pelaku, aksi, Permohonan);

    /// <summary>What the page itself shows.</summary>
    protected virtual Task LoadAsync(CancellationToken ct) => Task.CompletedTask;

    /// <summary>For pages with the office's own papers: they do not exist for partners and PD.</summary>
    protected void PastikanDalam()
    {
        if (Luar)
        {
            throw new TidakDitemukanException("Halaman");
        }
    }
}
