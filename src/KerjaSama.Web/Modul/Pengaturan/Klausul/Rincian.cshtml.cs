using KerjaSama.Data;
using KerjaSama.Domain.Pengaturan;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Infrastructure.Ui;
using KerjaSama.Web.Modul.Pengaturan.Kontrak;
using Microsoft.AspNetCore.Mvc;

namespace KerjaSama.Web.Modul.Pengaturan.Klausul;

/// <summary>One clause: what it is, its variants as they read, its history.</summary>
[PerluIzin(Aksi.LihatTemplat)]
internal sealed class RincianModel(KerjaSamaDbContext db, UbahKlausul ubah, HistoryReader history, PelakuAccessor accessor) : KlausulPageModel(db, accessor)
{
    [BindProperty(SupportsGet = true)]
    public string Kode { get; set; } = "";

    [BindProperty]
    public string? Nama { get; set; }

    [BindProperty]
    public string? KlausulWajib { get; set; }

    [BindProperty]
    public int? Urutan { get; set; }

    [BindProperty]
    public bool Bawaan { get; set; }

    public KlausulNaskah Klausul { get; private set; } = null!;
    public IReadOnlyList<PeristiwaRiwayat> Riwayat { get; private set; } = [];

    public void OnGet() => (Nama, KlausulWajib, Urutan, Bawaan, Versi) = (Klausul.Nama, Klausul.KlausulWajib, Klausul.Urutan, Klausul.Bawaan, Klausul.Versi);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await ubah.UbahAsync(Jenis, Kode, Versi, new(Nama, KlausulWajib, Urutan, Bawaan), ct);
        return Selesai($"Klausul {Nama} disimpan.");
    }

    /// <param name="varian">Null: the clause itself.</param>
    public async Task<IActionResult> OnPostAktifAsync(string? varian, bool aktif, CancellationToken ct)
    {
        await ubah.AktifkanAsync(Jenis, Kode, varian, aktif, Versi, ct);
        return Selesai(aktif ? "Diaktifkan; dapat dipilih untuk rancangan baru." : "Dinonaktifkan; rancangan yang sudah ada tidak berubah.");
    }

    protected override async Task MuatAsync(CancellationToken ct)
    {
        Klausul = await KlausulAsync(Kode, ct);
        Riwayat = await history.ReadAsync(KlausulNaskah.Objek, Klausul.Id.ToString("N"), ct);
    }

    private RedirectResult Selesai(string kabar)
    {
        TempData["Kabar"] = kabar;
        return Redirect(PengaturanLinks.SatuKlausul(Jenis, Kode));
    }
}
