using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Surat;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Berkas;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Infrastructure.Ui;
using KerjaSama.Web.Modul.Surat.Kontrak;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KerjaSama.Web.Modul.Surat;

/// <summary>What a page of the buku agenda needs of the container.</summary>
internal sealed record AgendaServices(DaftarSurat Daftar, LampirkanSurat Lampirkan, UnggahanFormulir Unggahan, PelakuAccessor Accessor, OfficeClock Clock);

/// <summary>Base of the two pages of the buku agenda: one line to type on top, with its file, and the letters below, each taking a file.</summary>
/// <param name="alamat">Address of the page.</param>
internal abstract class AgendaPageModel(AgendaServices services, string alamat) : PageModel, IFormulirBerkas
{
    private const string BidangBerkas = "Berkas";

    /// <summary>A file dropped on a row.</summary>
    [BindProperty]
    public IFormFile? Lampirkan { get; set; }

    [BindProperty]
    public string? KunciFormulir { get; set; }

    public SuratFilter Filter { get; private set; } = new(null, null, null, null, null, null, null, null);

    /// <summary>What the file field holds when the line is drawn again.</summary>
    public IsianForm IsianBerkas => new(BidangBerkas, "Berkas", "berkas", false, null, null, null, [], null, null) { Titipan = services.Unggahan.Tertitip(BidangBerkas) };
    public bool BolehCatat => Pelaku.Boleh(Aksi.KelolaSurat);
    public DateOnly HariIni => services.Clock.HariIni;

    public IReadOnlyList<TabHalaman> DaftarTab => [new("Surat masuk", SuratLinks.Masuk, alamat == SuratLinks.Masuk), new("Surat keluar", SuratLinks.Keluar, alamat == SuratLinks.Keluar)];

    /// <summary>The list as it is narrowed now.</summary>
    public abstract ListAddress Alamat { get; }

    protected DaftarSurat Daftar => services.Daftar;
    protected Pelaku Pelaku { get; private set; } = Pelaku.Tamu;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var ct = HttpContext.RequestAborted;
        Pelaku = await services.Accessor.AmbilAsync(ct);
        Filter = context.HandlerArguments.Values.OfType<SuratFilter>().FirstOrDefault() ?? Filter;
        await LoadAsync(ct);
        await next();
    }

    Task IFormulirBerkas.TerimaBerkasAsync(CancellationToken cancellationToken) => BolehCatat ? BerkasAsync(cancellationToken) : Task.CompletedTask;

    /// <summary>The letters of the book.</summary>
    protected abstract Task LoadAsync(CancellationToken ct);

    /// <summary>The file of the line, where one came with it.</summary>
    protected Task<BerkasUnggahan?> BerkasAsync(CancellationToken ct) => services.Unggahan.SatuAsync(Request, BidangBerkas, alamat, Pelaku, ct);

    /// <param name="pada">The letter, as the person knows it.</param>
    protected async Task<IActionResult> LampirkanAsync<T>(Guid id, int versi, Func<T, string> pada, CancellationToken ct)
        where T : SuratBerberkas
    {
        var surat = await services.Lampirkan.ExecuteAsync<T>(id, Lampirkan, false, versi, Pelaku, ct);
        TempData["Kabar"] = $"{surat.BerkasNama} dilampirkan pada {pada(surat)}.";
        return Redirect(Alamat.ToString());
    }

    protected void PastikanBolehCatat()
    {
        if (!BolehCatat)
        {
            throw new TidakBerhakException(Pelaku, "Anda tidak berwenang mencatat surat.");
        }
    }
}
