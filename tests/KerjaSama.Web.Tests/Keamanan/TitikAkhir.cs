using KerjaSama.Domain.Pengguna;
using KerjaSama.Web.Infrastructure.Keamanan;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace KerjaSama.Web.Tests.Keamanan;

/// <summary>One thing that can be asked of the program: method, address, handler of the page, and what the endpoint demands.</summary>
/// <param name="Pola">Route without constraints and without the slash in front: <c>tugas/{id}</c>.</param>
/// <param name="Terbuka">Everybody may ask.</param>
/// <param name="Izin">Every element must be met, each by one of its rights.</param>
internal sealed record TitikAkhir(string Metode, string Pola, string? Handler, bool Terbuka, IReadOnlyList<IReadOnlyList<Aksi>> Izin)
{
    /// <summary>MapStaticAssets adds it in Development, for files that appear while the program runs.</summary>
    private const string DevelopmentFallback = "Fallback {**path:file}";

    /// <summary>By token instead of a session.</summary>
    public bool Api => Pola.StartsWith("api/", StringComparison.Ordinal);

    /// <summary><c>POST /tugas?handler=Ambil</c>: how the tables of the sweep name it.</summary>
    public string Kunci => $"{Metode} /{Pola}{(Handler is null ? "" : $"?handler={Handler}")}";

    /// <summary>Parameters with the way to them, <c>permohonan/{kode}/dokumen/{id}</c>: the same name means different things in different places.</summary>
    public IEnumerable<string> Parameter
    {
        get
        {
            var ruas = Pola.Split('/');
            return Enumerable.Range(0, ruas.Length).Where(i => ruas[i].Contains('{', StringComparison.Ordinal)).Select(i => string.Join('/', ruas[..(i + 1)]));
        }
    }

    public override string ToString() => Kunci;

    /// <summary>Every endpoint of the program: pages with each of their handlers, and the API. Files of the front end are open to all and left out.</summary>
    public static IReadOnlyList<TitikAkhir> Semua(KantorFactory kantor) =>
    [
        .. kantor.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.DisplayName != DevelopmentFallback && e.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            .SelectMany(Dari).DistinctBy(t => t.Kunci).OrderBy(t => t.Kunci, StringComparer.Ordinal),
    ];

    private static IEnumerable<TitikAkhir> Dari(RouteEndpoint endpoint)
    {
        var pola = string.Join('/', endpoint.RoutePattern.PathSegments.Select(s => string.Concat(s.Parts.Select(p => p switch
        {
            RoutePatternParameterPart parameter => $"{{{parameter.Name}}}",
            RoutePatternLiteralPart teks => teks.Content,
            _ => p.ToString(),
        }))));
        var terbuka = endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;
        IReadOnlyList<IReadOnlyList<Aksi>> izin = [.. endpoint.Metadata.GetOrderedMetadata<PerluIzinAttribute>().Select(p => p.Aksi)];
        return Cara(endpoint).Distinct().Select(m => new TitikAkhir(m.Metode, pola, m.Handler, terbuka, izin));
    }

    private static IEnumerable<(string Metode, string? Handler)> Cara(RouteEndpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not { } halaman)
        {
            return endpoint.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods.Select(m => (m, (string?)null));
        }

        // OnPageHandlerExecutionAsync, overridden, looks like a handler of the method PAGE; a page without OnGet draws itself
        var handler = Assert.IsType<CompiledPageActionDescriptor>(halaman).HandlerMethods.Where(h => h.HttpMethod != "Page");
        return handler.Select(h => (h.HttpMethod.ToUpperInvariant(), h.Name)).Prepend(("GET", null));
    }
}
