using KerjaSama.Data;
using KerjaSama.Domain.Pengaturan;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Modul.Pengaturan.Kontrak;
using Microsoft.AspNetCore.Mvc;

namespace KerjaSama.Web.Modul.Pengaturan.Klausul;

/// <summary>Another way to word a clause; the form begins with the default variant.</summary>
[PerluIzin(Aksi.KelolaTemplat)]
internal sealed class TambahVarianModel(KerjaSamaDbContext db, UbahKlausul ubah, PelakuAccessor accessor) : FormRumusanModel(db, accessor)
{
    [BindProperty(SupportsGet = true)]
    public string Kode { get; set; } = "";

    [BindProperty]
    public string? KodeVarian { get; set; }

    public KlausulNaskah Klausul { get; private set; } = null!;

    public void OnGet()
    {
        Isi(Klausul.VersiBerlaku(Klausul.Varian.MinBy(v => v.Urutan)!.Kode).Isi);
        Versi = Klausul.Versi;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await ubah.TambahVarianAsync(Jenis, Kode, Versi, KodeVarian, NamaVarian, Rumusan, Pelaku, ct);
        TempData["Kabar"] = $"Varian {NamaVarian} ditambahkan.";
        return Redirect(PengaturanLinks.SatuKlausul(Jenis, Kode));
    }

    protected override async Task MuatAsync(CancellationToken ct)
    {
        Klausul = await KlausulAsync(Kode, ct);
        DuaBahasa = Klausul.DaftarVersi.Any(v => v.TeksEn is not null);
    }
}
