using KerjaSama.Data;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Infrastructure.Paging;
using KerjaSama.Web.Infrastructure.Ui;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Permohonan;

/// <summary>All requests that the actor may see, narrowed by filters that stand in the address.</summary>
[PerluIzin(Aksi.LihatPermohonan)]
internal sealed class DaftarModel(DaftarPermohonan daftar, KerjaSamaDbContext db, PelakuAccessor accessor, OfficeClock clock) : PageModel
{
    public const string Ya = "true";

    [BindProperty(SupportsGet = true)]
    public string? Status { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Tahap { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Jalur { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Mitra { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Tahun { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool? Berjalan { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool? Lewat { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Giliran { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Setelah { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Urut { get; set; }

    public Pelaku Pelaku { get; private set; } = Pelaku.Tamu;
    public KeysetPage<PermohonanBaris> Halaman { get; private set; } = new([], null, null);
    public IReadOnlyList<int> DaftarTahun { get; private set; } = [];

    public IReadOnlyList<KepingSaring> Saringan =>
    [
        .. new (string Nama, string Isian, string? Nilai)[]
        {
            ("q", "Cari", Q),
            ("status", "Status", Label<StatusPermohonan>(Status)),
            ("tahap", "Tahap", Label<Tahap>(Tahap)),
            ("jalur", "Jalur", Jalur),
            ("tahun", "Tahun", Tahun?.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            ("mitra", "Mitra", Mitra),
            ("berjalan", "Keadaan", Berjalan == true ? "Sedang berjalan" : null),
            ("lewat", "Tenggat", Lewat == true ? "Ada langkah yang lewat" : null),
            ("giliran", "Giliran", Label<PihakLangkah>(Giliran)),
        }.Where(s => !string.IsNullOrEmpty(s.Nilai)).Select(s => new KepingSaring(s.Isian, s.Nilai!, Alamat((s.Nama, null)))),
    ];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var ct = HttpContext.RequestAborted;
        Pelaku = await accessor.AmbilAsync(ct);
        var kini = clock.HariIni.Year;
        var pertama = Math.Min(kini, (await db.Permohonan.YangBolehDilihat(Pelaku).MinAsync(p => (DateOnly?)p.TanggalDiterima, ct))?.Year ?? kini);
        DaftarTahun = [.. Enumerable.Range(pertama, kini - pertama + 1).Reverse()];
        Halaman = await daftar.ListAsync(new(Status, Tahap, Jalur, Mitra, Tahun, Q, null, Setelah, Urut, Berjalan, Lewat, Giliran), Pelaku, denganTotal: true, ct);
        await next();
    }

    /// <summary>The same list with some values of its address changed; the place in the list starts anew.</summary>
    public string Alamat(params (string Nama, string? Nilai)[] ubah)
    {
        var isi = new Dictionary<string, string?>
        {
            ["q"] = Q, ["status"] = Status, ["tahap"] = Tahap, ["jalur"] = Jalur, ["mitra"] = Mitra, ["urut"] = Urut,
            ["tahun"] = Tahun?.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["berjalan"] = Berjalan == true ? Ya : null, ["lewat"] = Lewat == true ? Ya : null, ["giliran"] = Giliran,
        };
        foreach (var (nama, nilai) in ubah)
        {
            isi[nama] = nilai;
        }

        return PermohonanLinks.Daftar + QueryString.Create(isi.Where(i => !string.IsNullOrEmpty(i.Value)));
    }

    /// <summary>The list as it is narrowed now, as a file.</summary>
    public string AlamatEkspor => PermohonanLinks.Ekspor + Alamat()[PermohonanLinks.Daftar.Length..];

    /// <summary>Address of the list sorted by a column: a second click turns it round.</summary>
    public string AlamatUrut(string kolom) => Alamat(("urut", Urut == $"-{kolom}" || (Urut is null && kolom == "kode") ? kolom : $"-{kolom}"));

    /// <summary>For <c>aria-sort</c>.</summary>
    public string? Arah(string kolom) => (Urut ?? "-kode") is var urut && urut == kolom ? "ascending" : urut == $"-{kolom}" ? "descending" : null;

    private static string? Label<T>(string? kode)
        where T : struct, Enum =>
        DaftarKode.TryParse<T>(kode, out var nilai) ? nilai.Label : kode;
}
