using KerjaSama.Domain.Pengguna;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Berkas;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Modul.Naskah.Kontrak;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KerjaSama.Web.Modul.Naskah;

/// <summary>Hands out a document of a naskah that the reader may see.</summary>
[PerluIzin(Aksi.LihatNaskah)]
internal sealed class UnduhModel(RincianNaskah rincian, PengirimBerkas pengirim, PelakuAccessor accessor) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string kode, Guid dokumen, CancellationToken ct)
    {
        var naskah = await rincian.AmbilAsync(kode, await accessor.AmbilAsync(ct), ct);
        var berkas = naskah.Dokumen.SingleOrDefault(d => d.Id == dokumen) ?? throw new TidakDitemukanException("Dokumen");
        return await pengirim.KirimAsync(Request, berkas.Sha256, berkas.MediaType, berkas.Nama, ct);
    }
}
