using KerjaSama.Domain.Naskah;

namespace KerjaSama.Data.Naskah;

/// <summary>A naskah with its status as of the date that was asked for.</summary>
public sealed class NaskahDenganStatus
{
    public required NaskahKerjaSama Naskah { get; init; }
    public required StatusNaskah Status { get; init; }
}

/// <summary>
/// The one place that says which status a naskah has (decisions.md 12): pages, API, alerts and figures all ask here, so that they
/// cannot disagree. Nothing stores a status.
/// </summary>
public static class NaskahQueries
{
    /// <summary>
    /// Every naskah with its status on <paramref name="pada"/>: not signed yet = draf, terminated = dihentikan, a signed successor =
    /// diperpanjang, past its last valid day = berakhir, within <paramref name="ambangHari"/> days of it = akan berakhir, else aktif.
    /// A row without a date of signing (old registers) counts as signed.
    /// </summary>
    /// <param name="ambangHari">The limit <c>naskah-akan-berakhir-hari</c> on that date (<see cref="Pengaturan.BatasQueries"/>).</param>
    public static IQueryable<NaskahDenganStatus> DenganStatus(this IQueryable<NaskahKerjaSama> naskah, KerjaSamaDbContext db, DateOnly pada, int ambangHari)
    {
        ArgumentNullException.ThrowIfNull(db);
        var ambang = pada.AddDays(ambangHari);
        return naskah.Select(n => new NaskahDenganStatus
        {
            Naskah = n,
            Status = n.TanggalTandaTangan > pada ? StatusNaskah.Draf
                : n.DihentikanTanggal <= pada ? StatusNaskah.Dihentikan
                : db.Naskah.Any(p => p.PendahuluId == n.Id && (p.TanggalTandaTangan == null || p.TanggalTandaTangan <= pada)) ? StatusNaskah.Diperpanjang
                : n.BerlakuSampai < pada ? StatusNaskah.Berakhir
                : n.BerlakuSampai <= ambang ? StatusNaskah.AkanBerakhir
                : StatusNaskah.Aktif,
        });
    }

    /// <summary>The naskah that have this status on that date.</summary>
    /// <inheritdoc cref="DenganStatus"/>
    public static IQueryable<NaskahKerjaSama> BerstatusPada(
        this IQueryable<NaskahKerjaSama> naskah, KerjaSamaDbContext db, StatusNaskah status, DateOnly pada, int ambangHari) =>
        naskah.DenganStatus(db, pada, ambangHari).Where(n => n.Status == status).Select(n => n.Naskah);
}
