using KerjaSama.Web.Infrastructure.Keamanan;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace KerjaSama.Web.Tests.Architecture;

public sealed class EndpointTests(KantorFactory kantor) : IClassFixture<KantorFactory>
{
    /// <summary>MapStaticAssets adds it in Development, for files that appear while the program runs.</summary>
    private const string DevelopmentFallback = "Fallback {**path:file}";

    [Fact]
    public void Every_endpoint_says_who_may_come_in()
    {
        var endpoints = Endpoints();

        Assert.NotEmpty(endpoints);
        var silent = endpoints.Where(e =>
            e.Metadata.GetMetadata<IAllowAnonymous>() is null && e.Metadata.GetMetadata<PerluIzinAttribute>() is null);
        Assert.Empty(silent.Select(e => $"{e.RoutePattern.RawText} ({e.DisplayName})"));
    }

    [Fact]
    public void No_endpoint_asks_for_a_right_and_lets_everyone_in() =>
        Assert.Empty(Endpoints()
            .Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is not null && e.Metadata.GetMetadata<PerluIzinAttribute>() is not null)
            .Select(e => e.RoutePattern.RawText));

    [Fact]
    public void Every_page_has_an_address_of_its_own()
    {
        var pages = Endpoints().Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null).Select(e => e.RoutePattern.RawText).ToList();

        Assert.Contains("masuk", pages);
        Assert.Equal(pages.Distinct(StringComparer.OrdinalIgnoreCase), pages);
        Assert.DoesNotContain(pages, p => p!.Any(char.IsUpper) && !p!.Contains('{', StringComparison.Ordinal));
    }

    private List<RouteEndpoint> Endpoints() => [.. kantor.Services.GetServices<EndpointDataSource>()
        .SelectMany(s => s.Endpoints)
        .OfType<RouteEndpoint>()
        .Where(e => e.DisplayName != DevelopmentFallback)
        .DistinctBy(e => (e.RoutePattern.RawText, e.DisplayName))];
}
