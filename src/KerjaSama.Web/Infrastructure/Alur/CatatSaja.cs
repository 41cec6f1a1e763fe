namespace KerjaSama.Web.Infrastructure.Alur;

/// <summary>A step whose answers are history and process variables only: meetings, arahan, TKKSD, reviews, paraf, approvals.</summary>
internal sealed class CatatSaja : ITindakan
{
    public Task JalankanAsync(KonteksTindakan konteks, CancellationToken cancellationToken) => Task.CompletedTask;
}
