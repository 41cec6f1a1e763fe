using KerjaSama.Data;
using KerjaSama.Data.Pengguna;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Permohonan;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Infrastructure.Surel;

/// <summary>Who takes part in a request with an account of his own and can be told by mail.</summary>
internal sealed class AkunPihak(KerjaSamaDbContext db)
{
    /// <summary>The contact person is told apart (<see cref="Pemberitahuan.KeKontak"/>) and is not among them.</summary>
    /// <param name="permohonan">With its partners and Perangkat Daerah.</param>
    /// <param name="peran">Roles that are told. Of <c>mitra</c> and <c>perangkat-daerah</c> only the people of those that the request names.</param>
    public async Task<IReadOnlyList<AkunPengguna>> DariAsync(PermohonanKerjaSama permohonan, IReadOnlyCollection<Peran> peran, CancellationToken cancellationToken)
    {
        var mitra = permohonan.Mitra.Select(m => m.MitraId).ToList();
        var pd = permohonan.PerangkatDaerah.Select(p => p.PerangkatDaerah).ToList();
        var akun = await db.Users.Where(u => u.Email != null && u.Email != permohonan.KontakSurel && u.Peran.Any(p => peran.Contains(p.Peran)
            && (p.Peran != Peran.Mitra || (u.MitraId != null && mitra.Contains(u.MitraId.Value)))
            && (p.Peran != Peran.PerangkatDaerah || (u.PerangkatDaerah != null && pd.Contains(u.PerangkatDaerah))))).ToListAsync(cancellationToken);
        return [.. akun.Where(a => a.Aktif)];
    }
}
