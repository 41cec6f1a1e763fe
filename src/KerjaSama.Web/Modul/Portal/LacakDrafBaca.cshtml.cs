using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Dokumen;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Modul.Naskah.Kontrak;
using KerjaSama.Web.Modul.Portal.Kontrak;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace KerjaSama.Web.Modul.Portal;

/// <summary>The text of a version, with remarks, for the holder of a tracking code.</summary>
[AllowAnonymous]
[EnableRateLimiting(PembatasTamu.Kebijakan)]
internal sealed class LacakDrafBacaModel(LacakDrafServices services, TeksBerkas teksBerkas, LetakKomentar letak, KomentariDraf komentari, IStringLocalizer<PublikTeks> teks) : LacakDrafPageModel(services)
{
    [FromRoute]
    public int Versi { get; set; }

    public VersiDraf Draf { get; private set; } = null!;
    public TeksTerbaca Terbaca { get; private set; } = null!;

    /// <summary>Null where the file has no text.</summary>
    public TeksDrafView? Teks { get; private set; }

    public async Task<IActionResult> OnPostKomentarAsync(Guid dokumen, string? bagian, string? butir, string? isi, Guid? induk, CancellationToken ct)
    {
        await komentari.ExecuteAsync(Permohonan.Kode, new(dokumen, bagian, butir, isi, UntukLuar: true, induk), Pelaku, ct);
        return Kembali(teks["Komentar Anda sudah kami terima."], PortalLinks.BacaDraf(Rincian.KodeLacak, Versi));
    }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Draf = Isi.Dengan(Versi) ?? throw new TidakDitemukanException("Versi draf");
        Terbaca = await teksBerkas.BacaAsync(Draf.Dokumen.Sha256, Draf.Dokumen.MediaType, ct);
        Teks = Terbaca.Teks is { } terbaca ? new(terbaca, Draf, await letak.IkutiAsync(Isi, Draf, terbaca, ct), Terbuka, BolehTandai: false, Luar: true) : null;
    }
}
