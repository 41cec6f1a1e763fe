using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Modul.Kinerja.Kontrak;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KerjaSama.Web.Modul.Kinerja;

/// <summary>Where the requests stand now, and which steps took long in a year.</summary>
[PerluIzin(Aksi.LihatPemantauan)]
internal sealed class AlurModel(LetakPermohonan letak, HambatanLangkah hambatan, PelakuAccessor accessor, OfficeClock clock) : PageModel
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const int TahunKeBelakang = 4;

    [BindProperty(SupportsGet = true)]
    public int? Tahun { get; set; }

    public int TahunKini { get; private set; }

    public Pelaku Pelaku { get; private set; } = Pelaku.Tamu;

    public IReadOnlyList<LetakTahap> Letak { get; private set; } = [];

    public IReadOnlyList<WaktuLangkah> Hambatan { get; private set; } = [];

    public IEnumerable<int> PilihanTahun => Enumerable.Range(clock.HariIni.Year - TahunKeBelakang, TahunKeBelakang + 1).Append(TahunKini).Distinct().OrderDescending();

    public async Task OnGetAsync(CancellationToken ct)
    {
        // an address typed by hand may name no year: the page then shows this one's choice with what is wrong
        (TahunKini, Pelaku) = (clock.HariIni.Year, await accessor.AmbilAsync(ct));
        TahunKini = HitungIku.Periode(Tahun, null, clock).Tahun;
        Letak = await letak.ListAsync(ct);
        Hambatan = await hambatan.ListAsync(TahunKini, ct);
    }

    public async Task<IActionResult> OnGetEksporAsync(CancellationToken ct)
    {
        if (!(await accessor.AmbilAsync(ct)).Boleh(Aksi.EksporData))
        {
            return Forbid();
        }

        var tahun = HitungIku.Periode(Tahun, null, clock).Tahun;
        var isi = HambatanWorkbook.Tulis(
            await hambatan.ListAsync(tahun, ct), await hambatan.PutaranAsync(tahun, new(null, null, null), ct), await hambatan.NamaUnitAsync(ct), hambatan.NamaProses);
        return File(isi, Xlsx, $"jalannya-permohonan-{tahun}.xlsx");
    }
}
