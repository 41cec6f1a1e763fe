using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Keamanan;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace KerjaSama.Web.Modul.Portal;

/// <summary>A lost tracking code: the link goes to the contact of the request. The answer is the same whether anything matched or not.</summary>
[AllowAnonymous]
[EnableRateLimiting(PembatasTamu.Kebijakan)]
internal sealed class LacakLupaModel(KirimUlangKode kirimUlang, IStringLocalizer<PublikTeks> teks) : PageModel
{
    private const int Maks = 254;

    [BindProperty]
    public string? Kunci { get; set; }

    public bool SudahDiminta { get; private set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Teks.Isi(Kunci) is not { Length: <= Maks } kunci)
        {
            ModelState.AddModelError(nameof(Kunci), teks["Tuliskan nomor permohonan atau alamat surel."]);
            var halaman = Page();
            halaman.StatusCode = StatusCodes.Status400BadRequest;
            return halaman;
        }

        await kirimUlang.ExecuteAsync(kunci, ct);
        SudahDiminta = true;
        return Page();
    }
}
