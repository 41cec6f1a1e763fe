namespace KerjaSama.Web.Infrastructure;

/// <summary>
/// The headers of every answer, errors included (decisions 22). Nothing inline runs and no other host is asked. Two consequences for
/// pages: bars and charts get their sizes from SVG attributes or classes, never from a style attribute; and a form may not be redirected to another host
/// (<c>form-action 'self'</c>), so sign-in at an identity provider starts from a link, not from a form.
/// </summary>
internal static class SecurityHeaders
{
    /// <summary>Tabler draws its arrows and ticks with data-URI images, hence <c>data:</c>.</summary>
    public const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
        "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>
    /// Of a file that is handed out: opened in the browser all the same, it is a page of nobody, without script, forms and neighbours.
    /// </summary>
    public const string DownloadPolicy = "default-src 'none'; sandbox; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Name and value of each header.</summary>
    public static readonly IReadOnlyDictionary<string, string> Semua = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["Content-Security-Policy"] = ContentSecurityPolicy,
        ["X-Content-Type-Options"] = "nosniff",
        ["X-Frame-Options"] = "DENY",
        // A tracking address is a secret: it never leaves in a Referer.
        ["Referrer-Policy"] = "same-origin",
        ["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
        ["Cross-Origin-Opener-Policy"] = "same-origin",
        ["Cross-Origin-Resource-Policy"] = "same-origin",
    };

    /// <summary>First in the pipeline: the headers are set when the answer starts, so an error page that cleared them has them too.</summary>
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            foreach (var (nama, nilai) in Semua)
            {
                context.Response.Headers[nama] = nilai;
            }

            if (!string.IsNullOrEmpty(context.Response.Headers.ContentDisposition))
            {
                context.Response.Headers.ContentSecurityPolicy = DownloadPolicy;
            }

            return Task.CompletedTask;
        });
        return next(context);
    });
}
