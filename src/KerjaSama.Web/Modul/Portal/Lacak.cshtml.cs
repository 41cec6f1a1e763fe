using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using KerjaSama.Web.Modul.Portal.Kontrak;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace KerjaSama.Web.Modul.Portal;

/// <summary>Asks for the tracking code; whether there is such a request, the next page says.</summary>
[AllowAnonymous]
[EnableRateLimiting(PembatasTamu.Kebijakan)]
internal sealed class LacakModel(IStringLocalizer<PublikTeks> teks) : PageModel
{
    [BindProperty]
    public string? Kode { get; set; }

    public IActionResult OnPost()
    {
        if (Teks.Isi(Kode) is { } kode && KodeLacak.Rapi(kode) is { Length: > 0 } rapi)
        {
            return Redirect(PortalLinks.Lacak(rapi));
        }

        ModelState.AddModelError(nameof(Kode), teks["Tuliskan kode lacak dari tanda terima."]);
        var halaman = Page();
        halaman.StatusCode = StatusCodes.Status400BadRequest;
        return halaman;
    }
}
