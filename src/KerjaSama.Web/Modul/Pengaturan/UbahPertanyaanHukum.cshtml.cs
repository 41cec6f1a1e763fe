using KerjaSama.Data;
using KerjaSama.Domain.Pengaturan;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Infrastructure.Ui;
using KerjaSama.Web.Modul.Pengaturan.Kontrak;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Pengaturan;

/// <summary>A question of the legal checklist, or a new one.</summary>
[PerluIzin(Aksi.KelolaPengaturan)]
internal sealed class UbahPertanyaanHukumModel(KerjaSamaDbContext db, UbahReferensiHukum ubah, HistoryReader history) : PageModel
{
    private PertanyaanHukum? _pertanyaan;

    [FromRoute]
    public string? Kode { get; set; }

    [BindProperty]
    public string? KodeBaru { get; set; }

    [BindProperty]
    public string? Kelompok { get; set; }

    [BindProperty]
    public string? Pertanyaan { get; set; }

    [BindProperty]
    public string? Jalur { get; set; }

    [BindProperty]
    public string? DasarHukum { get; set; }

    [BindProperty]
    public bool Menghalangi { get; set; }

    [BindProperty]
    public bool Aktif { get; set; }

    [BindProperty]
    public int? Urutan { get; set; }

    [BindProperty]
    public int Versi { get; set; }

    public bool Baru => Kode is null;
    public IReadOnlyList<PeristiwaRiwayat> Riwayat { get; private set; } = [];
    public IReadOnlyList<(string Nilai, string Label)> DaftarDasarHukum { get; private set; } = [];

    public static IReadOnlyList<(string Nilai, string Label)> DaftarJalur { get; } = [(PertanyaanHukum.SetiapJalur, "Semua jalur"), .. PilihanReferensi.Dari<Domain.Permohonan.Jalur>()];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var ct = HttpContext.RequestAborted;
        DaftarDasarHukum = [.. (await db.DasarHukum.AsNoTracking().OrderBy(d => d.Tahun).ThenBy(d => d.Kunci).ToListAsync(ct)).Select(d => (d.Kunci, d.Judul))];
        if (!Baru)
        {
            _pertanyaan = await db.PertanyaanHukum.AsNoTracking().SingleOrDefaultAsync(p => p.Kode == Kode, ct) ?? throw new TidakDitemukanException("Pertanyaan");
            Riwayat = await history.ReadAsync(PertanyaanHukum.Objek, Kode!, ct);
        }

        await next();
    }

    public async Task OnGetAsync(CancellationToken ct)
    {
        if (_pertanyaan is { } p)
        {
            (Kelompok, Pertanyaan, Jalur, DasarHukum, Menghalangi, Aktif, Urutan) = (p.Kelompok, p.Pertanyaan, p.Jalur, p.DasarHukum, p.Menghalangi, p.Aktif, p.Urutan);
            Versi = await db.PertanyaanHukum.Where(x => x.Kode == p.Kode).Select(x => EF.Property<int>(x, nameof(AggregateRoot.Versi))).SingleAsync(ct);
        }
        else
        {
            (Jalur, Aktif, Urutan) = (PertanyaanHukum.SetiapJalur, true, await db.PertanyaanHukum.MaxAsync(x => (int?)x.Urutan, ct) + 1 ?? 1);
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await ubah.PertanyaanAsync(Kode, Versi, new(KodeBaru, Kelompok, Pertanyaan, Jalur, DasarHukum, Menghalangi, Aktif, Urutan), ct);
        TempData["Kabar"] = "Pertanyaan disimpan dan dipakai sejak telaahan berikutnya dikirim; yang sudah dikirim tidak berubah.";
        return Redirect(PengaturanLinks.Tabel(PertanyaanHukum.Objek));
    }
}
