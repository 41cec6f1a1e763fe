using KerjaSama.Domain.Pengguna;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Modul.Naskah.Kontrak;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using Microsoft.AspNetCore.Mvc;

namespace KerjaSama.Web.Modul.Naskah.Draf;

/// <summary>Two versions, or a version and an answer, compared per pasal and ayat.</summary>
[PerluIzin(Aksi.LihatPermohonan)]
internal sealed class BandingModel(PermohonanServices services, DrafReader reader, BandingDraf banding) : PermohonanPageModel(services)
{
    [BindProperty(SupportsGet = true)]
    public Guid? Dari { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Ke { get; set; }

    public BandingBacaan Isi { get; private set; } = null!;

    protected override async Task LoadAsync(CancellationToken ct) =>
        Isi = await banding.BandingkanAsync(await reader.BacaAsync(Permohonan, Pelaku, ct), Dari, Ke, ct);
}
