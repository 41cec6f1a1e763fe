using KerjaSama.Data;
using KerjaSama.Data.Umum;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Infrastructure.Paging;
using KerjaSama.Web.Infrastructure.Ui;
using KerjaSama.Web.Modul.Naskah.Kontrak;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Impor;

/// <summary>What imports found doubtful or refused; a person looks, mends where needed, and settles it with a note.</summary>
[PerluIzin(Aksi.ImporData)]
internal sealed class TemuanModel(KerjaSamaDbContext db, PelakuAccessor accessor, OfficeClock clock) : PageModel
{
    private const int SatuHalaman = 100;
    private static readonly IReadOnlyList<SortColumn<ImporTemuan>> Kolom = [SortColumn<ImporTemuan>.Of("urut", t => t.Urut)];
    private const int CatatanMaks = 1000;
    public const string Terbuka = "terbuka";
    public const string Beres = "beres";

    [BindProperty(SupportsGet = true)]
    public Guid? Impor { get; set; }

    /// <summary>galat or peringatan.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Tingkat { get; set; }

    /// <summary><see cref="Terbuka"/> (also when not given), <see cref="Beres"/>, or semua.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Keadaan { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Setelah { get; set; }

    [BindProperty]
    public List<Guid> Pilih { get; set; } = [];

    [BindProperty]
    public string? Catatan { get; set; }

    public KeysetPage<TemuanBaris> Halaman { get; private set; } = new([], null, 0);

    public ListAddress Alamat => new(ImporLinks.Temuan(), [new("impor", Impor?.ToString()), new("tingkat", Tingkat), new("keadaan", Keadaan)]);

    public ImporBerkas? Berkas { get; private set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var ct = HttpContext.RequestAborted;
        Berkas = Impor is { } id ? await db.ImporBerkas.AsNoTracking().SingleOrDefaultAsync(b => b.Id == id, ct) ?? throw new TidakDitemukanException("Impor") : null;
        // what has waited longest comes first, in the order of its file
        Halaman = await Saring().KeysetPageAsync(new PageRequest(SatuHalaman, Setelah, null), Kolom, "urut", t => t.Urut,
            t => new TemuanBaris(
                t,
                db.ImporBerkas.Where(b => b.Id == t.ImporBerkasId).Select(b => b.Nama).Single(),
                db.Naskah.Where(n => n.Id == t.ObjekId).Select(n => n.Kode).FirstOrDefault(),
                db.Permohonan.Where(p => p.Id == t.ObjekId).Select(p => p.Kode).FirstOrDefault()),
            denganTotal: true, ct);
        await next();
    }

    public async Task<IActionResult> OnPostBereskanAsync(CancellationToken ct)
    {
        if (Pilih.Count == 0)
        {
            throw new IsianTidakSahException(nameof(Pilih), "Pilih paling sedikit satu temuan.");
        }

        if (Teks.Isi(Catatan) is not { Length: <= CatatanMaks } catatan)
        {
            throw new IsianTidakSahException(nameof(Catatan), $"Tulis apa yang diperiksa atau diperbaiki, paling banyak {CatatanMaks} karakter.");
        }

        var pelaku = await accessor.AmbilAsync(ct);
        var temuan = await db.ImporTemuan.Where(t => Pilih.Contains(t.Id) && t.DibereskanPada == null).ToListAsync(ct);
        foreach (var t in temuan)
        {
            (t.DibereskanPada, t.DibereskanOleh, t.Catatan) = (clock.GetUtcNow(), pelaku.PenggunaId, catatan);
        }

        await db.SaveChangesAsync(ct);
        TempData["Kabar"] = $"{temuan.Count} temuan dibereskan.";
        return Redirect(Alamat.ToString());
    }

    private IQueryable<ImporTemuan> Saring()
    {
        IQueryable<ImporTemuan> query = db.ImporTemuan.AsNoTracking();
        query = Impor is { } id ? query.Where(t => t.ImporBerkasId == id) : query;
        query = Tingkat is "galat" or "peringatan" ? query.Where(t => t.Tingkat == Tingkat) : query;
        return (Keadaan ?? Terbuka) switch
        {
            Terbuka => query.Where(t => t.DibereskanPada == null),
            Beres => query.Where(t => t.DibereskanPada != null),
            _ => query,
        };
    }
}

/// <summary>A finding, the file it is of, and the code of what its row became.</summary>
internal sealed record TemuanBaris(ImporTemuan Temuan, string Berkas, string? Naskah, string? Permohonan)
{
    public string? Alamat => Naskah is not null ? NaskahLinks.Rincian(Naskah) : Permohonan is not null ? PermohonanLinks.Rincian(Permohonan) : null;

    /// <summary>The page where it is put right.</summary>
    public string? AlamatBetulkan => Naskah is not null ? NaskahLinks.Betulkan(Naskah) : Permohonan is not null ? PermohonanLinks.UbahData(Permohonan) : null;
}
