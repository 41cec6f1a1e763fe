using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Infrastructure.Ui;
using KerjaSama.Web.Modul.Pengaturan.Kontrak;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KerjaSama.Web.Modul.Pengaturan.Alur;

/// <summary>Running cases to the newest version: what has to be mapped, the plan, and carrying it out with a reason.</summary>
[PerluIzin(Aksi.KelolaPengaturan)]
internal sealed class MigrasiModel(MigrasiProses migrasi, PetaMigrasi petaMigrasi, DefinitionCatalog catalog, PelakuAccessor accessor) : PageModel
{
    [FromRoute]
    public string Kunci { get; set; } = "";

    /// <summary>Null: from every older version.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Dari { get; set; }

    /// <summary>Old id → new id, as chosen; empty where nothing is chosen. Named, so that without any <c>peta[…]</c> the other values of the form are not taken for it.</summary>
    [BindProperty(SupportsGet = true, Name = "peta")]
    public Dictionary<string, string?> Peta { get; set; } = [];

    [BindProperty]
    public string? Alasan { get; set; }

    public string Nama { get; private set; } = "";
    public int Ke { get; private set; }
    public IReadOnlyList<PerkaraMigrasi> Rencana { get; private set; } = [];
    public IReadOnlyList<IsianForm> DaftarPeta { get; private set; } = [];

    private MasukanMigrasi Masukan => new(Kunci, Dari, null, Peta.Where(p => Teks.Isi(p.Value) is not null).ToDictionary(p => p.Key, p => p.Value!));

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var ct = HttpContext.RequestAborted;
        var versi = catalog.Versions(Kunci);
        if (versi.Count == 0)
        {
            throw new TidakDitemukanException("Alur");
        }

        (Nama, Ke) = (versi[0].Name, versi[0].Version);
        // the plan without a map shows what needs one
        DaftarPeta = [.. (await petaMigrasi.ListAsync(Kunci, Dari, ct)).Select(p => new IsianForm($"peta[{p.Id}]", p.Nama, "pilihan", false, Peta.GetValueOrDefault(p.Id), null, null, p.Calon, null, null) { Kosong = "Tidak dipetakan" })];
        Rencana = await migrasi.RencanaAsync(Masukan, await accessor.AmbilAsync(ct), ct);
        await next();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var hasil = await migrasi.JalankanAsync(Masukan, Alasan, await accessor.AmbilAsync(ct), ct);
        var (pindah, tinggal) = (hasil.Count(h => h.Halangan is null), hasil.Count(h => h.Halangan is not null));
        TempData["Kabar"] = $"{pindah} permohonan dipindahkan ke versi {Ke}{(tinggal > 0 ? $"; {tinggal} tetap di versinya" : "")}.";
        return Redirect(tinggal > 0 ? PengaturanLinks.MigrasiAlur(Kunci, Dari) : PengaturanLinks.Alur);
    }
}
