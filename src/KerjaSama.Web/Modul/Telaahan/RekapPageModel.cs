using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Telaahan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Infrastructure.Ui;
using KerjaSama.Web.Modul.Kinerja.Kontrak;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KerjaSama.Web.Modul.Telaahan;

/// <summary>Base of the recap's two pages: the period, the rows, the workbook of exactly these rows.</summary>
[PerluIzin(Aksi.LihatRekap)]
internal abstract class RekapPageModel(RekapTelaahan rekap, PelakuAccessor accessor, OfficeClock clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int? Tahun { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Triwulan { get; set; }

    /// <summary>First day of a period of one's own choice; goes before year and triwulan.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? Dari { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? Sampai { get; set; }

    public PeriodeRekap Periode { get; private set; } = PeriodeRekap.Dari(new Domain.Kinerja.Periode(2000, null));
    public IReadOnlyList<BarisRekap> Baris { get; private set; } = [];
    public Pelaku Pelaku { get; private set; } = Pelaku.Tamu;

    public bool SemuaOrang => Pelaku.LingkupUntuk(Aksi.LihatRekap) == Lingkup.Semua;

    protected virtual SaringRekap Saring => new();

    protected DateOnly HariIni => clock.HariIni;

    public async Task OnGetAsync(CancellationToken ct) => await MuatAsync(ct);

    public async Task<IActionResult> OnGetEksporAsync(CancellationToken ct)
    {
        await MuatAsync(ct);
        return Pelaku.Boleh(Aksi.EksporData)
            ? File(RekapWorkbook.Tulis(Baris, clock), RekapWorkbook.MediaType, $"rekap-telaahan-{Periode.Awal:yyyy-MM-dd}-{Periode.Akhir:yyyy-MM-dd}.xlsx")
            : Forbid();
    }

    private async Task MuatAsync(CancellationToken ct)
    {
        Pelaku = await accessor.AmbilAsync(ct);
        Periode = PeriodeRekap.Dari(HitungIku.Periode(null, null, clock));
        Periode = PeriodeDiminta();
        Baris = await rekap.ListAsync(Periode, Saring, Pelaku, ct);
    }

    private PeriodeRekap PeriodeDiminta()
    {
        if (Dari is null && Sampai is null)
        {
            return PeriodeRekap.Dari(HitungIku.Periode(Tahun, Triwulan, clock));
        }

        PastikanTahun(Dari, nameof(Dari));
        PastikanTahun(Sampai, nameof(Sampai));
        var (awal, akhir) = (Dari ?? new DateOnly((Sampai ?? HariIni).Year, 1, 1), Sampai ?? HariIni);
        return awal <= akhir ? PeriodeRekap.Bebas(awal, akhir, OfficeFormat.Tanggal) : throw new IsianTidakSahException("Sampai", "Tanggal akhir tidak boleh sebelum tanggal awal.");
    }

    private static void PastikanTahun(DateOnly? tanggal, string bidang)
    {
        if (tanggal is { Year: < Domain.Kinerja.Periode.TahunTerkecil or > Domain.Kinerja.Periode.TahunTerbesar })
        {
            throw new IsianTidakSahException(bidang, $"Tahun {Domain.Kinerja.Periode.TahunTerkecil} sampai {Domain.Kinerja.Periode.TahunTerbesar}.");
        }
    }
}
