using KerjaSama.Domain.Pengguna;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Infrastructure.Ui;
using KerjaSama.Web.Modul.Pengaturan.Kontrak;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KerjaSama.Web.Modul.Pengaturan;

/// <summary>All reference tables to read; limits, number patterns, switches and holidays are changed from here.</summary>
[PerluIzin(Aksi.LihatPengaturan)]
internal sealed class ReferensiModel(BacaReferensi baca, UbahReferensi ubah, PelakuAccessor accessor) : PageModel
{
    private Pelaku _pelaku = Pelaku.Tamu;

    [BindProperty(SupportsGet = true)]
    public string? Tabel { get; set; }

    [BindProperty]
    public DateOnly? Tanggal { get; set; }

    [BindProperty]
    public string? Nama { get; set; }

    [BindProperty]
    public string? Jenis { get; set; }

    [BindProperty]
    public bool Ditetapkan { get; set; }

    /// <summary>Of the row that is changed or deleted.</summary>
    [BindProperty]
    public int Versi { get; set; }

    public TabelReferensi Isi { get; private set; } = new("", "", [], []);
    public bool BolehUbah => _pelaku.Boleh(Aksi.KelolaPengaturan);

    public IReadOnlyList<TabHalaman> DaftarTab => [.. BacaReferensi.Daftar.Select(d => new TabHalaman(d.Nama, PengaturanLinks.Tabel(d.Kunci), d.Kunci == Isi.Kunci))];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        _pelaku = await accessor.AmbilAsync(HttpContext.RequestAborted);
        Isi = await baca.AmbilAsync(Tabel ?? BacaReferensi.Daftar[0].Kunci, HttpContext.RequestAborted);
        if (HttpMethods.IsPost(Request.Method) && !BolehUbah)
        {
            throw new TidakBerhakException(_pelaku, "Anda tidak berwenang mengubah pengaturan.");
        }

        await next();
    }

    public void OnGet() => (Jenis, Ditetapkan) = ("libur", true);

    /// <summary>A switch of the processes; cases that run keep the value they began with.</summary>
    public async Task<IActionResult> OnPostAlurAsync(string kunci, string? nilai, CancellationToken ct)
    {
        await ubah.PengaturanAlurAsync(kunci, Versi, nilai, ct);
        return Selesai("Langkah pilihan disimpan. Permohonan yang sudah berjalan tetap memakai nilai lamanya.");
    }

    public async Task<IActionResult> OnPostLiburAsync(CancellationToken ct)
    {
        await ubah.TambahHariLiburAsync(Tanggal, Nama, Jenis, Ditetapkan, ct);
        return Selesai($"{OfficeFormat.Tanggal(Tanggal!.Value)} ditambahkan sebagai hari libur.");
    }

    public async Task<IActionResult> OnPostHapusLiburAsync(DateOnly hari, CancellationToken ct)
    {
        await ubah.HapusHariLiburAsync(hari, Versi, ct);
        return Selesai($"{OfficeFormat.Tanggal(hari)} bukan hari libur lagi.");
    }

    private RedirectResult Selesai(string kabar)
    {
        TempData["Kabar"] = kabar;
        return Redirect(PengaturanLinks.Tabel(Isi.Kunci));
    }
}
