using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Modul.Kinerja.Kontrak;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KerjaSama.Web.Modul.Kinerja;

/// <param name="Per">The day of <paramref name="Letak"/>; <paramref name="Hambatan"/> is of the whole year so far.</param>
internal sealed record JalannyaPermohonan(DateOnly Per, IReadOnlyList<LetakTahap> Letak, int Tahun, IReadOnlyList<WaktuLangkah> Hambatan);

internal static class KinerjaModule
{
    public static IServiceCollection AddKinerja(this IServiceCollection services) => services.AddScoped<HitungIku>().AddScoped<LetakPermohonan>().AddScoped<HambatanLangkah>();

    /// <summary><c>/api/v1/kinerja</c> (contract.md).</summary>
    public static void MapKinerja(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("/kinerja/iku").WithTags("Kinerja").PerluIzin(Aksi.LihatKinerja);
        group.MapGet("", ListAsync);
        group.MapGet("/{kunci}/rincian", RincianAsync);
        api.MapGet("/kinerja/alur", AlurAsync).WithTags("Kinerja").PerluIzin(Aksi.LihatPemantauan).WithSummary("Letak permohonan yang berjalan dan waktu setiap langkah dalam setahun");
    }

    private static async Task<Ok<IReadOnlyList<NilaiIku>>> ListAsync(int? tahun, int? triwulan, string? varian, HitungIku hitung, OfficeClock clock, CancellationToken ct) =>
        TypedResults.Ok(await hitung.SemuaAsync(HitungIku.Periode(tahun, triwulan, clock), varian, ct));

    private static async Task<Ok<JalannyaPermohonan>> AlurAsync(int? tahun, LetakPermohonan letak, HambatanLangkah hambatan, OfficeClock clock, CancellationToken ct)
    {
        var dipilih = HitungIku.Periode(tahun, null, clock).Tahun;
        return TypedResults.Ok(new JalannyaPermohonan(clock.HariIni, await letak.ListAsync(ct), dipilih, await hambatan.ListAsync(dipilih, ct)));
    }

    private static async Task<Ok<RincianIku>> RincianAsync(string kunci, int? tahun, int? triwulan, string? varian, HitungIku hitung, OfficeClock clock, CancellationToken ct) =>
        TypedResults.Ok(await hitung.RincianAsync(kunci, HitungIku.Periode(tahun, triwulan, clock), varian, ct));
}
