using KerjaSama.Web.Infrastructure.Berkas;
using KerjaSama.Web.Modul.Portal.Kontrak;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KerjaSama.Web.Modul.Portal;

/// <summary>A file of a request for the holder of its tracking code: only those that the tracking page lists.</summary>
[AllowAnonymous]
internal sealed class LacakDokumenModel(LacakReader reader, PembatasLacak pembatas, PengirimBerkas pengirim) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string kode, Guid dokumen, CancellationToken ct)
    {
        if (pembatas.Habis(HttpContext))
        {
            return StatusCode(StatusCodes.Status429TooManyRequests);
        }

        if (await reader.FindAsync(kode, ct) is not { } r)
        {
            pembatas.CatatSalah(HttpContext);
            return NotFound();
        }

        var boleh = r.DokumenAnda.Concat(r.DokumenUntukAnda).Concat(r.Draf).Any(d => d.Id == dokumen);
        var ada = boleh ? r.Permohonan.Dokumen.Single(d => d.Id == dokumen) : null;
        return ada is null ? NotFound() : await pengirim.KirimAsync(Request, ada.Sha256, ada.MediaType, ada.Nama, ct);
    }
}
