using KerjaSama.Data;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Surat;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Infrastructure.Ui;
using KerjaSama.Web.Modul.Surat.Kontrak;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Surat;

/// <summary>One incoming letter: what stands in the agenda, its file, its history; to be corrected here.</summary>
[PerluIzin(Aksi.LihatSurat)]
internal sealed class RincianMasukModel(KerjaSamaDbContext db, CatatSuratMasuk catat, LampirkanSurat lampirkanSurat, BerkasSuratReader berkas, HistoryReader history, PelakuAccessor accessor) : PageModel
{
    private Pelaku _pelaku = Pelaku.Tamu;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Isian Input { get; set; } = new();

    public SuratMasuk Surat { get; private set; } = null!;
    public string? Permohonan { get; private set; }
    public BerkasSuratTampilan Berkas { get; private set; } = null!;
    public IReadOnlyList<PeristiwaRiwayat> Riwayat { get; private set; } = [];
    public bool BolehUbah => _pelaku.Boleh(Aksi.KelolaSurat);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var ct = HttpContext.RequestAborted;
        _pelaku = await accessor.AmbilAsync(ct);
        Surat = await db.SuratMasuk.AsNoTracking().SingleOrDefaultAsync(s => s.Id == Id, ct) ?? throw new TidakDitemukanException("Surat");
        Permohonan = await db.Permohonan.Where(p => p.Id == Surat.PermohonanId).Select(p => p.Kode).SingleOrDefaultAsync(ct);
        Berkas = await berkas.ReadAsync(Surat, BolehUbah, ct);
        Riwayat = await history.ReadAsync("surat-masuk", Id.ToString("N"), ct);
        await next();
    }

    public void OnGet() => Input = Isi();

    public async Task<IActionResult> OnPostLampirkanAsync(IFormFile? lampirkan, int versi, bool ganti, CancellationToken ct)
    {
        Input = Isi();
        var surat = await lampirkanSurat.ExecuteAsync<SuratMasuk>(Id, lampirkan, ganti, versi, _pelaku, ct);
        TempData["Kabar"] = $"{surat.BerkasNama} dilampirkan.";
        return Redirect(SuratLinks.RincianMasuk(Id));
    }

    private Isian Isi() => new()
    {
        Asal = Surat.Asal,
        Nomor = Surat.Nomor,
        Tanggal = Surat.Tanggal,
        TanggalDiterima = Surat.TanggalDiterima,
        Perihal = Surat.Perihal,
        SifatSurat = Surat.SifatSurat,
        Lampiran = Surat.Lampiran,
        DisposisiAwal = Surat.DisposisiAwal,
        Versi = Surat.Versi,
    };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!BolehUbah)
        {
            throw new TidakBerhakException(_pelaku, "Anda tidak berwenang mengubah surat.");
        }

        try
        {
            await catat.UbahAsync(
                Id, new(Input.Asal, Input.Nomor, Input.Tanggal, Input.TanggalDiterima, Input.Perihal, Input.SifatSurat, Input.Lampiran, Input.DisposisiAwal), Input.Versi, ct);
        }
        catch (IsianTidakSahException tidakSah)
        {
            // the same fields as in the line of the agenda, here with the form's prefix
            throw new IsianTidakSahException(tidakSah.Errors.ToDictionary(e => $"{nameof(Input)}.{e.Key}", e => e.Value));
        }

        TempData["Kabar"] = "Perubahan disimpan.";
        return Redirect(SuratLinks.RincianMasuk(Id));
    }

    internal sealed class Isian
    {
        public string? Asal { get; set; }
        public string? Nomor { get; set; }
        public DateOnly? Tanggal { get; set; }
        public DateOnly? TanggalDiterima { get; set; }
        public string? Perihal { get; set; }
        public string? SifatSurat { get; set; }
        public string? Lampiran { get; set; }
        public string? DisposisiAwal { get; set; }
        public int Versi { get; set; }
    }
}
