using KerjaSama.Documents;
using KerjaSama.Documents.Pdf.Signatures;
using KerjaSama.Domain.Naskah;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Esign;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Infrastructure.Surel;
using KerjaSama.Web.Infrastructure.Ui;
using KerjaSama.Web.Modul.Naskah.Kontrak;
using KerjaSama.Web.Modul.Pengaturan.Kontrak;
using KerjaSama.Web.Modul.Portal.Kontrak;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KerjaSama.Web.Modul.Naskah;

/// <summary>One naskah: parties and numbers, validity, family, documents, history.</summary>
[PerluIzin(Aksi.LihatNaskah)]
internal sealed class RincianModel(
    RincianNaskah rincian, TambahDokumenNaskah tambahDokumen, TetapkanKeterbukaan keterbukaan, PilihanReferensi referensi, HistoryReader history, ArsipNaskahReader arsip,
    PublicAddress alamat, TandaTanganBerkas tandaTangan, PelakuAccessor accessor, OfficeClock clock) : PageModel
{
    private const int QrPixelsPerModule = 4;

    private Pelaku _pelaku = Pelaku.Tamu;

    [BindProperty(SupportsGet = true)]
    public string Kode { get; set; } = "";

    [BindProperty]
    public string? Jenis { get; set; }

    [BindProperty]
    public IFormFile? Berkas { get; set; }

    public NaskahRincian Naskah { get; private set; } = null!;
    public IReadOnlyList<PeristiwaRiwayat> Riwayat { get; private set; } = [];

    /// <summary>Names of the codes that the page shows: bidang, sifat, way of signing, jabatan of our signatory.</summary>
    public (string? Bidang, string Sifat, string? Cara, string? Penandatangan) Nama { get; private set; } = (null, "", null, null);

    /// <summary>What the electronic signatures of a document say, by the document; those without any are left out.</summary>
    public Dictionary<Guid, PdfSignatureReport> TandaTangan { get; } = [];

    /// <summary>What the steps of signing and registering recorded beside the naskah; for the office.</summary>
    public ArsipNaskah Arsip { get; private set; } = new(null, null);

    /// <summary>The public page that says whether the register knows this naskah.</summary>
    public Uri TautanVerifikasi => alamat.Of(PortalLinks.Verifikasi(Kode));

    public string QrVerifikasi => "data:image/png;base64," + Convert.ToBase64String(QrCode.Png(TautanVerifikasi.ToString(), QrPixelsPerModule));
    public DateOnly HariIni => clock.HariIni;
    public bool BolehCatat => _pelaku.Boleh(Aksi.CatatNaskah);
    public bool BolehRiwayat => _pelaku.Boleh(Aksi.LihatRiwayat);
    public bool BolehMulaiPks => BolehMulai && Naskah.BerujungPks && Naskah.Status is "aktif" or "akan-berakhir";
    public bool BolehPerpanjang => BolehMulai && Naskah.Penerus.Count == 0 && Naskah.Status is "aktif" or "akan-berakhir" or "berakhir";
    public bool BolehHentikan => BolehCatat && Naskah.DihentikanTanggal is null && Naskah.Status is "aktif" or "akan-berakhir";

    private bool BolehMulai => _pelaku.LingkupUntuk(Aksi.AjukanPermohonan) == Lingkup.Semua;

    /// <summary>The part of the term that has passed, 0 to 100; null where start or end is open.</summary>
    public double? PersenBerjalan => Naskah is { BerlakuMulai: { } mulai, BerlakuSampai: { } sampai } && sampai > mulai
        ? Math.Clamp((HariIni.DayNumber - mulai.DayNumber) * 100.0 / (sampai.DayNumber - mulai.DayNumber), 0, 100)
        : null;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var ct = HttpContext.RequestAborted;
        _pelaku = await accessor.AmbilAsync(ct);
        Naskah = await rincian.AmbilAsync(Kode, _pelaku, ct);
        Nama = (
            Label(await referensi.BidangAsync(ct), Naskah.Bidang), Label(await referensi.SifatNaskahAsync(ct), Naskah.Sifat)!,
            Label(CaraTandaTangan.Semua, Naskah.CaraTandaTangan), Label(await referensi.JabatanAsync(ct), Naskah.Penandatangan));
        foreach (var dokumen in Naskah.Dokumen)
        {
            if (await tandaTangan.BacaAsync(dokumen.Sha256, dokumen.MediaType, ct) is { } laporan)
            {
                TandaTangan[dokumen.Id] = laporan;
            }
        }

        if (!_pelaku.OrangLuar)
        {
            Arsip = await arsip.BacaAsync(Naskah.Permohonan, ct);
        }

        if (BolehRiwayat)
        {
            Riwayat = await history.ReadAsync("naskah", Naskah.Id.ToString("N"), ct);
        }

        await next();
    }

    public PageResult OnGet() => Page();

    /// <summary>Adds a file (signed scan, photo, attachment).</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await tambahDokumen.ExecuteAsync(Kode, Jenis, Berkas, _pelaku, ct);
        TempData["Kabar"] = "Dokumen ditambahkan.";
        return Redirect(NaskahLinks.Rincian(Kode));
    }

    /// <summary>Puts the naskah into the open register, or takes it out.</summary>
    public async Task<IActionResult> OnPostKeterbukaanAsync(bool terbuka, int versi, CancellationToken ct)
    {
        await keterbukaan.ExecuteAsync(Kode, terbuka, versi, _pelaku, ct);
        TempData["Kabar"] = terbuka ? "Naskah kini tampil pada register terbuka." : "Naskah tidak lagi tampil pada register terbuka.";
        return Redirect(NaskahLinks.Rincian(Kode));
    }

    // an old register may have words instead of our codes
    private static string? Label(IReadOnlyList<(string Nilai, string Label)> daftar, string? kode) =>
        daftar.Where(d => d.Nilai == kode).Select(d => d.Label).FirstOrDefault() ?? kode;
}
