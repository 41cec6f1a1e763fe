using KerjaSama.Data;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Modul.Pengguna.Kontrak;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Pengguna;

/// <summary>Makes a token; its text is shown once, on the page that follows.</summary>
[PerluIzin(Aksi.KelolaAkunSendiri)]
internal sealed class TokenBaruModel(KerjaSamaDbContext db, PelakuAccessor pelaku, BuatToken buatToken) : PageModel
{
    [BindProperty]
    public string? Nama { get; set; }

    [BindProperty]
    public int? Hari { get; set; } = BuatToken.HariBawaan;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var id = (await pelaku.AmbilAsync(ct)).PenggunaId;
        var saya = await db.Users.SingleAsync(u => u.Id == id, ct);
        TempData["TokenBaru"] = await buatToken.ExecuteAsync(saya, Nama ?? "", Hari ?? 0, ct);
        return LocalRedirect(PenggunaLinks.Akun);
    }
}
