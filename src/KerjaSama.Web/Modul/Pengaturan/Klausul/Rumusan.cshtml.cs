using KerjaSama.Data;
using KerjaSama.Domain.Pengaturan;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Modul.Pengaturan.Kontrak;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Pengaturan.Klausul;

/// <summary>The versions of a variant; the next one is written here.</summary>
[PerluIzin(Aksi.LihatTemplat)]
internal sealed class RumusanModel(KerjaSamaDbContext db, UbahKlausul ubah, PelakuAccessor accessor) : FormRumusanModel(db, accessor)
{
    [BindProperty(SupportsGet = true)]
    public string Kode { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Varian { get; set; } = "";

    /// <summary>Number of a version to read; the form then begins with its wording.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Lihat { get; set; }

    [BindProperty]
    public string? Alasan { get; set; }

    public KlausulNaskah Klausul { get; private set; } = null!;
    public VarianKlausul Ini { get; private set; } = null!;

    /// <summary>Newest first, with the names of who wrote them.</summary>
    public IReadOnlyList<(VersiKlausul Versi, string Oleh)> DaftarVersi { get; private set; } = [];

    /// <summary>The version that is read.</summary>
    public VersiKlausul Terbuka { get; private set; } = null!;

    public void OnGet()
    {
        Isi(Terbuka.Isi);
        (NamaVarian, Versi) = (Ini.Nama, Klausul.Versi);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var nomor = await ubah.RevisiAsync(Jenis, Kode, Varian, Versi, NamaVarian, Rumusan, Alasan, Pelaku, ct);
        TempData["Kabar"] = $"Varian {NamaVarian} tersimpan, versi {nomor} berlaku untuk rancangan baru.";
        return Redirect(PengaturanLinks.SatuKlausul(Jenis, Kode));
    }

    protected override async Task MuatAsync(CancellationToken ct)
    {
        Klausul = await KlausulAsync(Kode, ct);
        Ini = Klausul.Varian.SingleOrDefault(v => v.Kode == Varian) ?? throw new TidakDitemukanException("Varian");
        List<VersiKlausul> semua = [.. Klausul.DaftarVersi.Where(v => v.Varian == Varian).OrderByDescending(v => v.Nomor)];
        var oleh = semua.Select(v => v.DibuatOleh).Distinct().ToList();
        var nama = await Db.Users.IgnoreAutoIncludes().Where(u => oleh.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Nama, ct);
        DaftarVersi = [.. semua.Select(v => (v, v.DibuatOleh is { } id ? nama.GetValueOrDefault(id, "") : "bawaan program"))];
        Terbuka = Lihat is null ? semua[0] : semua.SingleOrDefault(v => v.Nomor == Lihat) ?? throw new TidakDitemukanException("Versi");
        DuaBahasa = Klausul.DaftarVersi.Any(v => v.TeksEn is not null);
    }
}
