using KerjaSama.Data;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Web.Infrastructure.Keamanan;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KerjaSama.Web.Modul.Pengaturan.Templat;

/// <summary>All templates with the version in force.</summary>
[PerluIzin(Aksi.LihatTemplat)]
internal sealed class DaftarModel(KerjaSamaDbContext db) : PageModel
{
    /// <summary>By heading, in the order of the catalogue.</summary>
    public IReadOnlyList<IGrouping<string, KeadaanTemplat>> Golongan { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Golongan = [.. (await db.ListKeadaanTemplatAsync(ct)).GroupBy(t => t.Templat.Golongan)];
}
