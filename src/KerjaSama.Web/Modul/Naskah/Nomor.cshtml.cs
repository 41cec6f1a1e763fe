using System.Globalization;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Surat;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Infrastructure.Paging;
using KerjaSama.Web.Infrastructure.Ui;
using KerjaSama.Web.Modul.Naskah.Kontrak;
using KerjaSama.Web.Modul.Pengaturan.Kontrak;
using KerjaSama.Web.Modul.Surat.Kontrak;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KerjaSama.Web.Modul.Naskah;

/// <summary>The number book of one kind and year.</summary>
[PerluIzin(Aksi.KelolaNomor)]
internal sealed class NomorModel(DaftarNomor daftar, PesanNomorBuku pesan, PilihanReferensi referensi, PelakuAccessor accessor, OfficeClock clock) : PageModel
{
    public static IReadOnlyList<(string Nilai, string Label)> DaftarCara { get; } =
        [("berikutnya", "Nomor berikutnya"), ("sisipan", "Sisipan di belakang nomor tertentu"), ("luar", "Nomor yang diberikan di luar buku")];

    [BindProperty(SupportsGet = true)]
    public string? Buku { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Tahun { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Setelah { get; set; }

    [BindProperty]
    public string? Cara { get; set; }

    [BindProperty]
    public DateOnly? Tanggal { get; set; }

    [BindProperty]
    public int? SisipanSetelah { get; set; }

    [BindProperty]
    public string? NomorLuar { get; set; }

    [BindProperty]
    public string? Permohonan { get; set; }

    [BindProperty]
    public string? KunciFormulir { get; set; }

    public IReadOnlyList<(string Nilai, string Label)> DaftarBuku { get; private set; } = [];
    public IReadOnlyList<int> DaftarTahun { get; private set; } = [];
    public KeysetPage<NomorBaris> Halaman { get; private set; } = new([], null, 0);
    public PemeriksaanBuku Periksa { get; private set; } = new(0, 0, 0, 0, []);

    public ListAddress Alamat => new(NaskahLinks.BukuNomor, [new("buku", Buku), new("tahun", Tahun?.ToString(CultureInfo.InvariantCulture))]);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var ct = HttpContext.RequestAborted;
        DaftarBuku = [.. await referensi.JenisNaskahAsync(ct), (SuratKeluar.Buku, "Surat keluar"), (BukuNomor.Luar, "Nomor dari luar")];
        (Buku, Tahun) = (DaftarBuku.Any(b => b.Nilai == Buku) ? Buku : DaftarBuku[0].Nilai, Tahun ?? clock.HariIni.Year);
        DaftarTahun = await daftar.TahunAsync(clock.HariIni.Year, ct);
        Periksa = await daftar.PeriksaAsync(Buku!, Tahun.Value, ct);
        Halaman = await daftar.ListAsync(Buku!, Tahun.Value, Setelah, ct);
        await next();
    }

    public void OnGet() => (Cara, Tanggal) = (Buku == BukuNomor.Luar ? "luar" : "berikutnya", clock.HariIni);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var nomor = await pesan.ExecuteAsync(new(Buku, Cara, Tanggal, SisipanSetelah, NomorLuar, Permohonan), KunciFormulir, await accessor.AmbilAsync(ct), ct);
        TempData["Kabar"] = $"Nomor {nomor.Nomor} dipesan.";
        return Redirect(NaskahLinks.Buku(nomor.Buku, nomor.Tahun));
    }
}
