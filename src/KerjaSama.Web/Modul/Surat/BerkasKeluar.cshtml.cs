using KerjaSama.Data;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Berkas;
using KerjaSama.Web.Infrastructure.Keamanan;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Surat;

/// <summary>The file of an outgoing letter.</summary>
[PerluIzin(Aksi.LihatSurat)]
internal sealed class BerkasKeluarModel(KerjaSamaDbContext db, PengirimBerkas pengirim) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        var surat = await db.SuratKeluar.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id && s.BerkasSha256 != null, ct) ?? throw new TidakDitemukanException("Berkas surat");
        return await pengirim.KirimAsync(surat.BerkasSha256!, surat.BerkasMediaType!, surat.BerkasNama!, ct);
    }
}
