using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Keamanan;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KerjaSama.Web.Modul.Naskah.Penandatanganan;

/// <summary>The signing day: who, where, ready or not, originals, meterai, photos. Of one day, or of all that are to come.</summary>
[PerluIzin(Aksi.LihatPenandatanganan)]
internal sealed class AgendaModel(AgendaPenandatanganan agenda, OfficeClock clock) : PageModel
{
    /// <summary>Only this day, also what was signed on it.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? Tanggal { get; set; }

    public IReadOnlyList<AcaraPenandatanganan> Acara { get; private set; } = [];

    public IReadOnlyList<AcaraPenandatanganan> TanpaTanggal { get; private set; } = [];

    public DateOnly HariIni => clock.HariIni;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Acara = await agenda.TerjadwalAsync(Tanggal, ct);
        TanpaTanggal = Tanggal is null ? await agenda.TanpaTanggalAsync(ct) : [];
    }
}
