using KerjaSama.Domain.Pengguna;
using Microsoft.AspNetCore.Authorization;

namespace KerjaSama.Web.Infrastructure.Keamanan;

/// <summary>
/// Who may come in: a signed-in person who may do one of <paramref name="aksi"/> by the table <see cref="Izin"/>. On which objects is
/// the handler's question (<c>LingkupUntuk</c>). Every page and endpoint has this or <c>[AllowAnonymous]</c>; without either it is closed.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
internal sealed class PerluIzinAttribute(params Aksi[] aksi) : Attribute, IAuthorizeData, IAuthorizationRequirementData
{
    public IReadOnlyList<Aksi> Aksi { get; } = aksi;

    string? IAuthorizeData.Policy { get; set; }

    string? IAuthorizeData.Roles { get; set; }

    string? IAuthorizeData.AuthenticationSchemes { get; set; }

    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [new IzinRequirement(Aksi)];
}

internal sealed record IzinRequirement(IReadOnlyList<Aksi> Aksi) : IAuthorizationRequirement;

internal sealed class IzinHandler(PelakuAccessor accessor) : AuthorizationHandler<IzinRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, IzinRequirement requirement)
    {
        var pelaku = await accessor.AmbilAsync();
        if (requirement.Aksi.Any(pelaku.Boleh))
        {
            context.Succeed(requirement);
        }
    }
}

internal static class PerluIzinConvention
{
    /// <inheritdoc cref="PerluIzinAttribute"/>
    public static TBuilder PerluIzin<TBuilder>(this TBuilder builder, params Aksi[] aksi)
        where TBuilder : IEndpointConventionBuilder =>
        builder.WithMetadata(new PerluIzinAttribute(aksi));
}
