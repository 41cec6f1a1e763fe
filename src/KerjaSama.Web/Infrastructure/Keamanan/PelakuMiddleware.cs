using System.Security.Claims;
using KerjaSama.Data.Umum;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Umum;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.StaticAssets;

namespace KerjaSama.Web.Infrastructure.Keamanan;

/// <summary>
/// After authentication: tells the history who acts and from where, gives the principal its roles of this moment, and takes the
/// identity from a session whose account is no longer active. A token that is wrong is refused, never taken for a guest.
/// </summary>
internal sealed class PelakuMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, PelakuAccessor accessor, JejakPerubahan jejak)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
        {
            await next(context);
            return;
        }

        if (SecuritySetup.IsApi(context) && context.Request.Headers.Authorization.Count > 0 && context.User.Identity?.IsAuthenticated != true)
        {
            await context.ChallengeAsync();
            return;
        }

        var pelaku = await accessor.AmbilAsync(context.RequestAborted);
        jejak.Pelaku = pelaku;
        jejak.Dari = context.Connection.RemoteIpAddress?.ToString();
        context.User = Current(context.User, pelaku);
        await next(context);
    }

    private static ClaimsPrincipal Current(ClaimsPrincipal user, Pelaku pelaku)
    {
        if (pelaku.PenggunaId is null)
        {
            return new ClaimsPrincipal(new ClaimsIdentity());
        }

        user.AddIdentity(new ClaimsIdentity(pelaku.Peran.Select(p => new Claim(ClaimTypes.Role, p.Kode))));
        return user;
    }
}

internal static class PrincipalRights
{
    extension(ClaimsPrincipal user)
    {
        /// <summary>The roles of this moment, those stood in for included.</summary>
        public IEnumerable<Peran> PeranSaya => user.FindAll(ClaimTypes.Role).Select(c => DaftarKode.Parse<Peran>(c.Value));

        /// <summary>The right of a request's principal, for menus; pages and handlers ask <see cref="PelakuAccessor"/>.</summary>
        public bool Boleh(Aksi aksi) =>
            Izin.Untuk(user.PeranSaya, aksi) is not null;
    }
}
