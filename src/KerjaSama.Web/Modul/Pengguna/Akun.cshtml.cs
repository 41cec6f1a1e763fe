using KerjaSama.Data;
using KerjaSama.Data.Pengguna;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Modul.Pengguna.Kontrak;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Pengguna;

/// <summary>Who I am here, whom I stand in for, and my access tokens.</summary>
[PerluIzin(Aksi.KelolaAkunSendiri)]
internal sealed class AkunModel(KerjaSamaDbContext db, PelakuAccessor pelaku, OfficeClock clock) : PageModel
{
    public AkunPengguna Saya { get; private set; } = null!;

    public IReadOnlyList<TokenAkses> DaftarToken { get; private set; } = [];

    /// <summary>Names of the absent, with the last day of standing in.</summary>
    public IReadOnlyList<(string Nama, DateOnly Sampai)> Mewakili { get; private set; } = [];

    public DateTimeOffset Sekarang => clock.GetUtcNow();

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var ct = HttpContext.RequestAborted;
        var id = (await pelaku.AmbilAsync(ct)).PenggunaId;
        var hariIni = clock.HariIni;
        Saya = await db.Users.SingleAsync(u => u.Id == id, ct);
        DaftarToken = await db.TokenAkses.Where(t => t.PenggunaId == id).OrderByDescending(t => t.DibuatPada).ToListAsync(ct);
        Mewakili = [.. (await (
            from plh in db.PelaksanaHarian
            where plh.PenggantiId == id && plh.Mulai <= hariIni && plh.Sampai >= hariIni
            join akun in db.Users on plh.PenggunaId equals akun.Id
            select new { akun.Nama, plh.Sampai }).ToListAsync(ct)).Select(p => (p.Nama, p.Sampai))];
        await next();
    }

    public async Task<IActionResult> OnPostCabutAsync(Guid token, CancellationToken ct)
    {
        var baris = DaftarToken.SingleOrDefault(t => t.Id == token) ?? throw new TidakDitemukanException("Token");
        baris.DicabutPada ??= clock.GetUtcNow();
        db.Jejak.Catat(Saya, "token.dicabut", rincian: [new("Nama", baris.Nama)]);
        await db.SaveChangesAsync(ct);

        TempData["Kabar"] = $"Token “{baris.Nama}” dicabut. Program yang memakainya tidak dapat masuk lagi.";
        return LocalRedirect(PenggunaLinks.Akun);
    }
}
