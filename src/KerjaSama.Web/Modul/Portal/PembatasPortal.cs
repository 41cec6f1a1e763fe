using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace KerjaSama.Web.Modul.Portal;

/// <summary>How often one address may send forms of the public pages; reading is not limited.</summary>
internal static class PembatasPortal
{
    public const string Kebijakan = "portal";

    /// <summary>Generous: a whole office, or a village behind one mobile operator, shares an address.</summary>
    public const int MaksKiriman = 60;

    public static readonly TimeSpan Jangka = TimeSpan.FromMinutes(10);

    public static void Configure(RateLimiterOptions options)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = (context, _) =>
        {
            if (context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var nanti))
            {
                context.HttpContext.Response.Headers.RetryAfter = ((int)nanti.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            }

            return ValueTask.CompletedTask;
        };
        options.AddPolicy(Kebijakan, context => HttpMethods.IsPost(context.Request.Method)
            ? RateLimitPartition.GetFixedWindowLimiter(Alamat(context), _ => new FixedWindowRateLimiterOptions { PermitLimit = MaksKiriman, Window = Jangka })
            : RateLimitPartition.GetNoLimiter("membaca"));
    }

    public static string Alamat(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "tanpa alamat";
}

/// <summary>Counts tracking codes that do not exist, per address: guessing ends soon, looking at one's own request never does.</summary>
internal sealed class PembatasLacak : IDisposable
{
    public const int MaksSalah = 30;

    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(
        alamat => RateLimitPartition.GetFixedWindowLimiter(alamat, _ => new FixedWindowRateLimiterOptions { PermitLimit = MaksSalah, Window = PembatasPortal.Jangka }));

    /// <summary>Whether this address has used up its wrong codes: it gets no further answer for a while.</summary>
    public bool Habis(HttpContext context)
    {
        using var lease = _limiter.AttemptAcquire(PembatasPortal.Alamat(context), 0);
        return !lease.IsAcquired;
    }

    public void CatatSalah(HttpContext context) => _limiter.AttemptAcquire(PembatasPortal.Alamat(context)).Dispose();

    public void Dispose() => _limiter.Dispose();
}
