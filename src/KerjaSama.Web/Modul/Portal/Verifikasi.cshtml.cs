using KerjaSama.Domain.Naskah;
using KerjaSama.Web.Modul.Portal.Kontrak;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KerjaSama.Web.Modul.Portal;

/// <summary>
/// What the QR code of a naskah opens: whether the register knows it, and what it says there, to hold against the paper. Of a naskah
/// outside the open register only that it is known and its state.
/// </summary>
[AllowAnonymous]
internal sealed class VerifikasiModel(DaftarPublik daftar) : PageModel
{
    /// <summary>Null: the register knows no such naskah.</summary>
    public StatusNaskah? Status { get; private set; }

    /// <summary>Null also when the naskah is not in the open register.</summary>
    public NaskahPublik? Naskah { get; private set; }

    public string Kode { get; private set; } = "";

    public bool MasihBerlaku => Status is StatusNaskah.Aktif or StatusNaskah.AkanBerakhir;

    /// <param name="kode">From the address, or as typed into the box; without it the page is the box.</param>
    public async Task<IActionResult> OnGetAsync(string? kode, CancellationToken ct)
    {
        Kode = kode?.Trim().ToUpperInvariant() ?? "";
        if (Kode.Length == 0)
        {
            return Page();
        }

        if (!RouteData.Values.ContainsKey("kode"))
        {
            return Redirect(PortalLinks.Verifikasi(Uri.EscapeDataString(Kode)));
        }

        Status = await daftar.StatusAsync(Kode, ct);
        Naskah = await daftar.FindAsync(Kode, ct);
        var halaman = Page();
        halaman.StatusCode = Status is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        return halaman;
    }
}
