using KerjaSama.Data.Pengguna;
using KerjaSama.Web.Modul.Pengguna.Kontrak;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KerjaSama.Web.Modul.Pengguna;

/// <summary>Ends the session; only by POST, so that no link or image can.</summary>
[AllowAnonymous]
internal sealed class KeluarModel(SignInManager<AkunPengguna> signIn) : PageModel
{
    public IActionResult OnGet() => LocalRedirect("/");

    public async Task<IActionResult> OnPostAsync()
    {
        await signIn.SignOutAsync();
        return LocalRedirect(PenggunaLinks.Masuk());
    }
}
