using KerjaSama.Data;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Infrastructure.Surel;
using KerjaSama.Web.Modul.Pesan.Kontrak;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Pesan;

/// <summary>One message, with its text as it is or would be sent.</summary>
[PerluIzin(Aksi.KirimManual)]
internal sealed class RincianModel(KerjaSamaDbContext db, DaftarPesan daftar, PesanRenderer renderer) : PageModel
{
    public PesanBaris Baris { get; private set; } = null!;

    public PesanJadi Isi { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await db.OutboxMessage.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, ct) is not { } pesan)
        {
            return NotFound();
        }

        Baris = (await daftar.UntukPermohonanAsync(pesan.SubjekId, bolehKirim: true, ct)).Single(b => b.Pesan.Id == id);
        Isi = await renderer.RenderAsync(pesan, ct);
        return Page();
    }
}
