using Microsoft.AspNetCore.Identity;

namespace KerjaSama.Web.Infrastructure.Keamanan;

/// <summary>What ASP.NET Core Identity refuses, in our words.</summary>
internal sealed class IndonesianErrorDescriber : IdentityErrorDescriber
{
    public override IdentityError DuplicateEmail(string email) => Error(nameof(DuplicateEmail), "Surel ini sudah dipakai akun lain.");

    public override IdentityError DuplicateUserName(string userName) => Error(nameof(DuplicateUserName), "Surel ini sudah dipakai akun lain.");

    public override IdentityError InvalidEmail(string? email) => Error(nameof(InvalidEmail), "Alamat surel tidak sah.");

    public override IdentityError InvalidUserName(string? userName) => Error(nameof(InvalidUserName), "Alamat surel tidak sah.");

    public override IdentityError PasswordMismatch() => Error(nameof(PasswordMismatch), "Sandi lama tidak cocok.");

    public override IdentityError PasswordTooShort(int length) => Error(nameof(PasswordTooShort), $"Sandi paling sedikit {length} karakter.");

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) =>
        Error(nameof(PasswordRequiresUniqueChars), $"Sandi memuat paling sedikit {uniqueChars} karakter yang berbeda.");

    public override IdentityError ConcurrencyFailure() => Error(nameof(ConcurrencyFailure), "Akun ini baru saja diubah orang lain. Muat ulang, lalu coba lagi.");

    private static IdentityError Error(string code, string description) => new() { Code = code, Description = description };
}
