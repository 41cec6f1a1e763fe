using KerjaSama.Web.Infrastructure;
using Microsoft.AspNetCore.Identity;

namespace KerjaSama.Web.Modul.Pengguna;

internal static class IdentityRefusal
{
    /// <summary>What Identity refuses, at the field it is about.</summary>
    /// <exception cref="IsianTidakSahException">The result is a failure.</exception>
    public static void PastikanBerhasil(this IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new IsianTidakSahException([.. result.Errors.DistinctBy(e => e.Description).Select(e => new GalatBidang(Bidang(e.Code), e.Description))]);
        }
    }

    private static string Bidang(string kode) => kode switch
    {
        nameof(IdentityErrorDescriber.PasswordMismatch) => "SandiLama",
        _ when kode.StartsWith("Password", StringComparison.Ordinal) => "Sandi",
        _ => nameof(DataPengguna.Surel),
    };
}
