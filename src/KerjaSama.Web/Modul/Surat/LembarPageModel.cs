using KerjaSama.Data;
using KerjaSama.Domain.Pengaturan;
using KerjaSama.Domain.Surat;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Berkas;
using KerjaSama.Web.Infrastructure.Dokumen;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Surat;

/// <summary>Base of the sheets that go with a letter: to print from the browser or as a Word document.</summary>
internal abstract class LembarPageModel<T>(KerjaSamaDbContext db, PengirimBerkas pengirim) : PageModel
    where T : SuratBerberkas
{
    public T Surat { get; private set; } = null!;
    public Instansi Instansi { get; private set; } = null!;
    public Pejabat? Penandatangan => Instansi.PejabatPada("kepala-bagian", Tanggal);

    /// <summary>The day on which the sheet is signed.</summary>
    protected abstract DateOnly Tanggal { get; }

    /// <param name="bentuk"><c>docx</c> for the Word document.</param>
    public async Task<IActionResult> OnGetAsync(Guid id, string? bentuk, CancellationToken ct)
    {
        Surat = await db.Set<T>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, ct) ?? throw new TidakDitemukanException("Surat");
        if (bentuk == "docx")
        {
            return await pengirim.KirimAsync(Request, await SusunAsync(ct), ct);
        }

        Instansi = await db.Instansi.AsNoTracking().Include(i => i.Pejabat).SingleAsync(ct);
        return Page();
    }

    protected abstract Task<DokumenTersusun> SusunAsync(CancellationToken ct);
}
