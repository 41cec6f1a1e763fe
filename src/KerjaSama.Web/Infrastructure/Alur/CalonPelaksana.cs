using KerjaSama.Data;
using KerjaSama.Data.Pengguna;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Umum;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Infrastructure.Alur;

/// <summary>Who may be named in a field of type <c>pengguna</c>: a field called like a role (analis, perancang) takes people of that role.</summary>
internal sealed class CalonPelaksana(KerjaSamaDbContext db)
{
    /// <returns>Active people by name.</returns>
    public async Task<IReadOnlyList<(Guid Id, string Nama, string Surel)>> ListAsync(string bidang, CancellationToken cancellationToken)
    {
        var calon = await Aktif(bidang).OrderBy(u => u.Nama).Select(u => new { u.Id, u.Nama, u.Email }).ToListAsync(cancellationToken);
        return [.. calon.Select(c => (c.Id, c.Nama, c.Email!))];
    }

    /// <param name="teks">A user's id or e-mail address.</param>
    public async Task<Guid?> FindAsync(string bidang, string teks, CancellationToken cancellationToken)
    {
        var calon = Aktif(bidang);
        var surel = teks.ToUpperInvariant();
        calon = Guid.TryParse(teks, out var id) ? calon.Where(u => u.Id == id) : calon.Where(u => u.NormalizedEmail == surel);
        return await calon.Select(u => (Guid?)u.Id).SingleOrDefaultAsync(cancellationToken);
    }

    private IQueryable<AkunPengguna> Aktif(string bidang)
    {
        var aktif = db.Users.Where(u => u.Aktif);
        return DaftarKode.TryParse<Peran>(bidang, out var peran)
            ? aktif.Where(u => u.Peran.Any(p => p.Peran == peran))
            : aktif.Where(u => u.Peran.Any(p => p.Peran != Peran.Mitra && p.Peran != Peran.PerangkatDaerah));
    }
}
