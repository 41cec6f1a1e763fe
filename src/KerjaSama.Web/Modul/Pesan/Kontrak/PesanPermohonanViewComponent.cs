using KerjaSama.Domain.Pengguna;
using KerjaSama.Web.Infrastructure.Keamanan;
using Microsoft.AspNetCore.Mvc;

namespace KerjaSama.Web.Modul.Pesan.Kontrak;

/// <summary>
/// The messages of one permohonan with what can be done about them:
/// <c>&lt;vc:pesan-permohonan permohonan="p.Id" /&gt;</c> or <c>@await Component.InvokeAsync("PesanPermohonan", new { permohonan = p.Id })</c>.
/// Outside the office it writes nothing; inside, what can be done is for who may send messages.
/// </summary>
public sealed class PesanPermohonanViewComponent(IServiceProvider services) : ViewComponent
{
    private const string Tampilan = "/Modul/Pesan/_PesanPermohonan.cshtml";

    public async Task<IViewComponentResult> InvokeAsync(Guid permohonan)
    {
        var ct = HttpContext.RequestAborted;
        var pelaku = await services.GetRequiredService<PelakuAccessor>().AmbilAsync(ct);
        var boleh = pelaku.Boleh(Aksi.KirimManual);
        return View(Tampilan, new PesanPermohonan(boleh, pelaku.OrangLuar ? [] : await services.GetRequiredService<DaftarPesan>().UntukPermohonanAsync(permohonan, boleh, ct)));
    }
}

/// <summary>Model of its view.</summary>
internal sealed record PesanPermohonan(bool BolehKirim, IReadOnlyList<PesanBaris> Pesan);
