using KerjaSama.Web.Infrastructure.Paging;
using KerjaSama.Web.Infrastructure.Ui;
using KerjaSama.Web.Modul.Portal.Kontrak;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KerjaSama.Web.Modul.Portal;

/// <summary>The open register.</summary>
[AllowAnonymous]
internal sealed class PublikModel(DaftarPublik daftar) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Jenis { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Setelah { get; set; }

    public KeysetPage<NaskahPublik> Halaman { get; private set; } = new([], null, 0);

    public IReadOnlyList<(string Nilai, string Label)> DaftarJenis { get; private set; } = [];

    public ListAddress Alamat => new(PortalLinks.Publik, [new("q", Q), new("jenis", Jenis)]);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        DaftarJenis = await daftar.JenisAsync(HttpContext.RequestAborted);
        await next();
    }

    public async Task OnGetAsync(CancellationToken ct) => Halaman = await daftar.ListAsync(new(Q, Jenis, null, Setelah), ct);
}
