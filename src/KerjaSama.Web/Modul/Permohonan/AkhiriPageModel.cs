using KerjaSama.Domain.Permohonan;
using KerjaSama.Web.Infrastructure.Ui;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using Microsoft.AspNetCore.Mvc;

namespace KerjaSama.Web.Modul.Permohonan;

/// <summary>Base of the two pages that end a request: the question, the reason, the act.</summary>
internal abstract class AkhiriPageModel(PermohonanServices services) : PermohonanPageModel(services)
{
    [BindProperty]
    public string? Alasan { get; set; }

    [BindProperty]
    public int Versi { get; set; }

    public Konfirmasi Konfirmasi(string akibat, string tombol, string bantuan) => new(
        akibat, tombol, PermohonanLinks.Rincian(Kode),
        new IsianForm(nameof(Alasan), "Alasan", "paragraf", true, Alasan, ModelState[nameof(Alasan)]?.Errors.FirstOrDefault()?.ErrorMessage, bantuan, [], PermohonanKerjaSama.TentangMaxLength, null),
        [(nameof(Versi), Permohonan.Versi.ToString(System.Globalization.CultureInfo.InvariantCulture))]);

    protected IActionResult Selesai(string kabar)
    {
        TempData["Kabar"] = kabar;
        return Redirect(PermohonanLinks.Rincian(Kode));
    }
}
