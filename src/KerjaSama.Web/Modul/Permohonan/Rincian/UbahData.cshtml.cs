using KerjaSama.Domain.Pengguna;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Modul.Pengaturan.Kontrak;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using Microsoft.AspNetCore.Mvc;

namespace KerjaSama.Web.Modul.Permohonan.Rincian;

/// <summary>Title, subject, field, sifat and date received of a request, put right with a reason.</summary>
[PerluIzin(Aksi.BetulkanPermohonan)]
internal sealed class UbahDataModel(PermohonanServices services, BetulkanPermohonan betulkan, PilihanReferensi referensi) : PermohonanPageModel(services)
{
    [BindProperty]
    public string? Judul { get; set; }

    [BindProperty]
    public string? Tentang { get; set; }

    [BindProperty]
    public string? Bidang { get; set; }

    [BindProperty]
    public string? Sifat { get; set; }

    [BindProperty]
    public DateOnly? TanggalDiterima { get; set; }

    [BindProperty]
    public string? Alasan { get; set; }

    [BindProperty]
    public int Versi { get; set; }

    public IReadOnlyList<(string Nilai, string Label)> DaftarBidang { get; private set; } = [];
    public IReadOnlyList<(string Nilai, string Label)> DaftarSifat { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await betulkan.ExecuteAsync(Kode, new(Judul, Tentang, Bidang, Sifat, TanggalDiterima, Alasan), Versi, Pelaku, ct);
        TempData["Kabar"] = "Data permohonan dibetulkan.";
        return Redirect(PermohonanLinks.Rincian(Kode));
    }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        if (!BolehUbahData)
        {
            throw new TidakBerhakException(Pelaku, "Anda tidak berwenang membetulkan data permohonan ini.");
        }

        DaftarBidang = PilihanReferensi.DenganYangAda(await referensi.BidangAsync(ct), Permohonan.Bidang);
        DaftarSifat = PilihanReferensi.DenganYangAda(await referensi.SifatNaskahAsync(ct), Permohonan.Sifat);
        if (!Request.HasFormContentType)
        {
            (Judul, Tentang, Bidang, Sifat, TanggalDiterima) = (Permohonan.Judul, Permohonan.Tentang, Permohonan.Bidang, Permohonan.Sifat, Permohonan.TanggalDiterima);
        }
    }
}
