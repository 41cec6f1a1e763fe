using KerjaSama.Data;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Infrastructure.Paging;
using KerjaSama.Web.Infrastructure.Ui;
using KerjaSama.Web.Modul.Tugas.Kontrak;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Tugas;

/// <summary>The inbox: where everybody's day begins.</summary>
[PerluIzin(Aksi.LihatTugas)]
[ResponseCache(NoStore = true)]
internal sealed class KotakModel(KotakTugas kotak, AmbilTugas ambil, KalenderKantor kalender, KerjaSamaDbContext db, PelakuAccessor accessor, OfficeClock clock) : PageModel
{
    /// <summary>Days ahead that "minggu saya" shows.</summary>
    private const int Seminggu = 7;

    /// <summary>Warnings shown beside the list; the others stand in the tab.</summary>
    public const int PeringatanTampil = 5;

    [BindProperty(SupportsGet = true)]
    public string? Tab { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Setelah { get; set; }

    public TabKotak Kini { get; private set; }
    public Pelaku Pelaku { get; private set; } = Pelaku.Tamu;
    public DateOnly HariIni => clock.HariIni;
    public KeysetPage<BarisKotak> Halaman { get; private set; } = new([], null, 0);
    public IReadOnlyList<TabHalaman> DaftarTab { get; private set; } = [];
    public IReadOnlyList<BarisKotak> Minggu { get; private set; } = [];

    /// <summary>Late tasks of which this person was told within the last days.</summary>
    public IReadOnlyList<BarisKotak> Diperingatkan { get; private set; } = [];

    public IReadOnlyDictionary<Guid, string> Nama { get; private set; } = new Dictionary<Guid, string>();

    /// <summary>Open disposisi tasks, which can be done from one list.</summary>
    public int Disposisi { get; private set; }

    public string AlamatKini => QueryString.Create(new Dictionary<string, string?> { ["tab"] = Kini.Kode, ["setelah"] = Setelah }).ToUriComponent();

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var ct = HttpContext.RequestAborted;
        Pelaku = await accessor.AmbilAsync(ct);
        Kini = DaftarKode.TryParse<TabKotak>(Tab, out var tab) ? tab : TabKotak.Saya;
        await LoadAsync(ct);
        await next();
    }

    private HariKerja HariKerja { get; set; } = new(new HashSet<DateOnly>());

    public async Task<IActionResult> OnPostAmbilAsync(Guid id, CancellationToken ct)
    {
        var tugas = await ambil.ExecuteAsync(id, Pelaku, ct);
        TempData["Kabar"] = $"Anda mengambil tugas \"{tugas.Nama}\".";
        return Redirect(TugasLinks.Kotak + AlamatKini);
    }

    public async Task<IActionResult> OnPostLepasAsync(Guid id, CancellationToken ct)
    {
        await ambil.LepasAsync(id, Pelaku, ct);
        TempData["Kabar"] = "Tugas dilepas; pemegang peran yang sama dapat mengambilnya.";
        return Redirect(TugasLinks.Kotak + AlamatKini);
    }

    /// <summary>How far a task is past its limit.</summary>
    public AmbangTenggat? Ambang(BarisKotak baris) => Keterlambatan.Dari(Tanggal(baris.DibukaPada), baris.Tenggat, HariIni, HariKerja);

    public DateOnly Tanggal(DateTimeOffset pada) => clock.TanggalDari(pada);

    /// <summary>Whether the row is somebody's and whose, in words.</summary>
    public string Siapa(BarisKotak baris) => baris.Pemegang is { } id
        ? id == Pelaku.PenggunaId ? "Anda" : (Pelaku.Adalah(id) ? "Anda, sebagai Plh. " : "") + Nama.GetValueOrDefault(id, "?")
        : Kini == TabKotak.Saya ? "Anda"
        : PeranTugas.Label(baris.Peran);

    private async Task LoadAsync(CancellationToken ct)
    {
        var daftar = new List<TabHalaman>();
        foreach (var tab in Enum.GetValues<TabKotak>().Where(t => t != TabKotak.Rekan || Pelaku.Boleh(Aksi.SerahkanTugas)))
        {
            var jumlah = await kotak.CountAsync(tab, Pelaku, ct);
            daftar.Add(new(tab.Label, TugasLinks.KotakTab(tab.Kode), tab == Kini, jumlah, tab is TabKotak.Saya or TabKotak.Terlambat));
        }

        DaftarTab = daftar;
        var total = await kotak.CountAsync(Kini, Pelaku, ct);
        Halaman = await kotak.ListAsync(Kini, Setelah, Pelaku, ct) with { Total = total > PageRequest.HitungMaks ? null : total };
        HariKerja = await kalender.HariKerjaAsync(ct);
        Diperingatkan = await kotak.DiperingatkanAsync(Pelaku, ct);
        Minggu = await kotak.SampaiAsync(HariIni.AddDays(Seminggu), Pelaku, ct);
        Disposisi = await kotak.HitungLangkahAsync(DisposisiModel.Kunci, Pelaku, ct);
        var id = Halaman.Data.Select(b => b.Pemegang).OfType<Guid>().Distinct().ToList();
        Nama = await db.Users.IgnoreAutoIncludes().Where(u => id.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Nama, ct);
    }
}
