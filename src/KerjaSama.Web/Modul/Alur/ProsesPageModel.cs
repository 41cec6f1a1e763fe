using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Workflow;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KerjaSama.Web.Modul.Alur;

/// <summary>A page of one process, found by its key.</summary>
internal abstract class ProsesPageModel(DefinitionCatalog catalog) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Kunci { get; set; } = "";

    protected DefinitionCatalog Catalog => catalog;

    public ProcessDefinition Proses { get; private protected set; } = null!;

    /// <exception cref="TidakDitemukanException">No process has that key.</exception>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context) =>
        Proses = catalog.Find(Kunci) ?? throw new TidakDitemukanException("Proses");
}
