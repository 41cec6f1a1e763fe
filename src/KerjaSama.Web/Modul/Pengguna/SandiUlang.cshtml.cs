using KerjaSama.Data;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Modul.Pengguna.Kontrak;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Pengguna;

/// <summary>Asks before a password is replaced by a new one.</summary>
[PerluIzin(Aksi.KelolaPengguna)]
internal sealed class SandiUlangModel(KerjaSamaDbContext db, AturUlangSandi aturUlangSandi) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public string Nama { get; private set; } = "";

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Nama = await db.Users.Where(u => u.Id == Id).Select(u => u.Nama).SingleOrDefaultAsync(HttpContext.RequestAborted) ?? throw new TidakDitemukanException("Pengguna");
        await next();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        (TempData["SandiBaru"], TempData["SandiUntuk"]) = (await aturUlangSandi.ExecuteAsync(Id, ct), Nama);
        return LocalRedirect(PenggunaLinks.Daftar);
    }
}
