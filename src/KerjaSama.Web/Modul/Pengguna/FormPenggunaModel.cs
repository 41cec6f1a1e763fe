using KerjaSama.Data;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Umum;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Pengguna;

/// <summary>The fields of a person's data and their choices, for the page that creates and the one that changes.</summary>
internal abstract class FormPenggunaModel(KerjaSamaDbContext db) : PageModel
{
    protected KerjaSamaDbContext Db { get; } = db;

    [BindProperty]
    public string? Surel { get; set; }

    [BindProperty]
    public string? Nama { get; set; }

    [BindProperty]
    public string? Jabatan { get; set; }

    [BindProperty]
    public string? Nip { get; set; }

    /// <summary>Codes of the roles.</summary>
    [BindProperty]
    public List<string> Peran { get; set; } = [];

    [BindProperty]
    public string? SubUnit { get; set; }

    [BindProperty]
    public string? PerangkatDaerah { get; set; }

    /// <summary>Code of a partner.</summary>
    [BindProperty]
    public string? Mitra { get; set; }

    public IReadOnlyList<(string Nilai, string Label)> PilihanPeran { get; } = [.. Enum.GetValues<Peran>().Select(p => (p.Kode, p.Label))];

    public IReadOnlyList<(string Nilai, string Label)> PilihanSubUnit { get; private set; } = [];

    public IReadOnlyList<(string Nilai, string Label)> PilihanPerangkatDaerah { get; private set; } = [];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var ct = HttpContext.RequestAborted;
        PilihanSubUnit = [.. (await Db.SubUnit.AsNoTracking().OrderBy(s => s.Nama).ToListAsync(ct)).Select(s => (s.Kode, s.Nama))];
        PilihanPerangkatDaerah = [.. (await Db.PerangkatDaerah.AsNoTracking().Where(p => p.Aktif).OrderBy(p => p.Nama).ToListAsync(ct)).Select(p => (p.Kode, p.Nama))];
        await next();
    }

    /// <summary>The fields as typed; codes that are no role are left out.</summary>
    protected DataPengguna Data() => new(
        Surel ?? "",
        Nama ?? "",
        [.. Peran.Select(kode => DaftarKode.TryParse<Peran>(kode, out var peran) ? peran : (Peran?)null).OfType<Peran>().Distinct()],
        Jabatan,
        Nip,
        Teks.Isi(PerangkatDaerah),
        Teks.Isi(Mitra),
        Teks.Isi(SubUnit));
}
