using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Modul.Portal.Kontrak;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KerjaSama.Web.Modul.Portal;

internal sealed record LangkahApi(string Tahap, string Keadaan, DateOnly? Sejak, DateOnly? Sampai);

/// <summary>What the holder of a tracking code may read: stage, whose turn, what is missing, the expected date; nothing internal.</summary>
internal sealed record LacakJawaban(
    string Kode, string Judul, string Status, string? Tahap, string Giliran, DateOnly TanggalDiterima, DateOnly? Perkiraan, string? Alasan,
    IReadOnlyList<DokumenDiminta> DokumenKurang, IReadOnlyList<LangkahApi> Langkah, string? Naskah);

/// <summary><c>/api/v1/lacak</c> (contract.md): no token; the code is the right.</summary>
internal static class LacakEndpoints
{
    public static void MapLacak(this RouteGroupBuilder api) => api.MapGet("/lacak/{kodeLacak}", AmbilAsync).WithTags("Lacak").AllowAnonymous().ProducesProblem(429);

    private static async Task<Results<Ok<LacakJawaban>, StatusCodeHttpResult>> AmbilAsync(
        string kodeLacak, HttpContext http, LacakReader reader, PembatasLacak pembatas, CancellationToken ct)
    {
        if (pembatas.Habis(http))
        {
            return TypedResults.StatusCode(StatusCodes.Status429TooManyRequests);
        }

        if (await reader.FindAsync(kodeLacak, ct) is not { } r)
        {
            pembatas.CatatSalah(http);
            throw new TidakDitemukanException("Kode lacak");
        }

        var p = r.Permohonan;
        return TypedResults.Ok(new LacakJawaban(
            p.Kode, p.Judul, p.Status.Kode, p.Tahap?.Kode, r.Giliran.Kode, p.TanggalDiterima, r.Perkiraan,
            p.Status == StatusPermohonan.Ditolak ? p.AlasanBerakhir : r.AlasanDikembalikan, r.Kurang,
            [.. r.Langkah.Select(l => new LangkahApi(l.Tahap.Kode, l.Keadaan.ToString().ToLowerInvariant(), l.Sejak, l.Sampai))], r.KodeNaskah));
    }
}
