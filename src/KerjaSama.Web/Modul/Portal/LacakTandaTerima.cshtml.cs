using KerjaSama.Documents;
using KerjaSama.Web.Infrastructure.Surel;
using KerjaSama.Web.Modul.Portal.Kontrak;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KerjaSama.Web.Modul.Portal;

/// <summary>The receipt: number, tracking code and its QR code, to print or to photograph.</summary>
[AllowAnonymous]
internal sealed class LacakTandaTerimaModel(LacakReader reader, PembatasLacak pembatas, PublicAddress alamat) : PageModel
{
    private const int PixelsPerModule = 5;

    public LacakRincian Rincian { get; private set; } = null!;

    public Uri Tautan => alamat.Of(PortalLinks.Lacak(Rincian.KodeLacak));

    public string QrDataUri => "data:image/png;base64," + Convert.ToBase64String(QrCode.Png(Tautan.ToString(), PixelsPerModule));

    public async Task<IActionResult> OnGetAsync(string kode, CancellationToken ct)
    {
        if (pembatas.Habis(HttpContext))
        {
            return StatusCode(StatusCodes.Status429TooManyRequests);
        }

        if (await reader.FindAsync(kode, ct) is not { } rincian)
        {
            pembatas.CatatSalah(HttpContext);
            return NotFound();
        }

        Rincian = rincian;
        return Page();
    }
}
