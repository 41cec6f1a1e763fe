using KerjaSama.Web.Infrastructure.Configuration;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using KerjaSama.Web.Modul.Portal.Kontrak;
using KerjaSama.Web.Modul.Tugas.Kontrak;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KerjaSama.Web.Modul.Portal;

/// <summary>The first page: the portal for a guest, the own side's matters for mitra and PD, the inbox for the office.</summary>
[AllowAnonymous]
internal sealed class BerandaModel(PelakuAccessor accessor, BerandaReader reader, KerjaSamaOptions options) : PageModel
{
    public bool PortalTerbuka => options.PortalOpen;

    /// <summary>Null for a guest.</summary>
    public BerandaLuar? Luar { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var pelaku = await accessor.AmbilAsync(ct);
        if (pelaku.PenggunaId is null)
        {
            return Page();
        }

        if (!pelaku.OrangLuar)
        {
            return Redirect(TugasLinks.Kotak);
        }

        Luar = await reader.LoadAsync(pelaku, ct);
        return Page();
    }

    /// <summary>The one search box: a tracking code, the number of a request, or words of a naskah.</summary>
    public IActionResult OnGetCari(string? q)
    {
        var kata = q?.Trim() ?? "";
        return Redirect(
            KodeLacak.Mirip(kata) ? PortalLinks.Lacak(KodeLacak.Rapi(kata))
            : NomorPermohonan.Mirip(kata) ? PortalLinks.LacakLupa
            : PortalLinks.CariPublik(kata));
    }
}
