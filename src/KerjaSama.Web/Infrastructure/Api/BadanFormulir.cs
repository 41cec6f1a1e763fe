using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace KerjaSama.Web.Infrastructure.Api;

/// <summary>A field of a posted form.</summary>
/// <param name="Berkas">It holds a file.</param>
internal sealed record BidangFormulirApi(string Nama, string Uraian, bool Wajib = false, bool Berkas = false);

/// <summary>The form that an endpoint reads by itself, as request body of the OpenAPI document.</summary>
internal static class BadanFormulir
{
    private const string Multipart = "multipart/form-data";

    /// <summary>Only described: another kind of body is refused by the handler, with the field that is missing.</summary>
    public static RouteHandlerBuilder TerimaFormulir(this RouteHandlerBuilder builder, params BidangFormulirApi[] bidang) => builder.WithMetadata(new BadanMetadata(bidang));

    public static Task DescribeAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<BadanMetadata>().SingleOrDefault() is { } badan)
        {
            var bentuk = new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Required = badan.Bidang.Where(b => b.Wajib).Select(b => b.Nama).ToHashSet(),
                Properties = badan.Bidang.ToDictionary(b => b.Nama, b => (IOpenApiSchema)new OpenApiSchema { Type = JsonSchemaType.String, Format = b.Berkas ? "binary" : null, Description = b.Uraian }),
            };
            operation.RequestBody = new OpenApiRequestBody { Required = true, Content = new Dictionary<string, OpenApiMediaType> { [Multipart] = new() { Schema = bentuk } } };
        }

        return Task.CompletedTask;
    }

    private sealed record BadanMetadata(IReadOnlyList<BidangFormulirApi> Bidang);
}
