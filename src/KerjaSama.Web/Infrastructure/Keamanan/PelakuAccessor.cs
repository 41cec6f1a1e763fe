using System.Security.Claims;
using KerjaSama.Data;
using KerjaSama.Data.Pengguna;
using KerjaSama.Domain.Pengguna;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace KerjaSama.Web.Infrastructure.Keamanan;

/// <summary>
/// Who acts in this request, with the rights of this moment: read from the database once per request, so that a deactivated account,
/// a changed role or an ended stand-in takes effect at the next click.
/// </summary>
internal sealed class PelakuAccessor(IHttpContextAccessor http, KerjaSamaDbContext db, PelakuReader pelakuReader, IOptions<IdentityOptions> identity)
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

        return (await pelakuReader.ListAsync([akun], ct))[id];
    }

    // A changed password ends every other session at once; a token carries no stamp, it has its own expiry and revocation.
    private bool StampMatches(ClaimsPrincipal user, AkunPengguna akun) =>
        user.FindFirstValue(identity.Value.ClaimsIdentity.SecurityStampClaimType) is not { } stamp || stamp == akun.SecurityStamp;
}
