using KerjaSama.Data;
using KerjaSama.Data.Pengguna;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace KerjaSama.Web.Infrastructure.Keamanan;

/// <summary>
/// Accounts for ASP.NET Core Identity. Saves are ours, one at the end of the act; and an update leaves the tracked account alone: the
/// base class attaches it anew, which would forget its old values, and with them the history and the check of its version.
/// </summary>
internal sealed class AkunStore : UserOnlyStore<AkunPengguna, KerjaSamaDbContext, Guid>
{
    public AkunStore(KerjaSamaDbContext db, IdentityErrorDescriber describer)
        : base(db, describer) => AutoSaveChanges = false;

    public override Task<IdentityResult> UpdateAsync(AkunPengguna user, CancellationToken cancellationToken = default)
    {
        user.ConcurrencyStamp = Guid.NewGuid().ToString();
        return Task.FromResult(IdentityResult.Success);
    }
}
