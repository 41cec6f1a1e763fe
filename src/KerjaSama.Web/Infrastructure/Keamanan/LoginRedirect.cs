using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace KerjaSama.Web.Infrastructure.Keamanan;

/// <summary>Sends to <c>/masuk</c> and back. htmx would swap the login page into a corner of the old one: it gets 401 and <c>HX-Redirect</c>.</summary>
internal static class LoginRedirect
{
    public static Task ToLoginAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (context.Request.Headers.ContainsKey("HX-Request"))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            context.Response.Headers["HX-Redirect"] = SecuritySetup.LoginPath + PageOf(context.Request);
        }
        else
        {
            context.Response.Redirect(context.RedirectUri);
        }

        return Task.CompletedTask;
    }

    // The page that the reader is on, not the fragment that htmx asked for.
    private static QueryString PageOf(HttpRequest request) =>
        Uri.TryCreate(request.Headers["HX-Current-URL"], UriKind.Absolute, out var page)
            ? QueryString.Create(SecuritySetup.ReturnParameter, page.PathAndQuery)
            : QueryString.Empty;
}
