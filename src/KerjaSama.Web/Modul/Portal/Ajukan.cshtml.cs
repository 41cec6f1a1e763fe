using System.Globalization;
using KerjaSama.Data;
using KerjaSama.Data.Portal;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Configuration;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Modul.Portal.Kontrak;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjaSama.Web.Modul.Portal;

/// <summary>A request by a partner without an account: who you are, what you want, your papers, how we reach you.</summary>
[AllowAnonymous]
[EnableRateLimiting(PembatasTamu.Kebijakan)]
internal sealed class AjukanModel(
    KerjaSamaDbContext db, KerjaSamaOptions options, DrafPortalStore drafStore, RahasiaDraf rahasiaDraf, KirimTautanDraf kirimTautan, TerimaBerkasDraf terimaBerkas, KirimAjuan kirim, PelakuAccessor accessor,
    IStringLocalizer<PublikTeks> teks) : PageModel
{
    private bool _rahasiaSah;

    [BindProperty]
    public AjukanIsian Input { get; set; } = new();

    [BindProperty]
    public List<IFormFile> Surat { get; set; } = [];

    [BindProperty]
    public List<IFormFile> Legalitas { get; set; } = [];

    [BindProperty]
    public List<IFormFile> Lampiran { get; set; } = [];

    [BindProperty]
    public List<IFormFile> Foto { get; set; } = [];

    /// <summary>A field that people do not see; programs fill it in.</summary>
    [BindProperty]
    public string? Situs { get; set; }

    /// <summary>What the pressed button asks for; empty sends the form.</summary>
    [BindProperty]
    public string? Aksi { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Rahasia { get; set; }

    public bool Terbuka => options.PortalOpen;

    public DrafPortal? Draf { get; private set; }

    /// <summary>The form of this address was sent: there is nothing to go on with.</summary>
    public bool SudahDikirim => Draf is { PermohonanId: not null };

    public IReadOnlyList<(string Nilai, string Label)> DaftarKategori { get; private set; } = [];

    public IReadOnlyList<(string Nilai, string Label)> DaftarBidang { get; private set; } = [];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var ct = HttpContext.RequestAborted;
        DaftarKategori = [.. (await db.KategoriMitra.AsNoTracking().OrderBy(k => k.Urutan).ToListAsync(ct)).Select(k => (k.Kode, teks[k.Nama].Value))];
        DaftarBidang = [.. (await db.Bidang.AsNoTracking().OrderBy(b => b.Urutan).ToListAsync(ct)).Select(b => (b.Kode, teks[b.Nama].Value))];
        if (!Terbuka)
        {
            context.Result = Gambar(HttpMethods.IsGet(Request.Method) ? StatusCodes.Status200OK : StatusCodes.Status403Forbidden);
            return;
        }

        _rahasiaSah = await rahasiaDraf.DrafAsync(Rahasia, ct) is not null;
        Draf = _rahasiaSah ? await drafStore.FindAsync(Rahasia!, ct) : null;

        await next();
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (Rahasia is null)
        {
            Rahasia = await rahasiaDraf.BaruAsync(ct);
            var pelaku = await PelakuAsync(ct);
            if (await db.Mitra.AsNoTracking().SingleOrDefaultAsync(m => m.Id == pelaku.MitraId, ct) is { } mitra)
            {
                Input.Mitra = [new() { Nama = mitra.Nama, Kategori = mitra.Kategori }];
                Input.Kontak.Nama = pelaku.Nama;
            }

            return Page();
        }

        if (Draf is null)
        {
            return NotFound();
        }

        if (SudahDikirim)
        {
            return Gambar(StatusCodes.Status410Gone);
        }

        Input = DrafPortalStore.Isi(Draf);
        return Page();
    }

    /// <summary>Files and rows are kept whatever else is wrong; what is wrong is looked at when the form is saved or sent.</summary>
    [AllowUnreadableInput]
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!_rahasiaSah)
        {
            return BadRequest();
        }

        if (Input.Mitra.Count == 0)
        {
            Input.Mitra.Add(new());
        }

        if (!string.IsNullOrEmpty(Situs))
        {
            ModelState.AddModelError("", teks["Permohonan ini terlihat dikirim oleh program. Kosongkan isian yang tidak terlihat, atau hubungi kantor kami."]);
            return Ulang();
        }

        if (Draf is not { PermohonanId: not null })
        {
            Draf = await terimaBerkas.ExecuteAsync(Draf, Rahasia!, Input, Kiriman(), ModelState, ct);
        }

        return (Aksi ?? "").Split(':') switch
        {
            ["mitra"] => UbahDaftar(Input.TambahMitra),
            ["hapus-mitra", var nomor] => UbahDaftar(() => Input.HapusMitra(nomor)),
            ["hapus-berkas", var id] => await HapusBerkasAsync(id, ct),
            ["simpan"] => await SimpanAsync(ct),
            _ => await KirimAsync(ct),
        };
    }

    /// <summary>Who speaks for a partner files as that partner; everybody else as a guest.</summary>
    private async Task<Pelaku> PelakuAsync(CancellationToken ct) =>
        await accessor.AmbilAsync(ct) is { MitraId: not null } pelaku && pelaku.Punya(Peran.Mitra) ? pelaku : Pelaku.Tamu;

    private PageResult UbahDaftar(Action ubah)
    {
        ubah();
        return Segarkan();
    }

    private async Task<IActionResult> HapusBerkasAsync(string id, CancellationToken ct)
    {
        if (Draf is { PermohonanId: null } && Guid.TryParse(id, out var berkasId))
        {
            await drafStore.HapusBerkasAsync(Draf, berkasId, ct);
        }

        return Segarkan();
    }

    private async Task<IActionResult> SimpanAsync(CancellationToken ct)
    {
        if (ModelState.ErrorCount > 0 || !new AjukanValidator(Input, ModelState, teks).PeriksaSurel())
        {
            return Ulang();
        }

        var draf = await drafStore.SimpanAsync(Rahasia!, Input, ct);
        var kabar = teks["Tersimpan. Simpan alamat halaman ini untuk melanjutkan dalam 30 hari; siapa pun yang memegang alamatnya dapat membukanya."].Value;
        TempData["Kabar"] = await kirimTautan.ExecuteAsync(draf, Input.Kontak, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, ct)
            ? $"{kabar} {teks["Tautannya juga kami kirim ke {0}.", Input.Kontak.Surel!.Trim()].Value}"
            : kabar;
        return Redirect(PortalLinks.LanjutkanDraf(Rahasia!));
    }

    private async Task<IActionResult> KirimAsync(CancellationToken ct)
    {
        if (Draf is not { PermohonanId: not null } && !new AjukanValidator(Input, ModelState, teks).Periksa())
        {
            return Ulang();
        }

        try
        {
            var kode = await kirim.ExecuteAsync(Rahasia!, Input, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, await PelakuAsync(ct), ct);
            return Redirect(PortalLinks.TandaTerima(kode));
        }
        catch (IsianTidakSahException e)
        {
            throw e.DenganNama(NamaBidang);
        }
    }

    private List<BerkasKiriman> Kiriman() =>
    [
        .. Surat.Select(b => new BerkasKiriman(JenisBerkasPortal.Surat, nameof(Surat), b)),
        .. Legalitas.Select(b => new BerkasKiriman(JenisBerkasPortal.Legalitas, nameof(Legalitas), b)),
        .. Lampiran.Select(b => new BerkasKiriman(JenisBerkasPortal.Lampiran, nameof(Lampiran), b)),
        .. Foto.Select(b => new BerkasKiriman(JenisBerkasPortal.Lampiran, nameof(Foto), b)),
    ];

    // A list that changed is drawn from Input, not from what was posted; refused files keep their message.
    private PageResult Segarkan()
    {
        var galat = ModelState.Where(m => m.Value!.Errors.Count > 0).Select(m => (m.Key, Pesan: m.Value!.Errors[0].ErrorMessage)).ToList();
        ModelState.Clear();
        galat.ForEach(g => ModelState.AddModelError(g.Key, g.Pesan));
        return galat.Count == 0 ? Page() : Ulang();
    }

    private PageResult Ulang() => Gambar(StatusCodes.Status400BadRequest);

    private PageResult Gambar(int status)
    {
        var halaman = Page();
        halaman.StatusCode = status;
        return halaman;
    }

    /// <summary><c>mitra[0].nama</c> → <c>Input.Mitra[0].Nama</c>.</summary>
    private static string NamaBidang(string bidang) => "Input." + string.Join('.', bidang.Split('.').Select(b => char.ToUpperInvariant(b[0]) + b[1..]));
}
