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

/// <summary>A regulation of the reference list, or a new one.</summary>
[PerluIzin(Aksi.KelolaPengaturan)]
internal sealed class UbahDasarHukumModel(KerjaSamaDbContext db, UbahReferensiHukum ubah, HistoryReader history) : PageModel
{
    private DasarHukum? _dasar;

    [FromRoute]
    public string? Kunci { get; set; }

    [BindProperty]
    public string? KunciBaru { get; set; }

    [BindProperty]
    public string? Judul { get; set; }

    [BindProperty]
    public int? Tahun { get; set; }

    [BindProperty]
    public string? Status { get; set; }

    [BindProperty]
    public string? StatusVerifikasi { get; set; }

    [BindProperty]
    public int Versi { get; set; }

    public bool Baru => Kunci is null;
    public IReadOnlyList<PeristiwaRiwayat> Riwayat { get; private set; } = [];

    public static IReadOnlyList<(string Nilai, string Label)> DaftarStatus { get; } = PilihanReferensi.Dari<StatusDasarHukum>();

    public static IReadOnlyList<(string Nilai, string Label)> DaftarVerifikasi => [.. UbahReferensi.Verifikasi.Select(v => (v, v))];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var ct = HttpContext.RequestAborted;
        if (!Baru)
        {
            _dasar = await db.DasarHukum.AsNoTracking().SingleOrDefaultAsync(d => d.Kunci == Kunci, ct) ?? throw new TidakDitemukanException("Dasar hukum");
            Riwayat = await history.ReadAsync("dasar-hukum", Kunci!, ct);
        }

        await next();
    }

    public async Task OnGetAsync(CancellationToken ct)
    {
        if (_dasar is { } d)
        {
            (Judul, Tahun, Status, StatusVerifikasi) = (d.Judul, d.Tahun, d.Status.Kode, d.StatusVerifikasi);
            Versi = await db.DasarHukum.Where(x => x.Kunci == d.Kunci).Select(x => EF.Property<int>(x, nameof(AggregateRoot.Versi))).SingleAsync(ct);
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await ubah.DasarHukumAsync(Kunci, Versi, new(KunciBaru, Judul, Tahun, Status, StatusVerifikasi), ct);
        TempData["Kabar"] = "Dasar hukum disimpan. Telaahan yang sudah memuatnya tidak berubah.";
        return Redirect(PengaturanLinks.Tabel("dasar-hukum"));
    }
}
