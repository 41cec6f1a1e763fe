using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Surat;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Modul.Surat.Kontrak;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Surat;

/// <summary>One incoming letter: what stands in the agenda, its file, its history; to be corrected here.</summary>
[PerluIzin(Aksi.LihatSurat)]
internal sealed class RincianMasukModel(SuratServices services, CatatSuratMasuk catat) : SuratPageModel<SuratMasuk>(services, "surat-masuk", SuratLinks.RincianMasuk)
{
    [BindProperty]
    public Isian Input { get; set; } = new();

    public string? Permohonan { get; private set; }

    public void OnGet() => Input = Isi();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!BolehUbah)
        {
            throw new TidakBerhakException(Pelaku, "Anda tidak berwenang mengubah surat.");
        }

        try
        {
            await catat.UbahAsync(
                Id, new(Input.Asal, Input.Nomor, Input.Tanggal, Input.TanggalDiterima, Input.Perihal, Input.SifatSurat, Input.Lampiran, Input.DisposisiAwal), Input.Versi, ct);
        }
        catch (IsianTidakSahException tidakSah)
        {
            // the same fields as in the line of the agenda, here with the form's prefix
            throw tidakSah.DenganNama(nama => $"{nameof(Input)}.{nama}");
        }

        TempData["Kabar"] = "Perubahan disimpan.";
        return Redirect(SuratLinks.RincianMasuk(Id));
    }

    public Task<IActionResult> OnPostLampirkanAsync(int versi, bool ganti, CancellationToken ct)
    {
        Input = Isi();
        return LampirkanAsync(versi, ganti, ct);
    }

    protected override async Task LoadAsync(CancellationToken ct) =>
        Permohonan = await Db.Permohonan.Where(p => p.Id == Surat.PermohonanId).Select(p => p.Kode).SingleOrDefaultAsync(ct);

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
