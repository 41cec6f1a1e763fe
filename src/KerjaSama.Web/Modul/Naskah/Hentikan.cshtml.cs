using KerjaSama.Data;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Modul.Naskah.Kontrak;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Naskah;

/// <summary>Records that a naskah was terminated before its end, from which date and why.</summary>
[PerluIzin(Aksi.CatatNaskah)]
internal sealed class HentikanModel(KerjaSamaDbContext db, RincianNaskah rincian, PelakuAccessor accessor, OfficeClock clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Kode { get; set; } = "";

    [BindProperty]
    public DateOnly? Tanggal { get; set; }

    [BindProperty]
    public string? Alasan { get; set; }

    [BindProperty]
    public int Versi { get; set; }

    public NaskahRincian Naskah { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Naskah = await rincian.AmbilAsync(Kode, await accessor.AmbilAsync(HttpContext.RequestAborted), HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() => (Tanggal, Versi) = (clock.HariIni, Naskah.Versi);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var tanggal = Tanggal ?? throw new IsianTidakSahException(nameof(Tanggal), "Tanggal penghentian wajib diisi.");
        var alasan = Teks.Isi(Alasan) ?? throw new IsianTidakSahException(nameof(Alasan), "Alasan penghentian wajib diisi.");
        await using var transaction = await db.BeginWriteAsync(ct);
        var naskah = await db.Naskah.SingleAsync(n => n.Kode == Kode, ct);
        db.Entry(naskah).Property(n => n.Versi).OriginalValue = Versi;
        naskah.Hentikan(tanggal, alasan);
        db.Jejak.Catat(naskah, "naskah.dihentikan", alasan);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        TempData["Kabar"] = $"Naskah dihentikan per {tanggal:d MMMM yyyy}.";
        return Redirect(NaskahLinks.Rincian(Kode));
    }
}
