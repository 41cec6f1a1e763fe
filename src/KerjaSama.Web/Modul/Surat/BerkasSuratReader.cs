using KerjaSama.Data;
using KerjaSama.Domain.Surat;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Surat;

/// <summary>One file that a letter has or had, as its page lists it.</summary>
internal sealed record VersiBerkasSurat(int Nomor, string Nama, string MediaType, string Sha256, DateTimeOffset Pada, string? Oleh);

/// <summary>The files of a letter, for its page (<c>_BerkasSurat</c>).</summary>
/// <param name="Versi">Newest first; the first one is the letter's file now.</param>
/// <param name="BolehUbah">May attach and replace.</param>
internal sealed record BerkasSuratTampilan(SuratBerberkas Surat, IReadOnlyList<VersiBerkasSurat> Versi, bool BolehUbah);

internal sealed class BerkasSuratReader(KerjaSamaDbContext db)
{
    public async Task<BerkasSuratTampilan> ReadAsync(SuratBerberkas surat, bool bolehUbah, CancellationToken cancellationToken) => new(
        surat,
        await db.BerkasSurat.AsNoTracking().Where(b => b.SuratId == surat.Id).OrderByDescending(b => b.NomorVersi)
            .Select(b => new VersiBerkasSurat(b.NomorVersi, b.Nama, b.MediaType, b.Sha256, b.DilampirkanPada, db.Users.IgnoreAutoIncludes().Where(u => u.Id == b.DilampirkanOleh).Select(u => u.Nama).FirstOrDefault()))
            .ToListAsync(cancellationToken),
        bolehUbah);
}
