using KerjaSama.Data;
using KerjaSama.Documents;
using KerjaSama.Web.Infrastructure.Berkas;
using KerjaSama.Web.Infrastructure.Dokumen;
using KerjaSama.Web.Infrastructure.Surel;
using KerjaSama.Web.Modul.Portal.Kontrak;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Portal;

/// <summary>The receipt: number, tracking code and its QR code, to print or to photograph.</summary>
[AllowAnonymous]
internal sealed class LacakTandaTerimaModel(
    LacakReader reader, PembatasLacak pembatas, PublicAddress alamat, KerjaSamaDbContext db, PenyusunDokumen penyusun, PengirimBerkas pengirim) : PageModel
{
    private const int PixelsPerModule = 5;

    public LacakRincian Rincian { get; private set; } = null!;

    public Uri Tautan => alamat.Of(PortalLinks.Lacak(Rincian.KodeLacak));

    public string QrDataUri => "data:image/png;base64," + Convert.ToBase64String(QrCode.Png(Tautan.ToString(), PixelsPerModule));

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (pembatas.Habis(HttpContext))
        {
            context.Result = StatusCode(StatusCodes.Status429TooManyRequests);
            return;
        }

        if (await reader.FindAsync((string)RouteData.Values["kode"]!, HttpContext.RequestAborted) is not { } rincian)
        {
            pembatas.CatatSalah(HttpContext);
            context.Result = NotFound();
            return;
        }

        Rincian = rincian;
        await next();
    }

    /// <summary>The same on the office's letterhead, to keep or to hand in.</summary>
    public async Task<IActionResult> OnGetUnduhAsync(CancellationToken ct)
    {
        var permohonan = await db.Permohonan.AsNoTracking().Include(p => p.Mitra).Include(p => p.PerangkatDaerah).Include(p => p.Dokumen).AsSplitQuery()
            .SingleAsync(p => p.Id == Rincian.Permohonan.Id, ct);
        var dokumen = await penyusun.UntukPermohonanAsync(TemplatDokumen.TandaTerima, permohonan, null, ct);
        return await pengirim.KirimAsync(Request, dokumen, ct);
    }
}
