using KerjaSama.Data;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Berkas;
using KerjaSama.Web.Infrastructure.Keamanan;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Surat;

/// <summary>The file of a letter of either book, or one that it had before.</summary>
[PerluIzin(Aksi.LihatSurat)]
internal sealed class BerkasModel(KerjaSamaDbContext db, PengirimBerkas pengirim) : PageModel
{
    /// <param name="id">Of the letter.</param>
    /// <param name="versi">Null: the file that it has now.</param>
    public async Task<IActionResult> OnGetAsync(Guid id, int? versi, CancellationToken ct)
    {
        var berkas = await db.BerkasSurat.AsNoTracking().Where(b => b.SuratId == id && (versi == null || b.NomorVersi == versi)).OrderByDescending(b => b.NomorVersi).FirstOrDefaultAsync(ct)
            ?? throw new TidakDitemukanException("Berkas surat");
        return await pengirim.KirimAsync(Request, berkas.Sha256, berkas.MediaType, berkas.Nama, ct);
    }
}
