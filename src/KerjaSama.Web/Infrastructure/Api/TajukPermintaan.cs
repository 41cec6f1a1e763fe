using System.Reflection;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;

namespace KerjaSama.Web.Infrastructure.Api;

/// <summary>
/// The headers that an endpoint reads, as parameters of the OpenAPI document: <c>Idempotency-Key</c> where the handler takes
/// <see cref="Idempotency"/>, <c>If-Match</c> where the endpoint says so.
/// </summary>
internal static class TajukPermintaan
{
    /// <summary>The handler calls <see cref="VersionTag.Require"/>.</summary>
    public static RouteHandlerBuilder PerluVersi(this RouteHandlerBuilder builder) =>
        builder.WithMetadata(new VersiMetadata(Wajib: true)).ProducesProblem(StatusCodes.Status412PreconditionFailed).ProducesProblem(StatusCodes.Status428PreconditionRequired);

    /// <summary>The handler calls <see cref="VersionTag.Read"/>.</summary>
    public static RouteHandlerBuilder TerimaVersi(this RouteHandlerBuilder builder) =>
        builder.WithMetadata(new VersiMetadata(Wajib: false)).ProducesProblem(StatusCodes.Status412PreconditionFailed);

    /// <summary>The handler refuses a request without <c>Idempotency-Key</c>.</summary>
    public static RouteHandlerBuilder PerluKunci(this RouteHandlerBuilder builder) => builder.WithMetadata(new KunciMetadata());

    public static Task DescribeAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        if (metadata.OfType<VersiMetadata>().SingleOrDefault() is { } versi)
        {
            Add(operation, HeaderNames.IfMatch, versi.Wajib,
                $"Versi objek saat terakhir dibaca, dalam tanda kutip: \"5\". Sudah berubah: 412.{(versi.Wajib ? " Tidak dikirim: 428." : " Tidak dikirim: versinya tidak diperiksa.")}", null);
        }

        if (metadata.OfType<MethodInfo>().Any(m => m.GetParameters().Any(p => p.ParameterType == typeof(Idempotency))))
        {
            Add(operation, Idempotency.Tajuk, metadata.OfType<KunciMetadata>().Any(),
                "Kunci kiriman ini, dibuat pengirim, berlaku 48 jam. Kunci dan isi yang sama mendapat jawaban yang sama tanpa perbuatan kedua; kunci yang sama dengan isi lain: 409.", Idempotency.KunciMaxLength);
        }

        return Task.CompletedTask;
    }

    private static void Add(OpenApiOperation operation, string nama, bool wajib, string uraian, int? maksimal) => (operation.Parameters ??= []).Add(new OpenApiParameter
    {
        Name = nama,
        In = ParameterLocation.Header,
        Required = wajib,
        Description = uraian,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = maksimal },
    });

    private sealed record VersiMetadata(bool Wajib);

    private sealed record KunciMetadata;
}
