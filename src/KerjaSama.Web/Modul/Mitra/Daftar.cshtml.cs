using KerjaSama.Domain.Pengguna;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Infrastructure.Paging;
using KerjaSama.Web.Infrastructure.Ui;
using KerjaSama.Web.Modul.Mitra.Kontrak;
using KerjaSama.Web.Modul.Pengaturan.Kontrak;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KerjaSama.Web.Modul.Mitra;

/// <summary>All partners; partners themselves never see this list.</summary>
[PerluIzin(Aksi.LihatMitra)]
internal sealed class DaftarModel(DaftarMitra daftar, PilihanReferensi referensi) : PageModel
{
    public MitraFilter Filter { get; private set; } = new(null, null, null, null, null);
    public KeysetPage<MitraRingkas> Halaman { get; private set; } = new([], null, 0);
    public IReadOnlyList<(string Nilai, string Label)> DaftarKategori { get; private set; } = [];

    public ListAddress Alamat => new(MitraLinks.Daftar, [new("q", Filter.Q), new("kategori", Filter.Kategori), new("urut", Filter.Urut)]);

    public string NamaKategori(string kode) => DaftarKategori.Where(k => k.Nilai == kode).Select(k => k.Label).FirstOrDefault() ?? kode;

    public async Task OnGetAsync(MitraFilter filter, CancellationToken ct)
    {
        Filter = filter;
        DaftarKategori = await referensi.KategoriMitraAsync(ct);
        Halaman = await daftar.ListAsync(filter, ct);
    }
}
