using KerjaSama.Domain.Permohonan;
using KerjaSama.Web.Infrastructure.Ui;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using Microsoft.AspNetCore.Mvc;

namespace KerjaSama.Web.Modul.Permohonan;

/// <summary>Base of the pages of a command on a request: what will happen, the reason, the act.</summary>
internal abstract class PerintahPageModel(PermohonanServices services) : PermohonanPageModel(services)
{
    [BindProperty]
    public string? Alasan { get; set; }

    [BindProperty]
    public int Versi { get; set; }

    /// <param name="isian">Further fields, before the reason.</param>
    public Konfirmasi Konfirmasi(string akibat, string tombol, string bantuan, IReadOnlyList<IsianForm>? isian = null, IEnumerable<(string Nama, string Nilai)>? tersembunyi = null) => new(
        akibat, tombol, PermohonanLinks.Rincian(Kode),
        new IsianForm(nameof(Alasan), "Alasan", "paragraf", true, Alasan, ModelState[nameof(Alasan)]?.Errors.FirstOrDefault()?.ErrorMessage, bantuan, [], PermohonanKerjaSama.TentangMaxLength, null),
        [(nameof(Versi), Permohonan.Versi.ToString(System.Globalization.CultureInfo.InvariantCulture)), .. tersembunyi ?? []])
    {
        Isian = isian ?? [],
    };

    /// <summary>A required choice.</summary>
    protected IsianForm Pilihan(string nama, string label, string? nilai, IReadOnlyList<(string Nilai, string Label)> pilihan, string? bantuan = null, string tipe = "pilihan") =>
        new(nama, label, tipe, true, nilai, ModelState[nama]?.Errors.FirstOrDefault()?.ErrorMessage, bantuan, pilihan, null, null);

    protected IActionResult Selesai(string kabar)
    {
        TempData["Kabar"] = kabar;
        return Redirect(PermohonanLinks.Rincian(Kode));
    }
}
