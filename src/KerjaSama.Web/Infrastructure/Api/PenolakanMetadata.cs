using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KerjaSama.Web.Infrastructure.Api;

/// <summary>
/// The refusals that an endpoint of the API gives by its shape, for the OpenAPI document: what <see cref="ApiExceptionHandler"/> and the sign-in answer.
/// What only some endpoints know (If-Match, size, rate) they name themselves.
/// </summary>
internal static class PenolakanMetadata
{
    private const string ProblemJson = "application/problem+json";

    public static void Add(EndpointBuilder builder)
    {
        var sudah = builder.Metadata.OfType<Microsoft.AspNetCore.Http.Metadata.IProducesResponseTypeMetadata>().Select(m => m.StatusCode).ToHashSet();
        foreach (var status in Status((RouteEndpointBuilder)builder).Where(sudah.Add))
        {
            builder.Metadata.Add(new ProducesResponseTypeMetadata(status, typeof(ProblemDetails), [ProblemJson]));
        }
    }

    private static IEnumerable<int> Status(RouteEndpointBuilder builder)
    {
        var rute = builder.RoutePattern.Parameters.Select(p => p.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var isian = builder.Metadata.OfType<MethodInfo>().Single().GetParameters();
        var menulis = builder.Metadata.OfType<IHttpMethodMetadata>().Any(m => m.HttpMethods.Contains(HttpMethods.Post));
        if (!builder.Metadata.OfType<IAllowAnonymous>().Any())
        {
            yield return StatusCodes.Status401Unauthorized;
            yield return StatusCodes.Status403Forbidden;
        }

        if (rute.Count > 0)
        {
            yield return StatusCodes.Status404NotFound;
        }

        if (menulis)
        {
            yield return StatusCodes.Status409Conflict;
        }

        if (isian.Any(i => i.ParameterType.Name.EndsWith("Masukan", StringComparison.Ordinal) || Saringan(i, rute)))
        {
            yield return StatusCodes.Status400BadRequest;
            yield return StatusCodes.Status422UnprocessableEntity;
        }
    }

    /// <summary>Read from the query: a set of filters, or a single value that may be left out.</summary>
    private static bool Saringan(ParameterInfo isian, HashSet<string> rute) =>
        isian.GetCustomAttribute<AsParametersAttribute>() is not null
        || ((isian.ParameterType == typeof(string) || Nullable.GetUnderlyingType(isian.ParameterType) is not null) && !rute.Contains(isian.Name!));
}
