using KerjaSama.Domain.Telaahan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Keamanan;
using Microsoft.AspNetCore.Mvc;

namespace KerjaSama.Web.Modul.Telaahan;

/// <summary>Exactly the rows behind a figure of the recap.</summary>
internal sealed class RekapRincianModel(RekapTelaahan rekap, PelakuAccessor accessor, OfficeClock clock) : RekapPageModel(rekap, accessor, clock)
{
    [BindProperty(SupportsGet = true)]
    public Guid? Orang { get; set; }

    /// <summary>Code of a <see cref="JenisRekap"/>; anything else takes all.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Jenis { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Asal { get; set; }

    public JenisRekap? JenisDipilih => DaftarKode.TryParse<JenisRekap>(Jenis, out var jenis) ? jenis : null;

    public AsalNaskah? AsalDipilih => DaftarKode.TryParse<AsalNaskah>(Asal, out var asal) ? asal : null;

    public string? NamaOrang => Orang is null ? null : Baris.Select(b => b.Orang).FirstOrDefault();

    protected override SaringRekap Saring => new(Orang, JenisDipilih, AsalDipilih);
}
