using KerjaSama.Documents.Sop;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Modul.Alur.Kontrak;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KerjaSama.Web.Modul.Alur;

/// <summary>Addresses beside the pages of the processes that answer with a file or data.</summary>
internal static class AlurEndpoints
{
    public static void MapAlur(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(AlurLinks.Gambar("{kunci}"), GambarTerbaru).PerluIzin(Aksi.LihatAlur).ExcludeFromDescription();
        routes.MapGet(AlurLinks.UnduhSop("{kunci}"), UnduhAsync).PerluIzin(Aksi.LihatAlur).ExcludeFromDescription();
    }

    private static Results<Ok<GambarAlur>, NotFound> GambarTerbaru(string kunci, DefinitionCatalog catalog) =>
        catalog.Find(kunci) is { } definisi ? TypedResults.Ok(ProsesGambar.Dari(definisi)) : TypedResults.NotFound();

    private static async Task<Results<FileContentHttpResult, NotFound>> UnduhAsync(string kunci, DefinitionCatalog catalog, SusunSop susun, CancellationToken ct) =>
        catalog.Find(kunci) is null ? TypedResults.NotFound() : TypedResults.File(SopDocx.Write(await susun.ExecuteAsync(kunci, ct)), SopDocx.MediaType, $"SOP {kunci}.docx");
}
