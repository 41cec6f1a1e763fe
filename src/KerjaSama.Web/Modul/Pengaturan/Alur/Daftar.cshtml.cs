using KerjaSama.Domain.Pengguna;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Keamanan;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KerjaSama.Web.Modul.Pengaturan.Alur;

/// <summary>Every process with its versions, and how many cases run on each.</summary>
[PerluIzin(Aksi.LihatPengaturan)]
internal sealed class DaftarModel(DaftarAlur daftar, PelakuAccessor accessor) : PageModel
{
    public IReadOnlyList<AlurDenganVersi> Alur { get; private set; } = [];
    public bool BolehPindahkan { get; private set; }

    public async Task OnGetAsync(CancellationToken ct) =>
        (Alur, BolehPindahkan) = (await daftar.ListAsync(ct), (await accessor.AmbilAsync(ct)).Boleh(Aksi.KelolaPengaturan));
}
