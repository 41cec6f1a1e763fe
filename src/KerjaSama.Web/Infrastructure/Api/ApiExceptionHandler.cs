using System.Text.Json;
using KerjaSama.Data.Umum;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using KerjaSama.Workflow;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Infrastructure.Api;

/// <summary>The kinds of "no" for programs: RFC 9457 problem details with <c>errors</c> per field and the rule's stable <c>kode</c>.</summary>
internal sealed class ApiExceptionHandler(IProblemDetailsService problems) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        // The middleware has already turned the request to the error page: the path that failed is in its feature.
        var jalur = httpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path ?? httpContext.Request.Path;
        if (!new PathString(jalur).StartsWithSegments("/api") || Translate(httpContext, exception) is not { } problem)
        {
            return false;
        }

        httpContext.Response.StatusCode = problem.Status!.Value;
        return await problems.TryWriteAsync(new() { HttpContext = httpContext, ProblemDetails = problem, Exception = exception });
    }

    private static ProblemDetails? Translate(HttpContext http, Exception exception) => exception switch
    {
        IsianTidakSahException isian => new HttpValidationProblemDetails(isian.Errors.ToDictionary()) { Status = 422, Title = "Isian tidak sah." },
        TeksTerlaluPanjangException panjang => new HttpValidationProblemDetails(
            panjang.Teks.GroupBy(t => JsonNamingPolicy.CamelCase.ConvertName(t.Properti)).ToDictionary(g => g.Key, g => g.Select(t => t.Pesan).ToArray())) { Status = 422, Title = "Isian tidak sah." },
        AturanDilanggarException aturan => Problem(409, "Aturan tidak terpenuhi.", aturan.Message, ("kode", aturan.Kode)),
        DrafBergeserException draf => Problem(409, "Draf sudah berganti versi.", draf.Message,
            ("kode", DrafBergeserException.Kode), ("versi", draf.Versi.Versi), ("terbaru", draf.Terbaru.Id), ("banding", draf.Banding)),
        ProcessStepException alur => Problem(409, "Alur tidak dapat melangkah.", alur.Message, ("kode", alur.Kode)),
        VersiBerubahException versi => Problem(Conflict(http), "Sudah berubah.", versi.Message, ("versi", versi.VersiKini)),
        DbUpdateConcurrencyException => Problem(Conflict(http), "Sudah berubah.", "Data ini baru saja diubah orang lain. Ambil lagi, lalu ulangi."),
        TidakDitemukanException tiada => Problem(404, "Tidak ditemukan.", tiada.Message),
        TidakBerhakException { SepertiTidakAda: true } => Problem(404, "Tidak ditemukan.", "Tidak ada yang cocok."),
        TidakBerhakException hak => Problem(403, "Tidak berwenang.", hak.Message),
        SyaratVersiException => Problem(428, "Perlu If-Match.", "Kirim header If-Match berisi ETag yang terakhir Anda baca."),
        BadHttpRequestException { InnerException: JsonException json } => new HttpValidationProblemDetails(
            new Dictionary<string, string[]> { [json.Path is { Length: > 0 } path ? path : "$"] = ["Nilai ini tidak dapat dibaca sebagai JSON yang diminta."] }) { Status = 400, Title = "Permintaan tidak dapat dibaca." },
        BadHttpRequestException buruk => new HttpValidationProblemDetails(
            new Dictionary<string, string[]> { ["$"] = [buruk.StatusCode == 413 ? "Isi permintaan terlalu besar." : "Permintaan tidak dapat dibaca: periksa bentuk dan jenis isinya."] })
        { Status = buruk.StatusCode == 413 ? 413 : 400, Title = "Permintaan tidak dapat dibaca." },
        _ => null,
    };

    private static int Conflict(HttpContext http) => http.Request.Headers.IfMatch.Count > 0 ? 412 : 409;

    private static ProblemDetails Problem(int status, string judul, string rincian, params (string Nama, object? Nilai)[] tambahan)
    {
        var problem = new ProblemDetails { Status = status, Title = judul, Detail = rincian };
        foreach (var (nama, nilai) in tambahan)
        {
            problem.Extensions[nama] = nilai;
        }

        return problem;
    }
}

/// <summary>A change of an existing thing without the version it was read at (428).</summary>
#pragma warning disable CA1032
internal sealed class SyaratVersiException : Exception;
#pragma warning restore CA1032
