using KerjaSama.Data;
using KerjaSama.Domain.Kinerja;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Modul.Kinerja.Kontrak;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Kinerja;

/// <summary>The IKU of a year or triwulan: the number large, its target and scale, and the way to its rows.</summary>
[PerluIzin(Aksi.LihatKinerja)]
internal sealed class IndeksModel(HitungIku hitung, KerjaSamaDbContext db, OfficeClock clock) : PageModel
{
    private const int TahunKeBelakang = 4;

    private int _sejak;

    [BindProperty(SupportsGet = true)]
    public int? Tahun { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Triwulan { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Varian { get; set; }

    public Periode Periode { get; private set; } = null!;

    public IReadOnlyList<NilaiIku> Nilai { get; private set; } = [];

    /// <summary>Per indicator: the four triwulan of the year, then the year before for comparison.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<NilaiIku>> PerTriwulan { get; private set; } = new Dictionary<string, IReadOnlyList<NilaiIku>>();

    public IReadOnlyDictionary<string, NilaiIku> TahunLalu { get; private set; } = new Dictionary<string, NilaiIku>();

    /// <summary>From the first naskah of the register on, at least the last five years.</summary>
    public IReadOnlyList<int> PilihanTahun => [.. Enumerable.Range(_sejak, clock.HariIni.Year - _sejak + 1).Append(Periode.Tahun).Distinct().OrderDescending()];

    public async Task OnGetAsync(CancellationToken ct)
    {
        // an address typed by hand may name no period: the page then offers the periods with what is wrong
        Periode = new Periode(clock.HariIni.Year, null);
        _sejak = Math.Min(Periode.Tahun - TahunKeBelakang, (await db.Naskah.MinAsync(n => n.TanggalTandaTangan, ct))?.Year ?? Periode.Tahun);
        Periode = HitungIku.Periode(Tahun, Triwulan, clock);
        var (lalu, triwulan) = (new Periode(Periode.Tahun - 1, Periode.Triwulan), Enumerable.Range(1, 4).Select(t => new Periode(Periode.Tahun, t)).ToList());
        var semua = (await hitung.SemuaAsync([.. triwulan.Append(Periode).Append(lalu).Distinct()], Varian, ct)).ToLookup(n => n.Periode, n => n.Nilai);
        Nilai = [.. semua[Periode]];
        TahunLalu = semua[lalu].ToDictionary(n => n.Kunci);
        PerTriwulan = triwulan.SelectMany(t => semua[t]).GroupBy(n => n.Kunci).ToDictionary(g => g.Key, g => (IReadOnlyList<NilaiIku>)[.. g]);
    }
}
