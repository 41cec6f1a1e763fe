using KerjaSama.Data;
using KerjaSama.Domain.Naskah;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Modul.Naskah.Kontrak;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Naskah;

/// <summary>Asks why, then cancels a reserved number; it stays in the book.</summary>
[PerluIzin(Aksi.KelolaNomor)]
internal sealed class BatalkanNomorModel(KerjaSamaDbContext db, PesanNomorBuku pesan) : PageModel
{
    [BindProperty]
    public string? Alasan { get; set; }

    [BindProperty]
    public int Versi { get; set; }

    public NomorBuku Nomor { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var id = Guid.Parse((string)RouteData.Values["id"]!);
        Nomor = await db.NomorBuku.AsNoTracking().SingleOrDefaultAsync(n => n.Id == id, HttpContext.RequestAborted) ?? throw new TidakDitemukanException("Nomor");
        await next();
    }

    public PageResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await pesan.BatalkanAsync(Nomor.Id, Versi, Alasan, ct);
        TempData["Kabar"] = $"Nomor {Nomor.Nomor} dibatalkan.";
        return Redirect(NaskahLinks.Buku(Nomor.Buku, Nomor.Tahun));
    }
}
