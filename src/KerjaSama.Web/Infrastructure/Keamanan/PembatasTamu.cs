using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace KerjaSama.Web.Infrastructure.Keamanan;

/// <summary>
/// How often guests at one address may send something (forms of the public pages, <c>POST /api/v1/permohonan</c>). Reading is not
/// limited, nor is anyone who is signed in or has a token, nor the machine itself.
/// </summary>
internal static class PembatasTamu
{
    public const string Kebijakan = "tamu";

    /// <summary>Generous: a whole office, or a village behind one mobile operator, shares an address.</summary>
    public const int MaksKiriman = 60;

    public static readonly TimeSpan Jangka = TimeSpan.FromMinutes(10);

    public static void Configure(RateLimiterOptions options)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = TolakAsync;
        options.AddPolicy(Kebijakan, context => HttpMethods.IsPost(context.Request.Method) && context.User.Identity?.IsAuthenticated != true && !DariMesinSendiri(context)
            ? RateLimitPartition.GetFixedWindowLimiter(Alamat(context), _ => new FixedWindowRateLimiterOptions { PermitLimit = MaksKiriman, Window = Jangka })
            : RateLimitPartition.GetNoLimiter("bebas"));
    }

    public static string Alamat(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "tanpa alamat";

    /// <summary>A program on this machine, or a proxy that does not pass the visitor's address: limiting it would shut everyone out.</summary>
    public static bool DariMesinSendiri(HttpContext context) => context.Connection.RemoteIpAddress is { } alamat && IPAddress.IsLoopback(alamat);

    private static async ValueTask TolakAsync(OnRejectedContext context, CancellationToken ct)
    {
        var response = context.HttpContext.Response;
        if (context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var nanti))
        {
            response.Headers.RetryAfter = ((int)Math.Ceiling(nanti.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        }

        if (SecuritySetup.IsApi(context.HttpContext))
        {
            await TypedResults.Problem("Terlalu banyak kiriman dari alamat ini. Tunggu selama yang tertulis di Retry-After, atau pakai token.", statusCode: response.StatusCode)
                .ExecuteAsync(context.HttpContext);
        }
    }
}
