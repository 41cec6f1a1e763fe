using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Surat;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Berkas;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Infrastructure.Paging;
using KerjaSama.Web.Infrastructure.Ui;
using KerjaSama.Web.Modul.Surat.Kontrak;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using System.Globalization;

namespace KerjaSama.Web.Modul.Surat;

/// <summary>Buku agenda, outgoing letters: each takes its number from the book here.</summary>
[PerluIzin(Aksi.LihatSurat)]
internal sealed class KeluarModel(DaftarSurat daftar, CatatSuratKeluar catat, LampirkanSurat lampirkan, UnggahanFormulir unggahan, PelakuAccessor accessor, OfficeClock clock) : PageModel, IFormulirBerkas
{
    private const string BidangBerkas = "Berkas";

    private Pelaku _pelaku = Pelaku.Tamu;

    [BindProperty]
    public string? Jenis { get; set; }

    [BindProperty]
    public DateOnly? Tanggal { get; set; }

    [BindProperty]
    public string? Tujuan { get; set; }

    [BindProperty]
    public string? Perihal { get; set; }

    [BindProperty]
    public string? NomorLuar { get; set; }

    [BindProperty]
    public string? Permohonan { get; set; }

    [BindProperty]
    public IFormFile? Lampirkan { get; set; }

    [BindProperty]
    public string? KunciFormulir { get; set; }

    public SuratFilter Filter { get; private set; } = new(null, null, null, null, null, null, null, null);
    public KeysetPage<SuratKeluarBaris> Halaman { get; private set; } = new([], null, 0);
    /// <summary>What the file field holds when the line is drawn again.</summary>
    public IsianForm IsianBerkas => new(BidangBerkas, "Berkas", "berkas", false, null, null, null, [], null, null) { Titipan = unggahan.Tertitip(BidangBerkas) };
    public bool BolehCatat => _pelaku.Boleh(Aksi.KelolaSurat);

    public ListAddress Alamat => new(SuratLinks.Keluar,
    [
        new("q", Filter.Q), new("tahun", Filter.Tahun?.ToString(CultureInfo.InvariantCulture)),
        new("dari", Filter.Dari?.ToString("O", CultureInfo.InvariantCulture)), new("sampai", Filter.Sampai?.ToString("O", CultureInfo.InvariantCulture)),
    ]);

    public static IReadOnlyList<TabHalaman> DaftarTab => [new("Surat masuk", SuratLinks.Masuk, false), new("Surat keluar", SuratLinks.Keluar, true)];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var ct = HttpContext.RequestAborted;
        _pelaku = await accessor.AmbilAsync(ct);
        Filter = context.HandlerArguments.Values.OfType<SuratFilter>().FirstOrDefault() ?? Filter;
        Halaman = await daftar.KeluarAsync(Filter, ct);
        await next();
    }

    /// <param name="permohonan">Code of the request that the letter belongs to, to begin with.</param>
    public void OnGet([FromQuery] SuratFilter filter, string? permohonan)
    {
        (Tanggal, Jenis, Permohonan) = (clock.HariIni, "lainnya", permohonan);
    }

    public async Task<IActionResult> OnPostAsync([FromQuery] SuratFilter filter, CancellationToken ct)
    {
        PastikanBolehCatat();
        var berkas = await BerkasAsync(ct);
        var surat = await catat.ExecuteAsync(new(Jenis, Tanggal, Tujuan, Perihal, NomorLuar, Permohonan), berkas, KunciFormulir, _pelaku, ct);
        TempData["Kabar"] = $"Surat tercatat dengan nomor {surat.Nomor}.";
        return Redirect(Alamat.Without().ToString());
    }

    public async Task<IActionResult> OnPostLampirkanAsync(Guid id, int versi, [FromQuery] SuratFilter filter, CancellationToken ct)
    {
        var surat = await lampirkan.ExecuteAsync<SuratKeluar>(id, Lampirkan, false, versi, _pelaku, ct);
        TempData["Kabar"] = $"{surat.BerkasNama} dilampirkan pada surat nomor {surat.Nomor}.";
        return Redirect(Alamat.ToString());
    }

    Task IFormulirBerkas.TerimaBerkasAsync(CancellationToken cancellationToken) => BolehCatat ? BerkasAsync(cancellationToken) : Task.CompletedTask;

    private Task<BerkasUnggahan?> BerkasAsync(CancellationToken ct) => unggahan.SatuAsync(Request, BidangBerkas, SuratLinks.Keluar, _pelaku, ct);

    private void PastikanBolehCatat()
    {
        if (!BolehCatat)
        {
            throw new TidakBerhakException(_pelaku, "Anda tidak berwenang mencatat surat.");
        }
    }
}
