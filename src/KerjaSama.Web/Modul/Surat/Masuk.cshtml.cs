using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Surat;
using KerjaSama.Domain.Umum;
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

/// <summary>Buku agenda, incoming letters: one line to type on top, the letters below.</summary>
[PerluIzin(Aksi.LihatSurat)]
internal sealed class MasukModel(
    DaftarSurat daftar, CatatSuratMasuk catat, LampirkanSurat lampirkan, UnggahanFormulir unggahan, PelakuAccessor accessor, OfficeClock clock) : PageModel, IFormulirBerkas
{
    private const string BidangBerkas = "Berkas";

    private Pelaku _pelaku = Pelaku.Tamu;

    [BindProperty]
    public string? Asal { get; set; }

    [BindProperty]
    public string? Nomor { get; set; }

    [BindProperty]
    public DateOnly? Tanggal { get; set; }

    [BindProperty]
    public DateOnly? TanggalDiterima { get; set; }

    [BindProperty]
    public string? Perihal { get; set; }

    [BindProperty]
    public string? SifatSurat { get; set; }

    [BindProperty]
    public string? Lampiran { get; set; }

    [BindProperty]
    public string? DisposisiAwal { get; set; }

    /// <summary>A file dropped on a row.</summary>
    [BindProperty]
    public IFormFile? Lampirkan { get; set; }

    /// <summary>The person has seen the warning and enters the letter all the same.</summary>
    [BindProperty]
    public bool Tetap { get; set; }

    [BindProperty]
    public string? KunciFormulir { get; set; }

    public SuratFilter Filter { get; private set; } = new(null, null, null, null, null, null, null, null);
    public KeysetPage<SuratMasukBaris> Halaman { get; private set; } = new([], null, 0);
    public (int Semua, int Belum) Jumlah { get; private set; }
    public IReadOnlyList<string> SaranAsal { get; private set; } = [];
    public SuratGandaException? Ganda { get; private set; }
    /// <summary>What the file field holds when the line is drawn again.</summary>
    public IsianForm IsianBerkas => new(BidangBerkas, "Berkas", "berkas", false, null, null, null, [], null, null) { Titipan = unggahan.Tertitip(BidangBerkas) };
    public bool BolehCatat => _pelaku.Boleh(Aksi.KelolaSurat);
    public bool BolehJadikan => BolehCatat && _pelaku.Boleh(Aksi.AjukanPermohonan);
    public DateOnly HariIni => clock.HariIni;

    public ListAddress Alamat => new(SuratLinks.Masuk,
    [
        new("q", Filter.Q), new("tahun", Filter.Tahun?.ToString(CultureInfo.InvariantCulture)), new("sifat", Filter.Sifat), new("tampil", Filter.Tampil),
        new("dari", Filter.Dari?.ToString("O", CultureInfo.InvariantCulture)), new("sampai", Filter.Sampai?.ToString("O", CultureInfo.InvariantCulture)),
    ]);

    public static IReadOnlyList<TabHalaman> DaftarTab =>
    [
        new("Surat masuk", SuratLinks.Masuk, true),
        new("Surat keluar", SuratLinks.Keluar, false),
    ];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var ct = HttpContext.RequestAborted;
        _pelaku = await accessor.AmbilAsync(ct);
        Filter = context.HandlerArguments.Values.OfType<SuratFilter>().FirstOrDefault() ?? Filter;
        SaranAsal = BolehCatat ? await daftar.SaranAsalAsync(ct) : [];
        Jumlah = await daftar.HitungMasukAsync(Filter, ct);
        Halaman = await daftar.MasukAsync(Filter, ct);
        await next();
    }

    public void OnGet([FromQuery] SuratFilter filter)
    {
        (TanggalDiterima, SifatSurat) = (HariIni, "biasa");
    }

    public async Task<IActionResult> OnPostAsync([FromQuery] SuratFilter filter, CancellationToken ct)
    {
        PastikanBolehCatat();
        var berkas = await BerkasAsync(ct);
        try
        {
            var surat = await catat.ExecuteAsync(new(Asal, Nomor, Tanggal, TanggalDiterima, Perihal, SifatSurat, Lampiran, DisposisiAwal), berkas, Tetap, KunciFormulir, _pelaku, ct);
            TempData["Kabar"] = $"Tercatat dengan nomor agenda {surat.NomorAgenda}: {surat.Perihal}.";
        }
        catch (SuratGandaException ganda)
        {
            // a warning, not a rule: the line stays as typed, with a button to enter it all the same
            Ganda = ganda;
            return new PageResult { StatusCode = StatusCodes.Status409Conflict };
        }

        return Redirect(Alamat.Without().ToString());
    }

    public async Task<IActionResult> OnPostLampirkanAsync(Guid id, int versi, [FromQuery] SuratFilter filter, CancellationToken ct)
    {
        var surat = await lampirkan.ExecuteAsync<SuratMasuk>(id, Lampirkan, false, versi, _pelaku, ct);
        TempData["Kabar"] = $"{surat.BerkasNama} dilampirkan pada agenda {surat.NomorAgenda}.";
        return Redirect(Alamat.ToString());
    }

    Task IFormulirBerkas.TerimaBerkasAsync(CancellationToken cancellationToken) => BolehCatat ? BerkasAsync(cancellationToken) : Task.CompletedTask;

    private Task<BerkasUnggahan?> BerkasAsync(CancellationToken ct) => unggahan.SatuAsync(Request, BidangBerkas, SuratLinks.Masuk, _pelaku, ct);

    private void PastikanBolehCatat()
    {
        if (!BolehCatat)
        {
            throw new Infrastructure.TidakBerhakException(_pelaku, "Anda tidak berwenang mencatat surat.");
        }
    }
}
