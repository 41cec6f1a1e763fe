using KerjaSama.Domain.Pengguna;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Modul.Alur.Kontrak;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KerjaSama.Web.Modul.Alur;

/// <summary>Addresses beside the pages of the processes that answer with data.</summary>
internal static class AlurEndpoints
{
    public static void MapAlur(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(AlurLinks.Gambar("{kunci}"), GambarTerbaru).PerluIzin(Aksi.LihatAlur).ExcludeFromDescription();
    }

    private static Results<Ok<GambarAlur>, NotFound> GambarTerbaru(string kunci, DefinitionCatalog catalog) =>
        catalog.Find(kunci) is { } definisi ? TypedResults.Ok(ProsesGambar.Dari(definisi)) : TypedResults.NotFound();
}
