using KerjaSama.Data;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Modul.Pengaturan.Kontrak;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Pengaturan.Klausul;

/// <summary>A new clause of a kind of naskah, with its first variant.</summary>
[PerluIzin(Aksi.KelolaTemplat)]
internal sealed class TambahModel(KerjaSamaDbContext db, UbahKlausul ubah, PelakuAccessor accessor) : FormRumusanModel(db, accessor)
{
    [BindProperty]
    public string? Kode { get; set; }

    [BindProperty]
    public string? Nama { get; set; }

    [BindProperty]
    public string? KlausulWajib { get; set; }

    [BindProperty]
    public int? Urutan { get; set; }

    [BindProperty]
    public bool Bawaan { get; set; }

    [BindProperty]
    public string? KodeVarian { get; set; }

    public void OnGet() => (KodeVarian, NamaVarian, Bawaan) = ("umum", "Umum", true);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await ubah.BuatAsync(Jenis, Kode, new(Nama, KlausulWajib, Urutan, Bawaan), KodeVarian, NamaVarian, Rumusan, Pelaku, ct);
        TempData["Kabar"] = $"Klausul {Nama} ditambahkan.";
        return Redirect(PengaturanLinks.SatuKlausul(Jenis, Kode!.Trim()));
    }

    protected override async Task MuatAsync(CancellationToken ct) =>
        DuaBahasa = await Db.Klausul.AnyAsync(k => k.JenisNaskah == Jenis && k.DaftarVersi.Any(v => v.TeksEn != null), ct);
}
