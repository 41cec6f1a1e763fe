using System.Security.Claims;
using Microsoft.AspNetCore.Mvc.Infrastructure;

namespace KerjaSama.Web.Infrastructure.Ui;

/// <summary>
/// Knows which pages exist, so that no menu ever holds a dead link: an entry appears the day its page is there.
/// </summary>
public sealed class NavigationCatalog(IActionDescriptorCollectionProvider actions)
{
    private readonly Lazy<HashSet<string>> _paths = new(() => actions.ActionDescriptors.Items
        .Select(action => action.AttributeRouteInfo?.Template)
        .OfType<string>()
        .Select(template => "/" + WithoutOptionalTail(template))
        .ToHashSet(StringComparer.OrdinalIgnoreCase));

    /// <summary>The entries of <paramref name="semua"/> whose page exists and that <paramref name="user"/> may see, in their order.</summary>
    public IReadOnlyList<Navigasi> Visible(IEnumerable<Navigasi> semua, ClaimsPrincipal user) =>
        [.. semua.Where(entri => Ada(entri.Url) && (entri.Boleh?.Invoke(user) ?? true))];

    /// <summary>True when a page answers at this path.</summary>
    public bool Ada(string url) => _paths.Value.Contains(url);

    private static string WithoutOptionalTail(string template)
    {
        var optional = template.IndexOf("/{", StringComparison.Ordinal);
        return optional >= 0 && template.EndsWith("?}", StringComparison.Ordinal) && template.IndexOf('{', optional + 2) < 0
            ? template[..optional]
            : template;
    }
}
