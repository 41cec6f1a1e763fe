using KerjaSama.Data;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Surat;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Dokumen;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Infrastructure.Ui;
using KerjaSama.Web.Modul.Surat.Kontrak;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Surat;

/// <summary>One outgoing letter: its line in the book, the letter itself (its file, or made from its template), its history.</summary>
[PerluIzin(Aksi.LihatSurat)]
internal sealed class RincianKeluarModel(KerjaSamaDbContext db, PenyusunDokumen penyusun, LampirkanSurat lampirkan, BerkasSuratReader berkas, HistoryReader history, PelakuAccessor accessor) : PageModel
{
    private Pelaku _pelaku = Pelaku.Tamu;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public IFormFile? Lampirkan { get; set; }

    public SuratKeluar Surat { get; private set; } = null!;
    public PermohonanKerjaSama? Permohonan { get; private set; }
    public BerkasSuratTampilan Berkas { get; private set; } = null!;
    public IReadOnlyList<PeristiwaRiwayat> Riwayat { get; private set; } = [];
    public bool BolehUbah => _pelaku.Boleh(Aksi.KelolaSurat);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var ct = HttpContext.RequestAborted;
        _pelaku = await accessor.AmbilAsync(ct);
        Surat = await db.SuratKeluar.AsNoTracking().SingleOrDefaultAsync(s => s.Id == Id, ct) ?? throw new TidakDitemukanException("Surat");
        Permohonan = await db.Permohonan.AsNoTracking().Include(p => p.Mitra).Include(p => p.PerangkatDaerah).Include(p => p.Dokumen).AsSplitQuery()
            .SingleOrDefaultAsync(p => p.Id == Surat.PermohonanId, ct);
        Berkas = await berkas.ReadAsync(Surat, BolehUbah, ct);
        Riwayat = await history.ReadAsync("surat-keluar", Id.ToString("N"), ct);
        await next();
    }

    /// <summary>The letter from its template, with its own number; one that was typed elsewhere is its file.</summary>
    public async Task<IActionResult> OnGetUnduhAsync(CancellationToken ct)
    {
        if (!PenyusunDokumen.BisaDisusun(Surat))
        {
            return Surat.BerkasNama is null ? throw new TidakDitemukanException("Surat") : Redirect(SuratLinks.Berkas(Id));
        }

        var dokumen = Permohonan is null || Surat.Jenis == TemplatDokumen.LembarPengantar
            ? await penyusun.PengantarAsync(Surat, ct)
            : await penyusun.SuratKeluarAsync(Surat, Permohonan, null, null, ct);
        return File(dokumen.Isi, DokumenTersusun.MediaType, dokumen.Nama);
    }

    public async Task<IActionResult> OnPostLampirkanAsync(int versi, bool ganti, CancellationToken ct)
    {
        var surat = await lampirkan.ExecuteAsync<SuratKeluar>(Id, Lampirkan, ganti, versi, _pelaku, ct);
        TempData["Kabar"] = $"{surat.BerkasNama} dilampirkan.";
        return Redirect(SuratLinks.RincianKeluar(Id));
    }
}
