using KerjaSama.Data.Umum;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Infrastructure.Paging;
using KerjaSama.Web.Infrastructure.Surel;
using KerjaSama.Web.Infrastructure.Ui;
using KerjaSama.Web.Modul.Pesan.Kontrak;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KerjaSama.Web.Modul.Pesan;

/// <summary>Messages to contacts: what went out, what failed, what somebody has to send by WhatsApp.</summary>
[PerluIzin(Aksi.KirimManual)]
internal sealed class DaftarModel(DaftarPesan daftar, KelolaPesan kelola, PelakuAccessor accessor) : PageModel
{
    private const string Semua = "semua";

    /// <summary><c>semua</c>, otherwise what needs somebody.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Tab { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Status { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Saluran { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Setelah { get; set; }

    public KeysetPage<PesanBaris> Halaman { get; private set; } = new([], null, 0);

    public int JumlahPerlu { get; private set; }

    public bool HanyaPerlu => Tab != Semua;

    public ListAddress Alamat => new(PesanLinks.Daftar, [new("tab", Tab), new("q", Q), new("status", Status), new("saluran", Saluran)]);

    public IReadOnlyList<TabHalaman> DaftarTab =>
    [
        new("Perlu ditangani", PesanLinks.Daftar, HanyaPerlu, JumlahPerlu, Perlu: true),
        new("Semua pesan", $"{PesanLinks.Daftar}?tab={Semua}", !HanyaPerlu),
    ];

    public static IReadOnlyList<(string Nilai, string Label)> DaftarStatus =>
        [.. Enum.GetValues<StatusPesan>().Select(s => (s.ToString(), s switch
        {
            StatusPesan.Menunggu => "Menunggu",
            StatusPesan.Terkirim => "Terkirim",
            StatusPesan.Gagal => "Gagal",
            StatusPesan.DikirimManual => "Dikirim manual",
        }))];

    public static IReadOnlyList<(string Nilai, string Label)> DaftarSaluran => [(SaluranPesan.Surel, "Surel"), (SaluranPesan.WhatsApp, "WhatsApp")];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var ct = HttpContext.RequestAborted;
        Halaman = await daftar.ListAsync(new(HanyaPerlu, Status, Saluran, Q, null, Setelah), ct);
        JumlahPerlu = await daftar.HitungPerluAsync(ct);
        await next();
    }

    public async Task<IActionResult> OnPostManualAsync(Guid id, long versi, string? kembali, CancellationToken ct)
    {
        await kelola.CatatManualAsync(id, versi, await accessor.AmbilAsync(ct), ct);
        TempData["Kabar"] = "Pesan dicatat sudah dikirim lewat WhatsApp.";
        return Kembali(kembali);
    }

    public async Task<IActionResult> OnPostUlangAsync(Guid id, long versi, string? kembali, CancellationToken ct)
    {
        await kelola.KirimUlangAsync(id, versi, ct);
        TempData["Kabar"] = "Surel segera dicoba kirim lagi.";
        return Kembali(kembali);
    }

    private LocalRedirectResult Kembali(string? kembali) => LocalRedirect(Url.IsLocalUrl(kembali) ? kembali : PesanLinks.Daftar);
}
