using KerjaSama.Documents.Pdf;
using KerjaSama.Web.Infrastructure.Configuration;

namespace KerjaSama.Web.Infrastructure.Pdf;

internal static class PdfModule
{
    /// <summary>PDF of Word documents, made by a worker.</summary>
    public static IServiceCollection AddPdf(this IServiceCollection services) => services
        .AddSingleton(sp => new PdfConverter(sp.GetRequiredService<KerjaSamaOptions>().Pdf))
        .AddSingleton<PdfQueue>()
        .AddScoped<PdfDokumen>()
        .AddHostedService<PdfWorker>();
}
