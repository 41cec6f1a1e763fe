using KerjaSama.Web.Infrastructure.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KerjaSama.Web.Modul.Umum;

/// <summary>Keeps the reader's choices about the frame (theme, closed notes) and goes back to where they were made.</summary>
[AllowAnonymous]
public sealed class TampilanModel : PageModel
{
    /// <summary>Nothing to see: to the first page.</summary>
    public IActionResult OnGet() => LocalRedirect("~/");

    /// <summary>Chooses the theme: <c>light</c>, <c>dark</c>, anything else follows the system.</summary>
    public IActionResult OnPostTema(string? tema, string? kembali)
    {
        UiCookie.PilihTema(HttpContext, tema);
        return Kembali(kembali);
    }

    /// <summary>Closes the note "untuk apa halaman ini" named by <paramref name="kunci"/> for good.</summary>
    public IActionResult OnPostTutup(string? kunci, string? kembali)
    {
        UiCookie.Tutup(HttpContext, kunci);
        return Kembali(kembali);
    }

    private LocalRedirectResult Kembali(string? kembali) => LocalRedirect(Url.IsLocalUrl(kembali) ? kembali : "~/");
}
