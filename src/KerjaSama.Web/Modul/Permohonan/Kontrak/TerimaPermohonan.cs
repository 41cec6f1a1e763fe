using System.Globalization;
using KerjaSama.Data;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Alur;

namespace KerjaSama.Web.Modul.Permohonan.Kontrak;

/// <summary>A request that has just been taken in, with the secret for its sender.</summary>
internal sealed record PermohonanDiterima(PermohonanKerjaSama Permohonan, string KodeLacak);

/// <summary>
/// The part that every way in shares, import included: tracking code, number, and the process <c>penerimaan</c> unless the request
/// is of the past. Adds to the context only; the caller holds the write transaction, names the event and saves.
/// </summary>
internal sealed class TerimaPermohonan(KerjaSamaDbContext db, KodeLacak kodeLacak, CaseEngine engine, KemajuanPermohonan kemajuan, OfficeClock clock)
{
    public const string Proses = "penerimaan";

    /// <param name="data">Checked; its <c>KodeLacakHash</c> is set here.</param>
    public async Task<PermohonanDiterima> ExecuteAsync(PermohonanBaru data, CancellationToken cancellationToken)
    {
        var kode = await kodeLacak.HitungAsync(data.Id, 1, cancellationToken);
        var permohonan = PermohonanKerjaSama.Terima(
            data with { KodeLacakHash = KodeLacak.Hash(kode) },
            await KodeAsync(data.TanggalDiterima.Year, cancellationToken), await db.NextAsync("permohonan", cancellationToken), clock.GetUtcNow());
        db.Add(permohonan);
        if (!data.Arsip)
        {
            await engine.StartAsync(Proses, permohonan, await kemajuan.VariabelAwalAsync(permohonan, cancellationToken), cancellationToken);
        }

        return new(permohonan, kode);
    }

    private async Task<string> KodeAsync(int tahun, CancellationToken cancellationToken)
    {
        var nomor = await db.NextAsync($"permohonan-{tahun}", cancellationToken);
        return string.Create(CultureInfo.InvariantCulture, $"P-{tahun}-{nomor:D5}");
    }
}
