using KerjaSama.Documents.Pdf;
using KerjaSama.Documents.Texts;

namespace KerjaSama.Web.Infrastructure.Dokumen;

internal static class DokumenModule
{
    /// <summary>Letters and drafts from templates.</summary>
    public static IServiceCollection AddDokumen(this IServiceCollection services) => services
        .AddSingleton<PdfConverter>(_ => new())
        .AddScoped<KantorDokumen>()
        .AddScoped<BahanReader>()
        .AddScoped<TemplatReader>()
        .AddScoped<PustakaKlausul>()
        .AddScoped<SuratTemplat>()
        .AddScoped<TandaTerimaTemplat>()
        .AddScoped<RapatTemplat>()
        .AddScoped<BahanNaskahTemplat>()
        .AddScoped<PenyusunDokumen>()
        .AddScoped<DokumenSiap>()
        .AddSingleton<PdfTextReader>(_ => new PdfTextReader())
        .AddSingleton<TeksCache>()
        .AddScoped<TeksBerkas>();
}
