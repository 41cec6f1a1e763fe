using System.Threading.RateLimiting;
using KerjaSama.Web.Infrastructure.Keamanan;

namespace KerjaSama.Web.Modul.Portal;

/// <summary>Counts tracking codes that do not exist, per address: guessing ends soon, looking at one's own request never does.</summary>
internal sealed class PembatasLacak : IDisposable
{
    public const int MaksSalah = 30;

    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(
        alamat => RateLimitPartition.GetFixedWindowLimiter(alamat, _ => new FixedWindowRateLimiterOptions { PermitLimit = MaksSalah, Window = PembatasTamu.Jangka }));

    /// <summary>Whether this address has used up its wrong codes: it gets no further answer for a while.</summary>
    public bool Habis(HttpContext context)
    {
        if (PembatasTamu.DariMesinSendiri(context))
        {
            return false;
        }

        using var lease = _limiter.AttemptAcquire(PembatasTamu.Alamat(context), 0);
        return !lease.IsAcquired;
    }

    public void CatatSalah(HttpContext context) => _limiter.AttemptAcquire(PembatasTamu.Alamat(context)).Dispose();

    public void Dispose() => _limiter.Dispose();
}
