using System.ComponentModel.DataAnnotations;
using KerjaSama.Web.Infrastructure.Keamanan;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KerjaSama.Web.Modul.Pengguna;

[AllowAnonymous]
internal sealed class MasukModel(MasukDenganSandi masuk) : PageModel
{
    [BindProperty]
    public Isian Input { get; set; } = new();

    /// <summary>Local address to go to afterwards.</summary>
    [BindProperty(SupportsGet = true, Name = SecuritySetup.ReturnParameter)]
    public string? Kembali { get; set; }

    public IActionResult OnGet() => User.Identity?.IsAuthenticated == true ? Pergi() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            switch (await masuk.ExecuteAsync(Input.Surel!, Input.Sandi!, ct))
            {
                case HasilMasuk.Berhasil:
                    return Pergi();
                case HasilMasuk.Terkunci:
                    ModelState.AddModelError("", "Terlalu banyak percobaan. Coba lagi dalam 15 menit, atau hubungi administrator.");
                    break;
                case HasilMasuk.TidakCocok:
                    ModelState.AddModelError("", "Surel atau sandi tidak cocok.");
                    break;
            }
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private LocalRedirectResult Pergi() => LocalRedirect(Url.IsLocalUrl(Kembali) ? Kembali : "/");

    internal sealed class Isian
    {
        [Required(ErrorMessage = "Surel wajib diisi.")]
        [EmailAddress(ErrorMessage = "Alamat surel tidak sah.")]
        public string? Surel { get; set; }

        [Required(ErrorMessage = "Sandi wajib diisi.")]
        [DataType(DataType.Password)]
        public string? Sandi { get; set; }
    }
}
