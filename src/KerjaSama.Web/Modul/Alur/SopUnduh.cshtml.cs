using KerjaSama.Documents.Sop;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Berkas;
using KerjaSama.Web.Infrastructure.Dokumen;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Modul.Alur.Kontrak;
using Microsoft.AspNetCore.Mvc;

namespace KerjaSama.Web.Modul.Alur;

/// <summary>Hands out the SOP AP of a process as Word document, or its PDF.</summary>
[PerluIzin(Aksi.LihatAlur)]
internal sealed class SopUnduhModel(DefinitionCatalog catalog, SusunSop susun, PengirimBerkas pengirim) : ProsesPageModel(catalog)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken ct) =>
        await pengirim.KirimAsync(Request, new DokumenTersusun($"SOP {Kunci}.docx", SopDocx.Write(await susun.ExecuteAsync(Kunci, ct))), ct);
}
