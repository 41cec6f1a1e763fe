using System.Security.Claims;
using KerjaSama.Data.Pengguna;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace KerjaSama.Web.Infrastructure.Keamanan;

/// <summary>The principal is called by the person's name, not by the address it signs in with.</summary>
internal sealed class NamaClaimsFactory(UserManager<AkunPengguna> users, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<AkunPengguna>(users, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(AkunPengguna user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.TryRemoveClaim(identity.FindFirst(identity.NameClaimType));
        identity.AddClaim(new Claim(identity.NameClaimType, user.Nama));
        return identity;
    }
}
