using System.ComponentModel.DataAnnotations;
using KerjaSama.Data;
using KerjaSama.Data.Pengguna;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Modul.Pengguna.Kontrak;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Pengguna;

/// <summary>My own password; every other session of mine ends with the change.</summary>
[PerluIzin(Aksi.KelolaAkunSendiri)]
internal sealed class GantiSandiModel(
    KerjaSamaDbContext db, PelakuAccessor pelaku, UserManager<AkunPengguna> users, SignInManager<AkunPengguna> signIn) : PageModel
{
    [BindProperty]
    [Required(ErrorMessage = "Sandi lama wajib diisi.")]
    [DataType(DataType.Password)]
    public string? SandiLama { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Sandi baru wajib diisi.")]
    [DataType(DataType.Password)]
    public string? Sandi { get; set; }

    [BindProperty]
    [Compare(nameof(Sandi), ErrorMessage = "Kedua sandi baru tidak sama.")]
    [Required(ErrorMessage = "Ulangi sandi baru.")]
    [DataType(DataType.Password)]
    public string? UlangSandi { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var id = (await pelaku.AmbilAsync(ct)).PenggunaId;
        var saya = await db.Users.SingleAsync(u => u.Id == id, ct);
        (await users.ChangePasswordAsync(saya, SandiLama!, Sandi!)).PastikanBerhasil();
        db.Jejak.Catat(saya, "pengguna.sandi-diganti");
        await db.SaveChangesAsync(ct);
        await signIn.RefreshSignInAsync(saya);

        TempData["Kabar"] = "Sandi diganti. Sesi Anda di perangkat lain sudah berakhir.";
        return LocalRedirect(PenggunaLinks.Akun);
    }
}
