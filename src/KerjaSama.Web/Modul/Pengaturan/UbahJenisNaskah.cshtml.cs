using KerjaSama.Data;
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

/// <summary>Name, number pattern and tracks of a kind of naskah.</summary>
[PerluIzin(Aksi.KelolaPengaturan)]
internal sealed class UbahJenisNaskahModel(KerjaSamaDbContext db, UbahReferensi ubah, HistoryReader history, OfficeClock clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Kode { get; set; } = "";

    [BindProperty]
    public string? Nama { get; set; }

    [BindProperty]
    public string? Singkatan { get; set; }

    [BindProperty]
    public string? PolaNomor { get; set; }

    [BindProperty]
    public List<string> Jalur { get; set; } = [];

    [BindProperty]
    public int Versi { get; set; }

    /// <summary>Number 7 by the pattern that is stored.</summary>
    public string Contoh { get; private set; } = "";
    public IReadOnlyList<(string Nilai, string Label)> DaftarJalur { get; } = PilihanReferensi.Dari<Domain.Permohonan.Jalur>();
    public IReadOnlyList<PeristiwaRiwayat> Riwayat { get; private set; } = [];

    private Domain.Pengaturan.JenisNaskah _jenis = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var ct = HttpContext.RequestAborted;
        _jenis = await db.JenisNaskah.AsNoTracking().SingleOrDefaultAsync(j => j.Kode == Kode, ct) ?? throw new TidakDitemukanException("Jenis naskah");
        var instansi = await db.Instansi.AsNoTracking().SingleAsync(ct);
        Contoh = Domain.Naskah.PolaNomor.Tulis(_jenis.PolaNomor, 7, 0, clock.HariIni, new Dictionary<string, string> { ["klasifikasi"] = instansi.Klasifikasi, ["kodePd"] = instansi.KodePd, ["jenis"] = Kode });
        Riwayat = await history.ReadAsync("jenis-naskah", Kode, ct);
        await next();
    }

    public async Task OnGetAsync(CancellationToken ct)
    {
        (Nama, Singkatan, PolaNomor, Jalur) = (_jenis.Nama, _jenis.Singkatan, _jenis.PolaNomor, [.. DaftarJalur.Select(j => j.Nilai).Where(_jenis.AdaPada)]);
        Versi = await db.JenisNaskah.Where(j => j.Kode == Kode).Select(j => EF.Property<int>(j, nameof(AggregateRoot.Versi))).SingleAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await ubah.JenisNaskahAsync(Kode, Versi, Nama, Singkatan, PolaNomor, Jalur, ct);
        TempData["Kabar"] = $"{Nama} disimpan. Pola baru dipakai nomor berikutnya; nomor yang sudah dipesan tidak berubah.";
        return Redirect(PengaturanLinks.Tabel("jenis-naskah"));
    }
}
