using KerjaSama.Data;
using KerjaSama.Domain.Pengaturan;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Infrastructure.Ui;
using KerjaSama.Web.Modul.Pengaturan.Kontrak;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Pengaturan;

/// <summary>One limit: its values through time, and a new one.</summary>
[PerluIzin(Aksi.KelolaPengaturan)]
internal sealed class UbahBatasModel(KerjaSamaDbContext db, UbahReferensi ubah, OfficeClock clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Kunci { get; set; } = "";

    [BindProperty]
    public string? Nilai { get; set; }

    [BindProperty]
    public DateOnly? BerlakuSejak { get; set; }

    [BindProperty]
    public string? DasarHukum { get; set; }

    [BindProperty]
    public string? StatusVerifikasi { get; set; }

    [BindProperty]
    public int Versi { get; set; }

    /// <summary>Newest first.</summary>
    public IReadOnlyList<Batas> Semua { get; private set; } = [];

    public static IReadOnlyList<(string Nilai, string Label)> DaftarVerifikasi => [.. UbahReferensi.Verifikasi.Select(v => (v, v))];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Semua = await db.Batas.AsNoTracking().Where(b => b.Kunci == Kunci).OrderByDescending(b => b.BerlakuSejak).ToListAsync(HttpContext.RequestAborted);
        if (Semua.Count == 0)
        {
            throw new TidakDitemukanException("Batas");
        }

        await next();
    }

    public async Task OnGetAsync(CancellationToken ct)
    {
        Versi = await ubah.VersiBatas(Kunci).SumAsync(ct);
        var kini = Semua.FirstOrDefault(b => b.BerlakuSejak <= clock.HariIni) ?? Semua[0];
        (Nilai, BerlakuSejak, DasarHukum, StatusVerifikasi) = (OfficeFormat.Angka(kini.Nilai), clock.HariIni, kini.DasarHukum, kini.StatusVerifikasi);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var berubah = await ubah.BatasAsync(Kunci, Versi, Nilai, BerlakuSejak, DasarHukum, StatusVerifikasi, ct);
        TempData["Kabar"] = !berubah ? $"Batas \"{Semua[0].Nama}\" tidak berubah: nilainya sudah demikian." : $"Batas \"{Semua[0].Nama}\" menjadi {Nilai} {Semua[0].Satuan} sejak {OfficeFormat.Tanggal(BerlakuSejak!.Value)}.";
        return Redirect(PengaturanLinks.Tabel("batas"));
    }
}
