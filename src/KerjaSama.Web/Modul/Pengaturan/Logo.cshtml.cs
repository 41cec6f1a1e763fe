using KerjaSama.Data;
using KerjaSama.Documents.Blobs;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Keamanan;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Pengaturan;

/// <summary>The logo, to look at in the settings.</summary>
[PerluIzin(Aksi.LihatPengaturan)]
internal sealed class LogoModel(KerjaSamaDbContext db, IBlobStore blobs) : PageModel
{
    private static readonly byte[] PngMagic = [0x89, 0x50, 0x4E, 0x47];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var sha256 = await db.Instansi.Select(i => i.LogoSha256).SingleAsync(ct) ?? throw new TidakDitemukanException("Logo");
        await using var isi = await blobs.OpenAsync(sha256, ct) ?? throw new TidakDitemukanException("Logo");
        using var salinan = new MemoryStream();
        await isi.CopyToAsync(salinan, ct);
        var bytes = salinan.ToArray();
        return File(bytes, bytes.AsSpan().StartsWith(PngMagic) ? "image/png" : "image/jpeg");
    }
}
