using KerjaSama.Data;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Keamanan;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Permohonan.Baru;

/// <summary>The receipt right after a request was taken in: its code, and the tracking code, which is shown here once.</summary>
[PerluIzin(Aksi.AjukanPermohonan)]
[ResponseCache(NoStore = true)]
internal sealed class DiterimaModel(KerjaSamaDbContext db, PelakuAccessor accessor) : PageModel
{
    public const string KodeLacakKey = "KodeLacak";

    [FromRoute]
    public string Kode { get; set; } = "";

    public PermohonanKerjaSama Permohonan { get; private set; } = null!;

    /// <summary>The PD is the applicant itself: there is nobody to hand the code to.</summary>
    public bool Luar { get; private set; }

    /// <summary>In groups of four, as it is read out; null when the page is opened again.</summary>
    public string? KodeLacak { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        var pelaku = await accessor.AmbilAsync(ct);
        Luar = pelaku.OrangLuar;
        Permohonan = await db.Permohonan.AsNoTracking().YangBolehDilihat(pelaku).Include(p => p.Mitra).SingleOrDefaultAsync(p => p.Kode == Kode, ct)
            ?? throw new TidakDitemukanException("Permohonan");
        KodeLacak = TempData[KodeLacakKey] is string kode ? string.Join('-', kode.Chunk(4).Select(c => new string(c))) : null;
    }
}
