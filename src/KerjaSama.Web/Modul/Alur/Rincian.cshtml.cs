using KerjaSama.Domain.Pengguna;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Workflow;

namespace KerjaSama.Web.Modul.Alur;

/// <summary>The drawing of a process, and its steps in words.</summary>
[PerluIzin(Aksi.LihatAlur)]
internal sealed class RincianModel(DefinitionCatalog catalog, BatasLangkahReader batas) : ProsesPageModel(catalog)
{
    /// <summary>With the limits in force.</summary>
    public IReadOnlyList<Activity> Langkah { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) =>
        Langkah = ProsesGambar.Langkah(await batas.BerlakukanAsync(Proses, ct));
}
