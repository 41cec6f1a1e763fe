using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Modul.Portal.Kontrak;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace KerjaSama.Web.Modul.Portal;

/// <summary>
/// Whether the register knows a naskah: by the code or number on it, by the QR code that opens this page, or by the file itself. Of a
/// naskah outside the open register only its kind, that it is known, and its state; of a file also what its signatures say.
/// </summary>
[AllowAnonymous]
[EnableRateLimiting(PembatasTamu.Kebijakan)]
[RequestSizeLimit(VerifikasiBerkas.Terbesar + BadanFormulir)]
internal sealed class VerifikasiModel(DaftarPublik daftar, VerifikasiBerkas verifikasi) : PageModel
{
    private const long BadanFormulir = 1024 * 1024;

    /// <summary>What was asked for: a code, or a number; empty when nothing was.</summary>
    public string Kode { get; private set; } = "";

    /// <summary>Null: the register knows no such naskah.</summary>
    public NaskahTercatat? Tercatat { get; private set; }

    /// <summary>Null also when the naskah is not in the open register.</summary>
    public NaskahPublik? Naskah { get; private set; }

    /// <summary>Several naskah with the number that was asked for.</summary>
    public IReadOnlyList<NaskahTercatat> Bernomor { get; private set; } = [];

    /// <summary>What the file turned out to be; null when none was brought.</summary>
    public HasilVerifikasi? Hasil { get; private set; }

    /// <param name="kode">From the address, the QR code (<c>?kode=</c>) or the box: a code or a number.</param>
    public async Task<IActionResult> OnGetAsync(string? kode, CancellationToken ct)
    {
        var isian = Teks.Isi(kode) ?? "";
        Kode = isian.ToUpperInvariant();
        if (isian.Length == 0)
        {
            return Page();
        }

        if (RouteData.Values.ContainsKey("kode"))
        {
            return await TampilkanAsync(ct);
        }

        Bernomor = await daftar.BernomorAsync(isian, ct);
        return Bernomor switch
        {
            [var satu] => Redirect(PortalLinks.Verifikasi(satu.Kode)),
            [] when !isian.Contains('/') => Redirect(PortalLinks.Verifikasi(Uri.EscapeDataString(Kode))),
            _ => Berstatus(Bernomor.Count > 0),
        };
    }

    public async Task<IActionResult> OnPostAsync(IFormFile? berkas, CancellationToken ct)
    {
        Hasil = await verifikasi.PeriksaAsync(berkas, ct);
        if (Hasil is { Simpulan: not SimpulanBerkas.Diubah, Naskah: [var satu] })
        {
            Naskah = await daftar.FindAsync(satu.Kode, ct);
        }

        return Page();
    }

    private async Task<IActionResult> TampilkanAsync(CancellationToken ct)
    {
        Tercatat = await daftar.TercatatAsync(Kode, ct);
        Naskah = await daftar.FindAsync(Kode, ct);
        return Berstatus(Tercatat is not null);
    }

    private PageResult Berstatus(bool ada)
    {
        var halaman = Page();
        halaman.StatusCode = ada ? StatusCodes.Status200OK : StatusCodes.Status404NotFound;
        return halaman;
    }
}
