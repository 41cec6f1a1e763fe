using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KerjaSama.Web.Modul.Portal;

/// <summary>One naskah of the open register.</summary>
[AllowAnonymous]
internal sealed class PublikRincianModel(DaftarPublik daftar) : PageModel
{
    public NaskahPublik Naskah { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string kode, CancellationToken ct)
    {
        if (await daftar.FindAsync(kode, ct) is not { } naskah)
        {
            return NotFound();
        }

        Naskah = naskah;
        return Page();
    }
}
