using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Modul.Kinerja.Kontrak;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KerjaSama.Web.Modul.Kinerja;

internal static class KinerjaModule
{
    public static IServiceCollection AddKinerja(this IServiceCollection services) => services.AddScoped<HitungIku>();

    /// <summary><c>/api/v1/kinerja</c> (contract.md).</summary>
    public static void MapKinerja(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("/kinerja/iku").WithTags("Kinerja").PerluIzin(Aksi.LihatKinerja);
        group.MapGet("", ListAsync);
        group.MapGet("/{kunci}/rincian", RincianAsync);
    }

    private static async Task<Ok<IReadOnlyList<NilaiIku>>> ListAsync(int? tahun, int? triwulan, string? varian, HitungIku hitung, OfficeClock clock, CancellationToken ct) =>
        TypedResults.Ok(await hitung.SemuaAsync(HitungIku.Periode(tahun, triwulan, clock), varian, ct));

    private static async Task<Ok<RincianIku>> RincianAsync(string kunci, int? tahun, int? triwulan, string? varian, HitungIku hitung, OfficeClock clock, CancellationToken ct) =>
        TypedResults.Ok(await hitung.RincianAsync(kunci, HitungIku.Periode(tahun, triwulan, clock), varian, ct));
}
