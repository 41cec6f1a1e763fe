using KerjaSama.Data;
using KerjaSama.Domain.Pengaturan;
using KerjaSama.Web.Infrastructure.Keamanan;
using Microsoft.AspNetCore.Mvc;

namespace KerjaSama.Web.Modul.Pengaturan.Klausul;

/// <summary>A page with the form of a wording.</summary>
internal abstract class FormRumusanModel(KerjaSamaDbContext db, PelakuAccessor accessor) : KlausulPageModel(db, accessor)
{
    [BindProperty]
    public string? NamaVarian { get; set; }

    [BindProperty]
    public string? Judul { get; set; }

    [BindProperty]
    public string? Teks { get; set; }

    [BindProperty]
    public string? JudulEn { get; set; }

    [BindProperty]
    public string? TeksEn { get; set; }

    [BindProperty]
    public string? Catatan { get; set; }

    /// <summary>The fields for a translation are shown where the kind of naskah has translated clauses.</summary>
    public bool DuaBahasa { get; protected set; }

    protected RumusanMasukan Rumusan => new(Judul, Teks, JudulEn, TeksEn, Catatan);

    protected void Isi(IsiKlausul isi) => (Judul, Teks, JudulEn, TeksEn, Catatan) = isi;
}
