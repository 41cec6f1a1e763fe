using KerjaSama.Data;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Modul.Pengguna.Kontrak;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Pengguna;

/// <summary>Stand-ins (Plh.): who has whose roles, from when to when.</summary>
[PerluIzin(Aksi.KelolaPengguna)]
internal sealed class PenggantiModel(KerjaSamaDbContext db, TetapkanPengganti tetapkan, OfficeClock clock) : PageModel
{
    [BindProperty]
    public Guid? PenggunaId { get; set; }

    [BindProperty]
    public Guid? PenggantiId { get; set; }

    [BindProperty]
    public DateOnly? Mulai { get; set; }

    [BindProperty]
    public DateOnly? Sampai { get; set; }

    [BindProperty]
    public string? Alasan { get; set; }

    public DateOnly HariIni => clock.HariIni;

    public IReadOnlyList<(string Nilai, string Label)> PilihanPengguna { get; private set; } = [];

    /// <summary>What runs and what is to come.</summary>
    public IReadOnlyList<Baris> DaftarMasa { get; private set; } = [];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var ct = HttpContext.RequestAborted;
        var hariIni = HariIni;
        PilihanPengguna = [.. (await db.Users.Where(u => u.Aktif).OrderBy(u => u.Nama).Select(u => new { u.Id, u.Nama, u.Jabatan }).ToListAsync(ct))
            .Select(u => (u.Id.ToString(), u.Jabatan is null ? u.Nama : $"{u.Nama} ({u.Jabatan})"))];
        DaftarMasa = await (
            from masa in db.PelaksanaHarian
            where masa.Sampai >= hariIni
            join berhalangan in db.Users on masa.PenggunaId equals berhalangan.Id
            join pengganti in db.Users on masa.PenggantiId equals pengganti.Id
            orderby masa.Mulai, berhalangan.Nama
            select new Baris(masa.Id, berhalangan.Nama, pengganti.Nama, masa.Mulai, masa.Sampai, masa.Alasan)).ToListAsync(ct);
        await next();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await tetapkan.ExecuteAsync(new DataPengganti(PenggunaId, PenggantiId, Mulai, Sampai, Alasan), ct);
        TempData["Kabar"] = "Pengganti ditetapkan. Haknya berlaku hanya dalam masa itu.";
        return LocalRedirect(PenggunaLinks.Pengganti);
    }

    public async Task<IActionResult> OnPostAkhiriAsync(Guid id, CancellationToken ct)
    {
        await tetapkan.AkhiriAsync(id, ct);
        TempData["Kabar"] = "Masa pengganti diakhiri; hak yang dipinjam sudah tidak berlaku.";
        return LocalRedirect(PenggunaLinks.Pengganti);
    }

    public sealed record Baris(Guid Id, string Berhalangan, string Pengganti, DateOnly Mulai, DateOnly Sampai, string Alasan);
}
