using Microsoft.AspNetCore.Localization;

namespace KerjaSama.Web.Infrastructure.Ui;

/// <summary>
/// The language of a request (decisions 20): Indonesian, and English for guests and on the public pages, by <c>?bahasa=en</c> and from then on by a
/// cookie. Only words change (<c>CurrentUICulture</c>); dates and numbers of forms are read as Indonesian always.
/// </summary>
internal sealed class PublicLanguage : RequestCultureProvider
{
    public const string Cookie = "bahasa";
    public const string Query = "bahasa";

    private static readonly string[] PublicPaths = ["/lacak", "/publik", "/verifikasi", "/masuk", "/portal", "/ajukan"];

    /// <inheritdoc />
    public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext)
    {
        var chosen = Known(httpContext.Request.Query[Query]);
        if (chosen is not null)
        {
            httpContext.Response.Cookies.Append(Cookie, chosen, UiCookie.Options(httpContext));
        }

        var inggris = (chosen ?? Known(httpContext.Request.Cookies[Cookie])) == "en" && Allowed(httpContext);
        return Task.FromResult<ProviderCultureResult?>(new ProviderCultureResult("id-ID", inggris ? "en" : "id-ID"));
    }

    private static string? Known(string? value) => value is "id" or "en" ? value : null;

    private static bool Allowed(HttpContext context) =>
        context.User.Identity?.IsAuthenticated != true || PublicPaths.Any(path => context.Request.Path.StartsWithSegments(path));
}
