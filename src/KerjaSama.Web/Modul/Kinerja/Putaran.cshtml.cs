using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Infrastructure.Ui;
using KerjaSama.Web.Modul.Kinerja.Kontrak;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KerjaSama.Web.Modul.Kinerja;

/// <summary>The rounds behind a line of the bottlenecks, the longest first.</summary>
[PerluIzin(Aksi.LihatPemantauan)]
internal sealed class PutaranModel(HambatanLangkah hambatan, OfficeClock clock) : PageModel
{
    /// <summary>More are in the workbook.</summary>
    public const int Terbanyak = 200;

    public const string YangSelesai = "selesai";
    public const string LewatTenggat = "lewat-tenggat";
    public const string YangDibatalkan = "dibatalkan";

    [BindProperty(SupportsGet = true)]
    public int? Tahun { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Proses { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Langkah { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Unit { get; set; }

    /// <summary>One of <see cref="YangSelesai"/>, <see cref="LewatTenggat"/>, <see cref="YangDibatalkan"/>; else all rounds.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Keadaan { get; set; }

    public int TahunKini { get; private set; }

    public IReadOnlyList<PutaranLangkah> Semua { get; private set; } = [];

    public IReadOnlyDictionary<string, string> NamaUnit { get; private set; } = new Dictionary<string, string>();

    /// <summary>What narrows the list to one state.</summary>
    public IReadOnlyList<KepingSaring> Saringan => NamaKeadaan is { } nama
        ? [new("Keadaan", nama, AlamatTanpaKeadaan)]
        : [];

    private string AlamatTanpaKeadaan => QueryString.Create(
        new Dictionary<string, string?> { ["tahun"] = $"{TahunKini}", ["proses"] = Proses, ["langkah"] = Langkah, ["unit"] = Unit }.Where(bagian => !string.IsNullOrEmpty(bagian.Value))).ToUriComponent();

    private string? NamaKeadaan => Keadaan switch
    {
        YangSelesai => "selesai",
        LewatTenggat => "lewat tenggat",
        YangDibatalkan => "dibatalkan",
        _ => null,
    };

    public string NamaProses(string kunci) => hambatan.NamaProses(kunci);

    public async Task OnGetAsync(CancellationToken ct)
    {
        TahunKini = clock.HariIni.Year;
        TahunKini = HitungIku.Periode(Tahun, null, clock).Tahun;
        NamaUnit = await hambatan.NamaUnitAsync(ct);
        Semua = [.. (await hambatan.PutaranAsync(TahunKini, new(Teks.Isi(Proses), Teks.Isi(Langkah), Teks.Isi(Unit)), ct)).Where(Termasuk)];
    }

    private bool Termasuk(PutaranLangkah putaran) => Keadaan switch
    {
        YangSelesai => !putaran.Dibatalkan,
        LewatTenggat => putaran is { Dibatalkan: false, Lewat: true },
        YangDibatalkan => putaran.Dibatalkan,
        _ => true,
    };
}
