using KerjaSama.Data;
using KerjaSama.Domain.Naskah;
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

/// <summary>Identity of the office, with which every document is written.</summary>
[PerluIzin(Aksi.LihatPengaturan)]
internal sealed class InstansiModel(KerjaSamaDbContext db, UbahInstansi ubah, HistoryReader history, PelakuAccessor accessor, OfficeClock clock) : PageModel
{
    private Pelaku _pelaku = Pelaku.Tamu;

    [BindProperty]
    public string? NamaDaerah { get; set; }

    [BindProperty]
    public string? NamaSetda { get; set; }

    [BindProperty]
    public string? NamaBagian { get; set; }

    [BindProperty]
    public string? KodePd { get; set; }

    [BindProperty]
    public string? Alamat { get; set; }

    [BindProperty]
    public string? Telepon { get; set; }

    [BindProperty]
    public string? Surel { get; set; }

    [BindProperty]
    public string? Situs { get; set; }

    [BindProperty]
    public string? IbuKota { get; set; }

    [BindProperty]
    public string? SebutanKepalaDaerah { get; set; }

    [BindProperty]
    public string? KopSetda { get; set; }

    [BindProperty]
    public string? KopKepalaDaerah { get; set; }

    [BindProperty]
    public string? Klasifikasi { get; set; }

    [BindProperty]
    public string? PolaNomorSurat { get; set; }

    [BindProperty]
    public IFormFile? Logo { get; set; }

    [BindProperty]
    public bool HapusLogo { get; set; }

    [BindProperty]
    public int Versi { get; set; }

    public Instansi Instansi { get; private set; } = null!;
    public IReadOnlyList<PeristiwaRiwayat> Riwayat { get; private set; } = [];
    public bool BolehUbah => _pelaku.Boleh(Aksi.KelolaPengaturan);

    /// <summary>What the present pattern makes of number 7.</summary>
    public string ContohNomor => PolaNomor.Tulis(Instansi.PolaNomorSurat, 7, 0, clock.HariIni, new Dictionary<string, string>
    {
        ["klasifikasi"] = Instansi.Klasifikasi, ["kodePd"] = Instansi.KodePd, ["jenis"] = "undangan",
    });

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var ct = HttpContext.RequestAborted;
        _pelaku = await accessor.AmbilAsync(ct);
        Instansi = await db.Instansi.AsNoTracking().SingleAsync(ct);
        Riwayat = await history.ReadAsync("instansi", Instansi.Id.ToString("N"), ct);
        await next();
    }

    public void OnGet()
    {
        (NamaDaerah, NamaSetda, NamaBagian, KodePd, Alamat) = (Instansi.NamaDaerah, Instansi.NamaSetda, Instansi.NamaBagian, Instansi.KodePd, Instansi.Alamat);
        (Telepon, Surel, Situs, IbuKota, SebutanKepalaDaerah) = (Instansi.Telepon, Instansi.Surel, Instansi.Situs, Instansi.IbuKota, Instansi.SebutanKepalaDaerah);
        (KopSetda, KopKepalaDaerah, Klasifikasi, PolaNomorSurat, Versi) = (Instansi.KopSetda, Instansi.KopKepalaDaerah, Instansi.Klasifikasi, Instansi.PolaNomorSurat, Instansi.Versi);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!BolehUbah)
        {
            throw new TidakBerhakException(_pelaku, "Anda tidak berwenang mengubah pengaturan.");
        }

        await ubah.ExecuteAsync(
            new IdentitasInstansi(
                Rapi(NamaDaerah), Rapi(NamaSetda), Rapi(NamaBagian), Rapi(KodePd), Rapi(Alamat), Teks.Isi(Telepon), Teks.Isi(Surel), Teks.Isi(Situs), Rapi(IbuKota), Rapi(SebutanKepalaDaerah),
                Rapi(KopSetda), Rapi(KopKepalaDaerah), Rapi(Klasifikasi), Rapi(PolaNomorSurat)),
            Logo, HapusLogo, Versi, ct);
        TempData["Kabar"] = "Identitas instansi disimpan. Dokumen yang dibuat sesudah ini memakainya.";
        return Redirect(PengaturanLinks.Instansi);
    }

    private static string Rapi(string? teks) => (teks ?? "").ReplaceLineEndings("\n").Trim();
}
