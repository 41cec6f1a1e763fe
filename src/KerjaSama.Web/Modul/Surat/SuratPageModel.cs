using KerjaSama.Data;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Surat;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Infrastructure.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Surat;

/// <summary>What the page of one letter needs of the container.</summary>
internal sealed record SuratServices(KerjaSamaDbContext Db, LampirkanSurat Lampirkan, BerkasSuratReader Berkas, HistoryReader History, PelakuAccessor Accessor);

/// <summary>Base of the page of one letter of either book: loads the letter, its files and its history for GET and POST, and attaches a file.</summary>
/// <param name="objek">Kind of the letter in the history.</param>
/// <param name="halaman">Address of the page of a letter.</param>
internal abstract class SuratPageModel<T>(SuratServices services, string objek, Func<Guid, string> halaman) : PageModel
    where T : SuratBerberkas
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public IFormFile? Lampirkan { get; set; }

    public T Surat { get; private set; } = null!;
    public BerkasSuratTampilan Berkas { get; private set; } = null!;
    public IReadOnlyList<PeristiwaRiwayat> Riwayat { get; private set; } = [];
    public bool BolehUbah => Pelaku.Boleh(Aksi.KelolaSurat);

    protected KerjaSamaDbContext Db => services.Db;
    protected Pelaku Pelaku { get; private set; } = Pelaku.Tamu;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var ct = HttpContext.RequestAborted;
        Pelaku = await services.Accessor.AmbilAsync(ct);
        Surat = await Db.Set<T>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == Id, ct) ?? throw new TidakDitemukanException("Surat");
        await LoadAsync(ct);
        Berkas = await services.Berkas.ReadAsync(Surat, BolehUbah, ct);
        Riwayat = await services.History.ReadAsync(objek, Id.ToString("N"), ct);
        await next();
    }

    /// <summary>The request that the letter belongs to, as the page shows it.</summary>
    protected abstract Task LoadAsync(CancellationToken ct);

    /// <param name="ganti">True when the person chose to replace the file that is there.</param>
    protected async Task<IActionResult> LampirkanAsync(int versi, bool ganti, CancellationToken ct)
    {
        var surat = await services.Lampirkan.ExecuteAsync<T>(Id, Lampirkan, ganti, versi, Pelaku, ct);
        TempData["Kabar"] = $"{surat.BerkasNama} dilampirkan.";
        return Redirect(halaman(Id));
    }
}
