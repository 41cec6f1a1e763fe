using KerjaSama.Domain.Pengguna;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Api;
using KerjaSama.Web.Infrastructure.Keamanan;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KerjaSama.Web.Modul.Permohonan;

/// <param name="Id">Of the message; it is delivered after the answer.</param>
internal sealed record PesanProsesDiterima(Guid Id);

/// <summary><c>/api/v1/pesan-proses</c>: messages of other systems for processes that wait for them.</summary>
internal static class PesanProsesEndpoints
{
    public static void MapPesanProses(this RouteGroupBuilder api) => api.MapPost("/pesan-proses", KirimAsync).WithTags("Permohonan").PerluIzin(Aksi.KirimPesanProses).PerluKunci()
        .WithSummary("Mengirim pesan kepada proses yang menunggunya, menurut permohonan, korelasi, atau keduanya. Yang belum ada penunggunya disimpan sampai ada.");

    private static async Task<Accepted<PesanProsesDiterima>> KirimAsync(
        PesanProsesMasukan masukan, HttpContext http, KirimPesanProses kirim, Idempotency idempotency, PelakuAccessor accessor, CancellationToken ct)
    {
        if (http.Request.Headers[Idempotency.Tajuk].ToString().Length == 0)
        {
            throw new IsianTidakSahException(Idempotency.Tajuk, "Wajib: pesan yang terkirim dua kali diterima dua langkah.");
        }

        var pelaku = await accessor.AmbilAsync(ct);
        return TypedResults.Accepted((string?)null, await idempotency.RunAsync(http, masukan, async () => new PesanProsesDiterima(await kirim.ExecuteAsync(masukan, pelaku, ct)), ct));
    }
}
