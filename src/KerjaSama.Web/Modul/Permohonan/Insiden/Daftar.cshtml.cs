using KerjaSama.Domain.Pengguna;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KerjaSama.Web.Modul.Permohonan.Insiden;

/// <summary>Automatic steps that failed for good: why, for which request, and what can be done.</summary>
[PerluIzin(Aksi.TanganiInsiden)]
internal sealed class DaftarModel(DaftarInsiden daftar, TanganiInsiden tangani, PelakuAccessor accessor) : PageModel
{
    public IReadOnlyList<LangkahOtomatis> Insiden { get; private set; } = [];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Insiden = await daftar.ListAsync(HttpContext.RequestAborted);
        await next();
    }

    public async Task<IActionResult> OnPostCobaLagiAsync(Guid id, string? kembali, CancellationToken ct)
    {
        await tangani.CobaLagiAsync(id, await accessor.AmbilAsync(ct), ct);
        TempData["Kabar"] = Insiden.Any(i => i.Id == id && i.Pesan) ? "Pesan segera dikirim lagi." : "Langkah otomatis segera dicoba lagi.";
        return LocalRedirect(Url.IsLocalUrl(kembali) ? kembali : InsidenLinks.Daftar);
    }
}
