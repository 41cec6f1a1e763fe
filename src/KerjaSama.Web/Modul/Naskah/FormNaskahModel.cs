using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KerjaSama.Web.Modul.Naskah;

/// <summary>What is typed of a naskah on both of its forms: entered without facilitation, or put right.</summary>
internal abstract class FormNaskahModel : PageModel
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
    public DateOnly? TanggalTandaTangan { get; set; }

    [BindProperty]
    public DateOnly? BerlakuMulai { get; set; }

    [BindProperty]
    public DateOnly? BerlakuSampai { get; set; }

    [BindProperty]
    public string? Tempat { get; set; }

    [BindProperty]
    public string? Cara { get; set; }

    [BindProperty]
    public string? Penandatangan { get; set; }

    public IReadOnlyList<(string Nilai, string Label)> DaftarSifat { get; protected set; } = [];
    public IReadOnlyList<(string Nilai, string Label)> DaftarBidang { get; protected set; } = [];

    /// <summary>Jabatan that sign for us.</summary>
    public IReadOnlyList<(string Nilai, string Label)> DaftarPenandatangan { get; protected set; } = [];
}
