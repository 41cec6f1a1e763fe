using System.Globalization;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Modul.Naskah.Kontrak;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KerjaSama.Web.Modul.Impor.Ekspor;

/// <summary><c>/permohonan/ekspor</c> and <c>/naskah/ekspor</c>: the list of the same address as a file; <c>?format=csv</c> for text.</summary>
internal static class EksporEndpoints
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapEkspor(this IEndpointRouteBuilder app)
    {
        app.MapGet(PermohonanLinks.Ekspor, (HttpContext http, PelakuAccessor accessor, RegisterKeluar register, OfficeClock clock, CancellationToken ct) =>
            UnduhAsync(JenisImpor.Permohonan, http, accessor, register, clock, ct)).PerluIzin(Aksi.EksporData);
        app.MapGet(NaskahLinks.Ekspor, (HttpContext http, PelakuAccessor accessor, RegisterKeluar register, OfficeClock clock, CancellationToken ct) =>
            UnduhAsync(JenisImpor.Naskah, http, accessor, register, clock, ct)).PerluIzin(Aksi.EksporData);
    }

    private static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> UnduhAsync(
        JenisImpor jenis, HttpContext http, PelakuAccessor accessor, RegisterKeluar register, OfficeClock clock, CancellationToken ct)
    {
        var csv = http.Request.Query["format"] == "csv";
        var saring = http.Request.Query.Select(q => KeyValuePair.Create(q.Key, q.Value.ToString()));
        var berkas = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        try
        {
            await register.TulisAsync(jenis, saring, await accessor.AmbilAsync(ct), berkas, !csv, ct);
        }
        catch (IsianTidakSahException exception)
        {
            await berkas.DisposeAsync();
            return TypedResults.Problem(exception.Message, statusCode: StatusCodes.Status400BadRequest, title: "Saringan tidak sah");
        }
        catch
        {
            await berkas.DisposeAsync();
            throw;
        }

        berkas.Position = 0;
        var nama = string.Create(CultureInfo.InvariantCulture, $"{jenis.Kode}-{clock.HariIni:yyyy-MM-dd}.{(csv ? "csv" : "xlsx")}");
        return TypedResults.File(berkas, csv ? "text/csv; charset=utf-8" : Xlsx, nama);
    }
}
