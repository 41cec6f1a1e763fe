using KerjaSama.Data;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Modul.Naskah.Kontrak;
using KerjaSama.Web.Modul.Portal.Kontrak;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KerjaSama.Web.Modul.Portal;

/// <summary>What the draft pages of the tracking code need of the container.</summary>
internal sealed record LacakDrafServices(KerjaSamaDbContext Db, LacakReader Reader, PembatasLacak Pembatas, DrafReader Draf);

/// <summary>Base of the draft pages for the holder of a tracking code: 404 without the code, or before a draft was in that side's hands.</summary>
internal abstract class LacakDrafPageModel(LacakDrafServices services) : PageModel
{
    [FromRoute]
    public string Kode { get; set; } = "";

    public LacakRincian Rincian { get; private set; } = null!;
    public DrafBacaan Isi { get; private set; } = null!;

    /// <summary>The draft is still being worked on.</summary>
    public bool Terbuka => !Permohonan.SudahBerakhir && Rincian.KodeNaskah is null;

    protected PermohonanKerjaSama Permohonan => Rincian.Permohonan;
    protected Pelaku Pelaku => services.Db.Jejak.Pelaku;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var ct = HttpContext.RequestAborted;
        if (services.Pembatas.Habis(HttpContext))
        {
            context.Result = StatusCode(StatusCodes.Status429TooManyRequests);
            return;
        }

        if (await services.Reader.FindAsync(Kode, ct) is not { } rincian)
        {
            services.Pembatas.CatatSalah(HttpContext);
            context.Result = NotFound();
            return;
        }

        Rincian = rincian;
        services.Db.Jejak.Pelaku = PelakuLacak.Untuk(Permohonan);
        Isi = await services.Draf.BacaAsync(Permohonan, Pelaku, ct);
        if (Isi.Versi.Count == 0)
        {
            context.Result = NotFound();
            return;
        }

        await LoadAsync(ct);
        await next();
    }

    /// <summary>What the page itself shows.</summary>
    /// <exception cref="TidakDitemukanException">Not there, or not theirs.</exception>
    protected virtual Task LoadAsync(CancellationToken ct) => Task.CompletedTask;

    protected RedirectResult Kembali(string kabar, string ke)
    {
        TempData["Kabar"] = kabar;
        return Redirect(ke);
    }
}
