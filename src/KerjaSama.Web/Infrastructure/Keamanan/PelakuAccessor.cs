using System.Security.Claims;
using KerjaSama.Data;
using KerjaSama.Data.Pengguna;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Umum;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace KerjaSama.Web.Infrastructure.Keamanan;

/// <summary>
/// Who acts in this request, with the rights of this moment: read from the database once per request, so that a deactivated account,
/// a changed role or an ended stand-in takes effect at the next click.
/// </summary>
internal sealed class PelakuAccessor(IHttpContextAccessor http, KerjaSamaDbContext db, OfficeClock clock, IOptions<IdentityOptions> identity)
{
    private Pelaku? _pelaku;

    /// <returns>The signed-in person; <see cref="Pelaku.Tamu"/> for a guest and for an inactive account; outside a request, the system.</returns>
    public async ValueTask<Pelaku> AmbilAsync(CancellationToken ct = default) => _pelaku ??= await LoadAsync(ct);

    private async Task<Pelaku> LoadAsync(CancellationToken ct)
    {
        if (http.HttpContext is not { } context)
        {
            return Pelaku.Sistem;
        }

        if (!Guid.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ||
            await db.Users.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id && p.Aktif, ct) is not { } akun ||
            !StampMatches(context.User, akun))
        {
            return Pelaku.Tamu;
        }

        var (mewakili, peran) = await StandInAsync(id, ct);
        peran.UnionWith(akun.Peran.Select(p => p.Peran));
        return new Pelaku(akun.Id, akun.Nama, peran, akun.MitraId, akun.PerangkatDaerah, akun.SubUnit) { Mewakili = mewakili };
    }

    // A changed password ends every other session at once; a token carries no stamp, it has its own expiry and revocation.
    private bool StampMatches(ClaimsPrincipal user, AkunPengguna akun) =>
        user.FindFirstValue(identity.Value.ClaimsIdentity.SecurityStampClaimType) is not { } stamp || stamp == akun.SecurityStamp;

    private async Task<(HashSet<Guid> Mewakili, HashSet<Peran> Peran)> StandInAsync(Guid id, CancellationToken ct)
    {
        var hariIni = clock.HariIni;
        var baris = await (
            from plh in db.PelaksanaHarian
            where plh.PenggantiId == id && plh.Mulai <= hariIni && plh.Sampai >= hariIni
            join berhalangan in db.Users.IgnoreAutoIncludes() on plh.PenggunaId equals berhalangan.Id
            where berhalangan.Aktif
            join peran in db.PeranPengguna on berhalangan.Id equals peran.PenggunaId
            select new { berhalangan.Id, peran.Peran }).ToListAsync(ct);
        return ([.. baris.Select(b => b.Id)], [.. baris.Select(b => b.Peran)]);
    }
}
