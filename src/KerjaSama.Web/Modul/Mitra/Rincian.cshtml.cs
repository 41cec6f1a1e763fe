using KerjaSama.Data;
using KerjaSama.Domain.Mitra;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Berkas;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Infrastructure.Ui;
using KerjaSama.Web.Modul.Mitra.Kontrak;
using KerjaSama.Web.Modul.Naskah.Kontrak;
using KerjaSama.Web.Modul.Pengaturan.Kontrak;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Mitra;

/// <summary>One partner: contact to keep up to date, its requests and naskah, history.</summary>
[PerluIzin(Aksi.LihatMitra)]
internal sealed class RincianModel(KerjaSamaDbContext db, DaftarNaskah daftarNaskah, PilihanReferensi referensi, HistoryReader history, PenerimaBerkas penerima, PelakuAccessor accessor) : PageModel
{
    private const int Terbanyak = 50;
    private Pelaku _pelaku = Pelaku.Tamu;

    [BindProperty(SupportsGet = true)]
    public string Kode { get; set; } = "";

    [BindProperty]
    public string? Kategori { get; set; }

    [BindProperty]
    public string? Negara { get; set; }

    [BindProperty]
    public string? Alamat { get; set; }

    [BindProperty]
    public string? Surel { get; set; }

    [BindProperty]
    public string? Telepon { get; set; }

    [BindProperty]
    public IFormFile? Logo { get; set; }

    [BindProperty]
    public bool HapusLogo { get; set; }

    [BindProperty]
    public int Versi { get; set; }

    public MitraKerjaSama Mitra { get; private set; } = null!;
    public IReadOnlyList<PermohonanRingkas> Permohonan { get; private set; } = [];
    public IReadOnlyList<NaskahBaris> Naskah { get; private set; } = [];
    public IReadOnlyList<PeristiwaRiwayat> Riwayat { get; private set; } = [];
    public IReadOnlyList<(string Nilai, string Label)> DaftarKategori { get; private set; } = [];
    public bool BolehUbah => _pelaku.Boleh(Aksi.KelolaMitra);
    public bool BolehRiwayat => _pelaku.Boleh(Aksi.LihatRiwayat);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var ct = HttpContext.RequestAborted;
        _pelaku = await accessor.AmbilAsync(ct);
        Mitra = await db.Mitra.AsNoTracking().SingleOrDefaultAsync(m => m.Kode == Kode, ct) ?? throw new TidakDitemukanException("Mitra");
        DaftarKategori = await referensi.KategoriMitraAsync(ct);
        Permohonan = await db.Permohonan.Where(p => p.Mitra.Any(m => m.MitraId == Mitra.Id)).OrderByDescending(p => p.Urut).Take(Terbanyak)
            .Select(p => new PermohonanRingkas(p.Kode, p.Judul, p.Status, p.TanggalDiterima)).ToListAsync(ct);
        Naskah = (await daftarNaskah.ListAsync(new(null, null, Kode, null, null, null, null, null, null, null, Terbanyak, null, null), _pelaku, denganTotal: false, ct)).Data;
        Riwayat = BolehRiwayat ? await history.ReadAsync("mitra", Mitra.Id.ToString("N"), ct) : [];
        await next();
    }

    public void OnGet() => (Kategori, Negara, Alamat, Surel, Telepon, Versi) = (Mitra.Kategori, Mitra.Negara, Mitra.Alamat, Mitra.Surel, Mitra.Telepon, Mitra.Versi);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!BolehUbah)
        {
            throw new TidakBerhakException(_pelaku, "Anda tidak berwenang mengubah data mitra.");
        }

        Periksa();
        var logo = await penerima.TerimaLogoAsync(Logo, nameof(Logo), ct);
        await using var transaction = await db.BeginWriteAsync(ct);
        var mitra = await db.Mitra.SingleAsync(m => m.Kode == Kode, ct);
        db.Entry(mitra).Property(m => m.Versi).OriginalValue = Versi;
        mitra.UbahKontak(Alamat, Surel, Telepon);
        mitra.UbahKategori(Kategori!, Teks.Isi(Negara) ?? "Indonesia");
        if (logo is not null || HapusLogo)
        {
            mitra.GantiLogo(logo?.Sha256);
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        TempData["Kabar"] = "Data mitra disimpan.";
        return Redirect(MitraLinks.Rincian(Kode));
    }

    private void Periksa()
    {
        var galat = new DaftarGalat();
        galat.Pastikan(DaftarKategori.Any(k => k.Nilai == Kategori), nameof(Kategori), "Pilih kategori mitra.");
        galat.Tambah(nameof(Surel), AlamatSurel.Galat(Surel));
        galat.Pastikan(Teks.Isi(Telepon) is not { } telepon || NomorTelepon.Sah(telepon), nameof(Telepon), "Nomor telepon terdiri atas 7 sampai 16 angka.");
        galat.Pastikan(!(Alamat?.Length > MitraKerjaSama.AlamatMaxLength), nameof(Alamat), $"Alamat paling banyak {MitraKerjaSama.AlamatMaxLength} karakter.");
        galat.PastikanKosong();
    }

    internal sealed record PermohonanRingkas(string Kode, string Judul, StatusPermohonan Status, DateOnly TanggalDiterima);
}
