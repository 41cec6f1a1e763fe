using KerjaSama.Data;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Modul.Pengaturan.Kontrak;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Pengaturan.Klausul;

/// <summary>The library begins with the first kind of naskah that has clauses.</summary>
[PerluIzin(Aksi.LihatTemplat)]
internal sealed class DepanModel(KerjaSamaDbContext db) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken ct) =>
        Redirect(PengaturanLinks.KlausulJenis(await db.JenisNaskah.Where(j => db.Klausul.Any(k => k.JenisNaskah == j.Kode)).OrderBy(j => j.Urutan).Select(j => j.Kode).FirstOrDefaultAsync(ct)
            ?? await db.JenisNaskah.OrderBy(j => j.Urutan).Select(j => j.Kode).FirstAsync(ct)));
}
