using System.ComponentModel.DataAnnotations;
using KerjaSama.Web.Infrastructure.Keamanan;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace KerjaSama.Web.Modul.Pengguna;

[AllowAnonymous]
[EnableRateLimiting(PembatasTamu.Kebijakan)]
internal sealed class MasukModel(MasukDenganSandi masuk, IStringLocalizer<PublikTeks> teks) : PageModel
{
    [BindProperty]
    public Isian Input { get; set; } = new();

    /// <summary>Local address to go to afterwards.</summary>
    [BindProperty(SupportsGet = true, Name = SecuritySetup.ReturnParameter)]
    public string? Kembali { get; set; }

    public IActionResult OnGet() => User.Identity?.IsAuthenticated == true ? Pergi() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Periksa("Input.Surel", Input.Surel, "Surel wajib diisi.");
        Periksa("Input.Sandi", Input.Sandi, "Sandi wajib diisi.");
        if (ModelState.IsValid)
        {
            switch (await masuk.ExecuteAsync(Input.Surel!, Input.Sandi!, ct))
            {
                case HasilMasuk.Berhasil:
                    return Pergi();
                case HasilMasuk.Terkunci:
                    ModelState.AddModelError("", teks["Terlalu banyak percobaan. Coba lagi dalam 15 menit, atau hubungi administrator."]);
                    break;
                case HasilMasuk.TidakCocok:
                    ModelState.AddModelError("", teks["Surel atau sandi tidak cocok."]);
                    break;
            }
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private void Periksa(string bidang, string? isi, string pesan)
    {
        if (string.IsNullOrWhiteSpace(isi))
        {
            ModelState.AddModelError(bidang, teks[pesan]);
        }
    }

    private LocalRedirectResult Pergi() => LocalRedirect(Url.IsLocalUrl(Kembali) ? Kembali : "/");

    internal sealed class Isian
    {
        [DataType(DataType.EmailAddress)]
        public string? Surel { get; set; }

        [DataType(DataType.Password)]
        public string? Sandi { get; set; }
    }
}
