using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Modul.Naskah.Kontrak;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace KerjaSama.Web.Modul.Portal;

/// <summary>What changed between two files of the draft, for the holder of a tracking code.</summary>
[AllowAnonymous]
[EnableRateLimiting(PembatasTamu.Kebijakan)]
internal sealed class LacakDrafBandingModel(LacakDrafServices services, BandingDraf banding) : LacakDrafPageModel(services)
{
    [BindProperty(SupportsGet = true)]
    public Guid? Dari { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Ke { get; set; }

    public BandingBacaan Banding { get; private set; } = null!;

    protected override async Task LoadAsync(CancellationToken ct) => Banding = await banding.BandingkanAsync(Isi, Dari, Ke, ct);
}
