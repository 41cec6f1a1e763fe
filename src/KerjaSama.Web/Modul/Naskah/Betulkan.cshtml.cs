using KerjaSama.Domain.Naskah;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Modul.Naskah.Kontrak;
using KerjaSama.Web.Modul.Pengaturan.Kontrak;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace KerjaSama.Web.Modul.Naskah;

/// <summary>Data of a registered naskah put right, with a reason.</summary>
[PerluIzin(Aksi.CatatNaskah)]
internal sealed class BetulkanModel(BetulkanNaskah betulkan, RincianNaskah rincian, PilihanReferensi referensi, PelakuAccessor accessor) : FormNaskahModel
{
    private Pelaku _pelaku = Pelaku.Tamu;

    [FromRoute]
    public string Kode { get; set; } = "";

    /// <summary>Of the parties in their order, ours first.</summary>
    [BindProperty]
    public List<string?> Nomor { get; set; } = [];

    [BindProperty]
    public string? Alasan { get; set; }

    [BindProperty]
    public int Versi { get; set; }

    public NaskahRincian Naskah { get; private set; } = null!;
    public IReadOnlyList<(string Nilai, string Label)> DaftarCara { get; private set; } = [];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var ct = HttpContext.RequestAborted;
        _pelaku = await accessor.AmbilAsync(ct);
        Naskah = await rincian.AmbilAsync(Kode, _pelaku, ct);
        DaftarBidang = PilihanReferensi.DenganYangAda(await referensi.BidangAsync(ct), Naskah.Bidang);
        DaftarSifat = PilihanReferensi.DenganYangAda(await referensi.SifatNaskahAsync(ct), Naskah.Sifat);
        DaftarCara = PilihanReferensi.DenganYangAda(CaraTandaTangan.Semua, Naskah.CaraTandaTangan);
        DaftarPenandatangan = PilihanReferensi.DenganYangAda(await referensi.PenandatanganAsync(ct), Naskah.Penandatangan);
        await next();
    }

    public void OnGet()
    {
        (Judul, Tentang, Bidang, Sifat, Versi) = (Naskah.Judul, Naskah.Tentang, Naskah.Bidang, Naskah.Sifat, Naskah.Versi);
        (TanggalTandaTangan, BerlakuMulai, BerlakuSampai) = (Naskah.TanggalTandaTangan, Naskah.BerlakuMulai, Naskah.BerlakuSampai);
        (Tempat, Cara, Penandatangan) = (Naskah.TempatTandaTangan, Naskah.CaraTandaTangan, Naskah.Penandatangan);
        Nomor = [.. Naskah.Pihak.Select(p => p.Nomor)];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        IReadOnlyList<string?> nomor = [.. Nomor];
        // a form that left some out is refused, and drawn again with a field for each party
        Nomor.AddRange(Naskah.Pihak.Skip(nomor.Count).Select(p => p.Nomor));
        await betulkan.ExecuteAsync(Kode, new(Judul, Tentang, Bidang, Sifat, TanggalTandaTangan, BerlakuMulai, BerlakuSampai, Tempat, Cara, Penandatangan, nomor, Alasan), Versi, _pelaku, ct);
        TempData["Kabar"] = "Data naskah dibetulkan.";
        return Redirect(NaskahLinks.Rincian(Kode));
    }
}
