using System.Net.Mime;
using System.Text;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Workflow;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace KerjaSama.Web.Modul.Alur;

/// <summary>One version of a process as it was loaded: its drawing, its steps in words, and the file itself.</summary>
[PerluIzin(Aksi.LihatPengaturan)]
internal sealed class VersiModel(DefinitionCatalog catalog) : ProsesPageModel(catalog)
{
    [BindProperty(SupportsGet = true)]
    public int Versi { get; set; }

    public int Terbaru { get; private set; }

    /// <summary>With the limits of the file.</summary>
    public IReadOnlyList<Activity> Langkah => ProsesGambar.Langkah(Proses);

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        base.OnPageHandlerExecuting(context);
        Terbaru = Proses.Version;
        Proses = Catalog.Versions(Kunci).FirstOrDefault(d => d.Version == Versi) ?? throw new TidakDitemukanException("Versi alur");
    }

    public IActionResult OnGetGambar() => new JsonResult(ProsesGambar.Dari(Proses));

    public IActionResult OnGetUnduh() => File(Encoding.UTF8.GetBytes(Proses.Xml), MediaTypeNames.Application.Xml, $"{Kunci}-v{Versi}.bpmn");
}
