using System.Globalization;
using KerjaSama.Data;

namespace KerjaSama.Web.Modul.Naskah.Kontrak;

/// <summary>The code of a naskah, <c>N-2026-00017</c>, by the year signed; needs a write transaction.</summary>
internal sealed class PenomoranNaskah(KerjaSamaDbContext db)
{
    public async Task<(string Kode, long Urut)> BerikutnyaAsync(int tahun, CancellationToken cancellationToken)
    {
        var nomor = await db.NextAsync($"naskah-{tahun}", cancellationToken);
        return (string.Create(CultureInfo.InvariantCulture, $"N-{tahun}-{nomor:D5}"), await db.NextAsync("naskah", cancellationToken));
    }
}
