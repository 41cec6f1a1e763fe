using KerjaSama.Data;
using KerjaSama.Data.Umum;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Keamanan;
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
    public int Lewati { get; set; }

    [BindProperty]
    public List<Guid> Pilih { get; set; } = [];

    [BindProperty]
    public string? Catatan { get; set; }

    public IReadOnlyList<TemuanBaris> Daftar { get; private set; } = [];

    public int Total { get; private set; }

    public ImporBerkas? Berkas { get; private set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var ct = HttpContext.RequestAborted;
        Berkas = Impor is { } id ? await db.ImporBerkas.AsNoTracking().SingleOrDefaultAsync(b => b.Id == id, ct) ?? throw new TidakDitemukanException("Impor") : null;
        var query = Saring();
        Total = await query.CountAsync(ct);
        Daftar = await query.OrderByDescending(t => db.ImporBerkas.Where(b => b.Id == t.ImporBerkasId).Select(b => b.DimulaiPada).Single()).ThenBy(t => t.Baris).ThenBy(t => t.Kolom).ThenBy(t => t.Id)
            .Skip(Math.Max(0, Lewati)).Take(SatuHalaman)
            .Select(t => new TemuanBaris(
                t,
                db.ImporBerkas.Where(b => b.Id == t.ImporBerkasId).Select(b => b.Nama).Single(),
                db.Naskah.Where(n => n.Id == t.ObjekId).Select(n => "/naskah/" + n.Kode).FirstOrDefault() ?? db.Permohonan.Where(p => p.Id == t.ObjekId).Select(p => "/permohonan/" + p.Kode).FirstOrDefault()))
            .ToListAsync(ct);
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
        return Redirect(ImporLinks.Temuan(Impor, Tingkat, Keadaan));
    }

    public string Alamat(int lewati) => ImporLinks.Temuan(Impor, Tingkat, Keadaan, lewati);

    public int? Berikut => Lewati + Daftar.Count < Total ? Lewati + Daftar.Count : null;

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

/// <summary>A finding, the file it is of, and the page of what its row became.</summary>
internal sealed record TemuanBaris(ImporTemuan Temuan, string Berkas, string? Alamat);
