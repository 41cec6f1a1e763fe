using KerjaSama.Documents.Blobs;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Api;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Modul.Naskah.Kontrak;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KerjaSama.Web.Modul.Naskah;

/// <summary><c>/api/v1/naskah</c> (contract.md): the register, with the queries of its pages.</summary>
internal static class NaskahEndpoints
{
    public static void MapNaskah(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("/naskah").WithTags("Naskah").PerluIzin(Aksi.LihatNaskah);
        group.MapGet("", ListAsync);
        group.MapGet("/{kode}", RincianAsync);
        group.MapGet("/{kode}/dokumen/{versi:int}", DokumenAsync).Produces<Stream>(StatusCodes.Status200OK, "application/octet-stream").WithSummary("Isi satu berkas naskah");
    }

    private static async Task<Ok<Daftar<NaskahBaris>>> ListAsync([AsParameters] NaskahFilter filter, DaftarNaskah daftar, PelakuAccessor accessor, CancellationToken ct)
    {
        var halaman = await daftar.ListAsync(filter, await accessor.AmbilAsync(ct), denganTotal: true, ct);
        return TypedResults.Ok(new Daftar<NaskahBaris>(halaman.Data, halaman.Berikut, halaman.Total));
    }

    private static async Task<Ok<NaskahRincian>> RincianAsync(string kode, HttpResponse response, RincianNaskah rincian, PelakuAccessor accessor, CancellationToken ct)
    {
        var naskah = await rincian.AmbilAsync(kode, await accessor.AmbilAsync(ct), ct);
        VersionTag.Write(response, naskah.Versi);
        return TypedResults.Ok(naskah);
    }
    private static async Task<FileStreamHttpResult> DokumenAsync(
        string kode, int versi, HttpResponse response, RincianNaskah rincian, IBlobStore blobs, PelakuAccessor accessor, CancellationToken ct)
    {
        var naskah = await rincian.AmbilAsync(kode, await accessor.AmbilAsync(ct), ct);
        var dokumen = naskah.Dokumen.SingleOrDefault(d => d.Versi == versi) ?? throw new TidakDitemukanException("Dokumen");
        var isi = await blobs.OpenAsync(dokumen.Sha256, ct) ?? throw new TidakDitemukanException("Berkas");
        response.Headers.XContentTypeOptions = "nosniff";
        return TypedResults.Stream(isi, dokumen.MediaType, dokumen.Nama);
    }
}
