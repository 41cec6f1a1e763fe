using KerjaSama.Domain.Pengguna;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Keamanan;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KerjaSama.Web.Modul.Alur;

/// <summary>The processes that are executed, in their newest version; the older ones are a matter of the settings.</summary>
[PerluIzin(Aksi.LihatAlur)]
internal sealed class DaftarModel(DaftarAlur daftar) : PageModel
{
    public IReadOnlyList<AlurDenganVersi> Proses { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Proses = await daftar.ListAsync(ct);
}
