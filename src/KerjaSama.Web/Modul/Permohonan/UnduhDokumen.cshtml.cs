using KerjaSama.Data;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Berkas;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KerjaSama.Web.Modul.Permohonan;

/// <summary>Hands out a document of a request that the reader may see, or its PDF.</summary>
[PerluIzin(Aksi.LihatPermohonan)]
internal sealed class UnduhDokumenModel(KerjaSamaDbContext db, DokumenLuar dokumenLuar, PengirimBerkas pengirim, PelakuAccessor accessor) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string kode, Guid id, CancellationToken ct)
    {
        var dokumen = await PermohonanFileEndpoints.CariAsync(kode, id, await accessor.AmbilAsync(ct), db, dokumenLuar, ct) ?? throw new TidakDitemukanException("Dokumen");
        return await pengirim.KirimAsync(Request, dokumen.Sha256, dokumen.MediaType, dokumen.Nama, ct);
    }
}
