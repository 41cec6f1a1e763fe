using KerjaSama.Data;
using KerjaSama.Data.Pengguna;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Umum;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Infrastructure.Keamanan;

/// <summary>People with the rights of today: their own roles, and those of the absent ones for whom they stand in.</summary>
internal sealed class PelakuReader(KerjaSamaDbContext db, OfficeClock clock)
{
    /// <returns>By id; an inactive account is left out.</returns>
    public async Task<IReadOnlyDictionary<Guid, Pelaku>> ListAsync(IReadOnlyCollection<Guid> pengguna, CancellationToken cancellationToken) =>
        await ListAsync(await db.Users.AsNoTracking().Where(u => pengguna.Contains(u.Id) && u.Aktif).ToListAsync(cancellationToken), cancellationToken);

    /// <param name="akun">With their roles.</param>
    public async Task<IReadOnlyDictionary<Guid, Pelaku>> ListAsync(IReadOnlyCollection<AkunPengguna> akun, CancellationToken cancellationToken)
    {
        var pengguna = akun.Select(a => a.Id).ToList();
        var hariIni = clock.HariIni;
        var diwakili = (await (
            from plh in db.PelaksanaHarian
            where pengguna.Contains(plh.PenggantiId) && plh.Mulai <= hariIni && plh.Sampai >= hariIni
            join berhalangan in db.Users.IgnoreAutoIncludes() on plh.PenggunaId equals berhalangan.Id
            where berhalangan.Aktif
            join peran in db.PeranPengguna on berhalangan.Id equals peran.PenggunaId
            select new { plh.PenggantiId, berhalangan.Id, berhalangan.Nama, peran.Peran, berhalangan.SubUnit }).ToListAsync(cancellationToken)).ToLookup(d => d.PenggantiId);
        return akun.ToDictionary(a => a.Id, a => new Pelaku(
            a.Id, a.Nama, a.Peran.Select(p => p.Peran).Concat(diwakili[a.Id].Select(d => d.Peran)).ToHashSet(), a.MitraId, a.PerangkatDaerah, a.SubUnit)
        {
            Mewakili = diwakili[a.Id].Select(d => d.Id).ToHashSet(),
            // a role that both hold is the own one
            PeranDiwakili = [.. diwakili[a.Id].Where(d => a.Peran.All(p => p.Peran != d.Peran)).Select(d => new PeranDiwakili(d.Id, d.Nama, d.Peran))],
            SubUnitDiwakili = diwakili[a.Id].Select(d => d.SubUnit).OfType<string>().ToHashSet(),
        });
    }
}
