using KerjaSama.Documents.Uploads;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace KerjaSama.Web.Infrastructure.Berkas;

/// <summary>
/// The largest request: several files, each as large as its own field takes (<see cref="UploadLimits.MaxSize"/>), and the form around
/// them. One number for the server and for its forms, so that no page promises more than another lets through.
/// </summary>
internal static class BatasKiriman
{
    /// <summary>Files of the largest size in one request; docs/operasi.md tells proxies the same.</summary>
    public const int BanyakBerkas = 4;
    private const long Formulir = 10L * 1024 * 1024;

    /// <summary>In bytes.</summary>
    public static long Terbesar { get; } = (BanyakBerkas * UploadLimits.Default.MaxSize) + Formulir;

    public static IServiceCollection AddBatasKiriman(this IServiceCollection services) => services
        .Configure<KestrelServerOptions>(o => o.Limits.MaxRequestBodySize = Terbesar)
        .Configure<FormOptions>(o => o.MultipartBodyLengthLimit = Terbesar);
}
