using Microsoft.AspNetCore.HttpOverrides;

namespace KerjaSama.Web.Infrastructure.Keamanan;

/// <summary>Behind a reverse proxy: history, rate limits and secure cookies see the visitor's address and scheme, not the proxy's.</summary>
internal static class ForwardedHeadersSetup
{
    /// <param name="services">The container.</param>
    /// <param name="proxies"><c>KerjaSama:Proxies</c>; a proxy on this machine is believed without being named.</param>
    public static IServiceCollection AddForwardedHeaders(this IServiceCollection services, IReadOnlyList<System.Net.IPNetwork> proxies) =>
        services.Configure<ForwardedHeadersOptions>(o =>
        {
            o.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            foreach (var proxy in proxies)
            {
                o.KnownIPNetworks.Add(proxy);
            }
        });
}
