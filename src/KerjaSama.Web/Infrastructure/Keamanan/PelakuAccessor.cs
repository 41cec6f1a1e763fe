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

        var diwakili = await StandInAsync(id, ct);
        return new Pelaku(akun.Id, akun.Nama, akun.Peran.Select(p => p.Peran).Concat(diwakili.Select(d => d.Peran)).ToHashSet(), akun.MitraId, akun.PerangkatDaerah, akun.SubUnit)
        {
            Mewakili = diwakili.Select(d => d.Id).ToHashSet(),
            // a role that both hold is the own one
            PeranDiwakili = [.. diwakili.Where(d => akun.Peran.All(p => p.Peran != d.Peran)).Select(d => new PeranDiwakili(d.Id, d.Nama, d.Peran))],
            SubUnitDiwakili = diwakili.Select(d => d.SubUnit).OfType<string>().ToHashSet(),
        };
    }

    // A changed password ends every other session at once; a token carries no stamp, it has its own expiry and revocation.
    private bool StampMatches(ClaimsPrincipal user, AkunPengguna akun) =>
        user.FindFirstValue(identity.Value.ClaimsIdentity.SecurityStampClaimType) is not { } stamp || stamp == akun.SecurityStamp;

    private async Task<List<Diwakili>> StandInAsync(Guid id, CancellationToken ct)
    {
        var hariIni = clock.HariIni;
        return await (
            from plh in db.PelaksanaHarian
            where plh.PenggantiId == id && plh.Mulai <= hariIni && plh.Sampai >= hariIni
            join berhalangan in db.Users.IgnoreAutoIncludes() on plh.PenggunaId equals berhalangan.Id
            where berhalangan.Aktif
            join peran in db.PeranPengguna on berhalangan.Id equals peran.PenggunaId
            select new Diwakili(berhalangan.Id, berhalangan.Nama, peran.Peran, berhalangan.SubUnit)).ToListAsync(ct);
    }

    private sealed record Diwakili(Guid Id, string Nama, Peran Peran, string? SubUnit);
}
