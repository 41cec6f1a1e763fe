using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Berkas;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Modul.Naskah.Kontrak;
using KerjaSama.Web.Modul.Portal.Kontrak;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace KerjaSama.Web.Modul.Portal;

/// <summary>The draft for the holder of a tracking code: its versions, what was sent back, and the upload of a corrected file.</summary>
[AllowAnonymous]
[EnableRateLimiting(PembatasTamu.Kebijakan)]
internal sealed class LacakDrafModel(LacakDrafServices services, TanggapiDraf tanggapi, BeriGiliran giliran, UnggahanFormulir unggahan, IStringLocalizer<PublikTeks> teks) : LacakDrafPageModel(services)
{
    [BindProperty]
    public IFormFile? Berkas { get; set; }

    [BindProperty]
    public string? Catatan { get; set; }

    public bool BolehMenanggapi => Terbuka && Isi.GiliranSaya;

    /// <summary>The turn that can be given back; a review step is answered on the tracking page.</summary>
    public PemegangKini? GiliranDiberikan => Isi.Pemegang.FirstOrDefault(p => !p.Tugas && p.Pihak == Isi.Sisi);

    public async Task<IActionResult> OnPostTanggapiAsync(CancellationToken ct)
    {
        // before a file is taken in
        Aturan.Pastikan(BolehMenanggapi, "draf.bukan-giliran", teks["Draf ini sedang tidak pada giliran Anda."]);
        var berkas = await unggahan.SatuAsync(Request, nameof(Berkas), $"lacak draf {Permohonan.Id:N}", Pelaku, ct)
            ?? throw new IsianTidakSahException(nameof(Berkas), teks["Pilih berkas yang akan diunggah."]);
        await tanggapi.ExecuteAsync(Permohonan.Kode, berkas, Catatan, Pelaku, ct);
        return Kembali(teks["Berkas sudah kami terima."], PortalLinks.Draf(Rincian.KodeLacak));
    }

    public async Task<IActionResult> OnPostAkhiriAsync(CancellationToken ct)
    {
        await giliran.AkhiriAsync(Permohonan.Kode, Pelaku, ct);
        return Kembali(teks["Terima kasih. Draf kembali kepada kami."], PortalLinks.Draf(Rincian.KodeLacak));
    }
}
