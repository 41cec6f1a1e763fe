using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Berkas;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Modul.Naskah.Kontrak;
using KerjaSama.Web.Modul.Pengaturan.Kontrak;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace KerjaSama.Web.Modul.Naskah;

/// <summary>Records a naskah that was signed without the Bagian.</summary>
[PerluIzin(Aksi.CatatNaskah)]
internal sealed class CatatModel(CatatNaskah catat, UnggahanFormulir unggahan, PilihanReferensi referensi, PelakuAccessor accessor) : FormNaskahModel, IFormulirBerkas
{
    private const int BarisMitra = 3;

    [BindProperty]
    public string? Jenis { get; set; }

    [BindProperty]
    public string? Jalur { get; set; }

    [BindProperty]
    public string? NomorKami { get; set; }

    [BindProperty]
    public string? Induk { get; set; }

    [BindProperty]
    public string? Pendahulu { get; set; }

    [BindProperty]
    public bool Terbuka { get; set; } = true;

    [BindProperty]
    public List<IsianPihak> Mitra { get; set; } = [];

    [BindProperty]
    public IFormFile? Scan { get; set; }

    [BindProperty]
    public string? KunciFormulir { get; set; }

    public IReadOnlyList<(string Nilai, string Label)> DaftarJenis { get; private set; } = [];
    public IReadOnlyList<(string Nilai, string Label)> DaftarKategori { get; private set; } = [];
    public static IReadOnlyList<(string Nilai, string Label)> DaftarJalur => PilihanReferensi.Dari<Jalur>();

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var ct = HttpContext.RequestAborted;
        (DaftarJenis, DaftarSifat, DaftarBidang) = (await referensi.JenisNaskahAsync(ct), await referensi.SifatNaskahAsync(ct), await referensi.BidangAsync(ct));
        (DaftarKategori, DaftarPenandatangan) = (await referensi.KategoriMitraAsync(ct), await referensi.PenandatanganAsync(ct));
        while (Mitra.Count < BarisMitra)
        {
            Mitra.Add(new IsianPihak());
        }

        await next();
    }

    public void OnGet(string? induk, string? pendahulu) => (Sifat, Induk, Pendahulu) = (pendahulu is null ? "baru" : "perpanjangan", induk, pendahulu);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var pelaku = await accessor.AmbilAsync(ct);
        var scan = await ScanAsync(pelaku, ct);
        var masukan = new NaskahMasukan(
            Jenis, Jalur, Judul, Tentang, Bidang, Sifat, TanggalTandaTangan, BerlakuMulai, BerlakuSampai, Tempat, Cara, Penandatangan, NomorKami, Induk, Pendahulu,
            [.. Mitra.Where((m, i) => i == 0 || m.Terisi).Select(m => new PihakMasukan(m.Nama, m.Kategori, m.Negara, m.Nomor))])
        {
            Terbuka = Terbuka,
        };
        var kode = await catat.ExecuteAsync(masukan, scan, KunciFormulir, pelaku, ct);
        TempData["Kabar"] = $"Naskah {kode} tercatat dalam register, ditandai tanpa fasilitasi.";
        return Redirect(NaskahLinks.Rincian(kode));
    }

    async Task IFormulirBerkas.TerimaBerkasAsync(CancellationToken cancellationToken) => await ScanAsync(await accessor.AmbilAsync(cancellationToken), cancellationToken);

    private Task<BerkasUnggahan?> ScanAsync(Pelaku pelaku, CancellationToken ct) => unggahan.SatuAsync(Request, nameof(Scan), NaskahLinks.Catat, pelaku, ct);

    internal sealed class IsianPihak
    {
        public string? Nama { get; set; }
        public string? Kategori { get; set; }
        public string? Negara { get; set; }
        public string? Nomor { get; set; }

        public bool Terisi => Teks.Isi(Nama) is not null || Teks.Isi(Nomor) is not null;
    }
}
