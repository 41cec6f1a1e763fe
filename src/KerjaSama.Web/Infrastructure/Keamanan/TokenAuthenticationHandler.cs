using System.Security.Claims;
using System.Text.Encodings.Web;
using KerjaSama.Data;
using KerjaSama.Domain.Umum;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace KerjaSama.Web.Infrastructure.Keamanan;

/// <summary>The API's only way in: <c>Authorization: Bearer</c> with a personal access token, looked up by its SHA-256.</summary>
internal sealed class TokenAuthenticationHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, KerjaSamaDbContext db, OfficeClock clock)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    /// <summary>Claim with the id of the token row: whose <c>Idempotency-Key</c> it is.</summary>
    public const string TokenIdClaim = "token_id";

    private const string Prefix = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (header.Length == 0)
        {
            return AuthenticateResult.NoResult();
        }

        if (!header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
        {
            return AuthenticateResult.Fail("Bukan token Bearer.");
        }

        var hash = TokenText.Hash(header[Prefix.Length..].Trim());
        var sekarang = clock.GetUtcNow();
        var pemilik = await (
            from token in db.TokenAkses
            where token.Hash == hash && token.DicabutPada == null && token.KedaluwarsaPada > sekarang
            join akun in db.Users on token.PenggunaId equals akun.Id
            where akun.Aktif
            select new { token.Id, token.PenggunaId, akun.Nama }).SingleOrDefaultAsync(Context.RequestAborted);
        if (pemilik is null)
        {
            return AuthenticateResult.Fail("Token tidak dikenal, kedaluwarsa, atau dicabut.");
        }

        var identity = new ClaimsIdentity(
            [
                new Claim(ClaimTypes.NameIdentifier, pemilik.PenggunaId.ToString()),
                new Claim(ClaimTypes.Name, pemilik.Nama),
                new Claim(TokenIdClaim, pemilik.Id.ToString()),
            ],
            Scheme.Name);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme.Name));
    }

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        var result = await HandleAuthenticateOnceSafeAsync();
        Response.Headers.WWWAuthenticate = "Bearer";
        await Results.Problem(
            statusCode: StatusCodes.Status401Unauthorized,
            title: "Perlu token akses.",
            detail: result.Failure?.Message ?? "Kirim header Authorization: Bearer TOKEN.").ExecuteAsync(Context);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => Results.Problem(
        statusCode: StatusCodes.Status403Forbidden,
        title: "Tidak berwenang.",
        detail: "Peran Anda tidak mencakup tindakan ini.").ExecuteAsync(Context);
}
