using KerjaSama.Data;
using KerjaSama.Domain.Pengaturan;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Surat;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Dokumen;
using KerjaSama.Web.Infrastructure.Keamanan;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Surat;

/// <summary>Lembar disposisi of an incoming letter, to print from the browser or as a Word document.</summary>
[PerluIzin(Aksi.LihatSurat)]
internal sealed class DisposisiModel(KerjaSamaDbContext db, PenyusunDokumen penyusun, OfficeClock clock) : PageModel
{
    public SuratMasuk Surat { get; private set; } = null!;
    public Instansi Instansi { get; private set; } = null!;
    public Pejabat? Penandatangan => Instansi.PejabatPada("kepala-bagian", HariIni);
    public DateOnly HariIni => clock.HariIni;

    /// <param name="bentuk"><c>docx</c> for the Word document.</param>
    public async Task<IActionResult> OnGetAsync(Guid id, string? bentuk, CancellationToken ct)
    {
        Surat = await db.SuratMasuk.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, ct) ?? throw new TidakDitemukanException("Surat");
        if (bentuk == "docx")
        {
            var dokumen = await penyusun.DisposisiSuratAsync(Surat, ct);
            return File(dokumen.Isi, DokumenTersusun.MediaType, dokumen.Nama);
        }

        Instansi = await db.Instansi.AsNoTracking().Include(i => i.Pejabat).SingleAsync(ct);
        return Page();
    }
}
