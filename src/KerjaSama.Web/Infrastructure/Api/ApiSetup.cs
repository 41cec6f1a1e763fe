using System.Text.Json;
using System.Text.Json.Serialization;

namespace KerjaSama.Web.Infrastructure.Api;

/// <summary>One page of a list as the API sends it.</summary>
internal sealed record Daftar<T>(IReadOnlyList<T> Data, string? Berikut, int? Total);

internal static class ApiSetup
{
    /// <summary>Problem details, JSON, the OpenAPI document and what the endpoints share.</summary>
    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.AddProblemDetails();
        services.AddExceptionHandler<ApiExceptionHandler>();
        services.AddScoped<Idempotency>();
        services.AddOpenApi("v1", o => o.AddOperationTransformer(TajukPermintaan.DescribeAsync).AddOperationTransformer(BadanFormulir.DescribeAsync).AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "KerjaSama";
            document.Info.Description = "Register dan alur naskah kerja sama daerah. Autentikasi: Authorization: Bearer TOKEN. Galat: RFC 9457.";
            return Task.CompletedTask;
        }));
        services.Configure<RouteHandlerOptions>(o => o.ThrowOnBadRequest = true);
        services.ConfigureHttpJsonOptions(o =>
        {
            o.SerializerOptions.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
            o.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
        });
        return services;
    }

    /// <summary>The group under which every module maps its endpoints.</summary>
    public static RouteGroupBuilder MapApi(this IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
        var api = routes.MapGroup("/api/v1");
        ((IEndpointConventionBuilder)api).Finally(PenolakanMetadata.Add);
        return api;
    }
}
