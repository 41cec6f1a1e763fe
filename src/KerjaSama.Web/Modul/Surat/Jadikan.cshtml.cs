using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Surat;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Modul.Pengaturan.Kontrak;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using KerjaSama.Web.Modul.Surat.Kontrak;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KerjaSama.Web.Modul.Surat;

/// <summary>The little that a letter does not say of itself before it can become a request: who, whom to answer, which bidang.</summary>
[PerluIzin(Aksi.KelolaSurat)]
internal sealed class JadikanModel(JadikanPermohonan jadikan, PilihanReferensi referensi, PelakuAccessor accessor) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Bentuk { get; set; }

    [BindProperty]
    public string? Judul { get; set; }

    [BindProperty]
    public string? Tentang { get; set; }

    [BindProperty]
    public string? Bidang { get; set; }

    [BindProperty]
    public List<IsianMitra> Mitra { get; set; } = [];

    [BindProperty]
    public IsianKontak Kontak { get; set; } = new();

    [BindProperty]
    public string? KunciFormulir { get; set; }

    public SuratMasuk Surat { get; private set; } = null!;

    /// <summary>The contact stands there from the partner's last request: to be looked at, for the letter may name another.</summary>
    public bool KontakDariLalu { get; private set; }

    public IReadOnlyList<(string Nilai, string Label)> DaftarBidang { get; private set; } = [];
    public IReadOnlyList<(string Nilai, string Label)> DaftarKategori { get; private set; } = [];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var ct = HttpContext.RequestAborted;
        (DaftarBidang, DaftarKategori) = (await referensi.BidangAsync(ct), await referensi.KategoriMitraAsync(ct));
        var surat = await jadikan.SuratAsync(Id, ct);
        if (HttpMethods.IsGet(Request.Method))
        {
            // a post may be the second press of the button: the act itself knows
            JadikanPermohonan.PastikanBelum(surat);
        }

        Surat = surat;
        await next();
    }

    public async Task OnGetAsync(CancellationToken ct)
    {
        var konsep = await jadikan.KonsepAsync(Surat, ct);
        (Bentuk, Judul, Tentang, Bidang) = (konsep.Bentuk, konsep.Judul, konsep.Tentang, konsep.Bidang);
        Mitra = [.. konsep.Mitra!.Select(m => new IsianMitra { Nama = m.Nama, Kategori = m.Kategori, Negara = m.Negara })];
        Kontak = new() { Nama = konsep.Kontak?.Nama, Surel = konsep.Kontak?.Surel, Telepon = konsep.Kontak?.Telepon };
        KontakDariLalu = Kontak.Nama is not null;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var masukan = (await jadikan.KonsepAsync(Surat, ct)) with
        {
            Bentuk = Bentuk,
            Judul = Judul,
            Tentang = Tentang,
            Bidang = Bidang,
            Mitra = [.. Mitra.Select(m => new MitraMasukan(m.Nama, m.Kategori, m.Negara, null))],
            Kontak = new(Kontak.Nama, Kontak.Surel, Kontak.Telepon),
        };
        var kode = await jadikan.ExecuteAsync(Id, masukan, KunciFormulir, await accessor.AmbilAsync(ct), ct);
        TempData["Kabar"] = $"Permohonan {kode} dibuat dari surat agenda {Surat.NomorAgenda}. {KabarTandaTerima()}";
        return Redirect(SuratLinks.Masuk);
    }

    private string KabarTandaTerima() => Teks.Isi(Kontak.Surel) is { } surel
        ? $"Tanda terima dikirim ke {Kontak.Nama} ({surel})."
        : $"Tanda terima untuk {Kontak.Nama} ({Kontak.Telepon}) menunggu dikirim lewat WhatsApp di Pesan keluar.";

    internal sealed class IsianMitra
    {
        public string? Nama { get; set; }
        public string? Kategori { get; set; }
        public string? Negara { get; set; }
    }

    internal sealed class IsianKontak
    {
        public string? Nama { get; set; }
        public string? Surel { get; set; }
        public string? Telepon { get; set; }
    }
}
