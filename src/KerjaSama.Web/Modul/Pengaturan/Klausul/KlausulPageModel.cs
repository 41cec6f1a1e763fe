using KerjaSama.Data;
using KerjaSama.Domain.Pengaturan;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Dokumen.Katalog;
using KerjaSama.Web.Infrastructure.Keamanan;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Pengaturan.Klausul;

/// <summary>A page of one kind of naskah, and of one of its clauses where the address names it; who may not change the library may not post.</summary>
internal abstract class KlausulPageModel(KerjaSamaDbContext db, PelakuAccessor accessor) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Jenis { get; set; } = "";

    /// <summary>Of the clause as it was read.</summary>
    [BindProperty]
    public int Versi { get; set; }

    public string NamaJenis { get; private set; } = "";

    /// <summary>The expected clauses of the kind, to say which one a clause is.</summary>
    public IReadOnlyList<(string Nilai, string Label)> DaftarWajib { get; private set; } = [];

    /// <summary>Fields that a wording may hold.</summary>
    public static IReadOnlyList<IsianTemplat> DaftarIsian => KatalogTemplat.UntukKlausul;
    public bool BolehUbah => Pelaku.Boleh(Aksi.KelolaTemplat);

    protected Pelaku Pelaku { get; private set; } = Pelaku.Tamu;
    protected KerjaSamaDbContext Db => db;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var ct = HttpContext.RequestAborted;
        Pelaku = await accessor.AmbilAsync(ct);
        NamaJenis = await db.JenisNaskah.Where(j => j.Kode == Jenis).Select(j => j.Nama).SingleOrDefaultAsync(ct) ?? throw new TidakDitemukanException("Jenis naskah");
        DaftarWajib = [.. (await db.KlausulWajib.Where(k => k.JenisNaskah == Jenis).OrderBy(k => k.Urutan).Select(k => k.Klausul).ToListAsync(ct)).Select(k => (k, k))];
        if (HttpMethods.IsPost(Request.Method) && !BolehUbah)
        {
            throw new TidakBerhakException(Pelaku, "Anda tidak berwenang mengubah pustaka klausul.");
        }

        await MuatAsync(ct);
        await next();
    }

    /// <summary>What the page draws, for GET and for a POST that is refused.</summary>
    protected abstract Task MuatAsync(CancellationToken ct);

    protected async Task<KlausulNaskah> KlausulAsync(string kode, CancellationToken ct) =>
        await db.Klausul.AsNoTracking().AsSplitQuery().Include(k => k.Varian).Include(k => k.DaftarVersi).SingleOrDefaultAsync(k => k.JenisNaskah == Jenis && k.Kode == kode, ct)
            ?? throw new TidakDitemukanException("Klausul");
}
