using KerjaSama.Data;
using KerjaSama.Documents.Blobs;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Api;
using KerjaSama.Web.Infrastructure.Configuration;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Permohonan;

internal sealed record PermohonanDibuat(string Kode, string? KodeLacak, string Status, string? Tahap);

internal sealed record DokumenDibuat(Guid Id, string Nama, long Ukuran, string Sha256, int Versi);

/// <summary><c>/api/v1/permohonan</c> (contract.md).</summary>
internal static class PermohonanEndpoints
{
    public static void MapPermohonan(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("/permohonan").WithTags("Permohonan");
        group.MapPost("", AjukanAsync).AllowAnonymous().RequireRateLimiting(PembatasTamu.Kebijakan).ProducesProblem(401).ProducesProblem(403).ProducesProblem(429);
        group.MapGet("", ListAsync).PerluIzin(Aksi.LihatPermohonan);
        group.MapGet("/{kode}", RincianAsync).PerluIzin(Aksi.LihatPermohonan);
        group.MapPost("/{kode}/dokumen", UnggahAsync).PerluIzin(Aksi.UnggahDokumenPermohonan).DisableAntiforgery().ProducesProblem(413).ProducesProblem(422)
            .TerimaFormulir(
                new("berkas", "Isi dokumen.", Wajib: true, Berkas: true),
                new("jenis", "Jenis dokumen: kode pada daftar syarat, isian berkas tugas, atau teks lain. Draf naskah: draf.", Wajib: true),
                new("dasar", "Hanya untuk draf: id dokumen versi yang disunting. Bila sesudah itu ada versi lain: 409 draf.bergeser, dengan versi, terbaru (id), dan banding (alamat perbandingannya)."));
        group.MapGet("/{kode}/dokumen/{id:guid}", UnduhAsync).PerluIzin(Aksi.LihatPermohonan)
            .Produces<Stream>(StatusCodes.Status200OK, "application/octet-stream").WithSummary("Isi satu dokumen permohonan");
        group.MapPost("/{kode}/tolak", TolakAsync).PerluIzin(Aksi.TolakPermohonan).PerluVersi();
        group.MapPost("/{kode}/cabut", CabutAsync).PerluIzin(Aksi.CabutPermohonan).PerluVersi();
    }

    private static async Task<Created<PermohonanDibuat>> AjukanAsync(
        PermohonanMasukan masukan, HttpContext http, PelakuAccessor accessor, KerjaSamaOptions options, AjukanPermohonan ajukan, KodeLacak kodeLacak,
        KerjaSamaDbContext db, Idempotency idempotency, CancellationToken ct)
    {
        var pelaku = await accessor.AmbilAsync(ct);
        if (pelaku.PenggunaId is null ? !options.PortalOpen : !pelaku.Boleh(Aksi.AjukanPermohonan))
        {
            throw new TidakBerhakException(Pelaku.Sistem, pelaku.PenggunaId is null ? "Portal sedang ditutup. Kirim permohonan lewat kantor." : "Peran Anda tidak dapat mengajukan permohonan.");
        }

        // The stored answer never holds the tracking code: it is computed again for the owner of the key.
        var jawaban = await idempotency.RunAsync(http, masukan, async () =>
        {
            var p = (await ajukan.ExecuteAsync(masukan, pelaku, null, ct)).Permohonan;
            return new PermohonanDibuat(p.Kode, null, p.Status.Kode, p.Tahap?.Kode);
        }, ct);
        var permohonan = await db.Permohonan.AsNoTracking().SingleAsync(p => p.Kode == jawaban.Kode, ct);
        return TypedResults.Created($"/api/v1/permohonan/{jawaban.Kode}", jawaban with { KodeLacak = await kodeLacak.UntukAsync(permohonan, ct) });
    }

    private static async Task<Ok<Daftar<PermohonanBaris>>> ListAsync([AsParameters] PermohonanFilter filter, DaftarPermohonan daftar, PelakuAccessor accessor, CancellationToken ct)
    {
        var halaman = await daftar.ListAsync(filter, await accessor.AmbilAsync(ct), denganTotal: true, ct);
        return TypedResults.Ok(new Daftar<PermohonanBaris>(halaman.Data, halaman.Berikut, halaman.Total));
    }

    private static async Task<Ok<PermohonanRincian>> RincianAsync(string kode, HttpResponse response, DaftarPermohonan daftar, PelakuAccessor accessor, CancellationToken ct)
    {
        var rincian = await daftar.RincianAsync(kode, await accessor.AmbilAsync(ct), ct);
        VersionTag.Write(response, rincian.Versi);
        return TypedResults.Ok(rincian);
    }

    private static async Task<Created<DokumenDibuat>> UnggahAsync(string kode, HttpContext http, UnggahDokumen unggah, Idempotency idempotency, PelakuAccessor accessor, CancellationToken ct)
    {
        if (!http.Request.HasFormContentType)
        {
            throw new IsianTidakSahException("berkas", "Kirim sebagai multipart/form-data dengan bidang berkas dan jenis.");
        }

        var (form, pelaku) = (await http.Request.ReadFormAsync(ct), await accessor.AmbilAsync(ct));
        var sah = await unggah.TerimaAsync(kode, form["jenis"], form.Files["berkas"], form["dasar"], pelaku, ct);
        var jawaban = await idempotency.RunAsync(http, sah, async () =>
        {
            var dokumen = await unggah.TambahAsync(sah, pelaku, ct);
            return new DokumenDibuat(dokumen.Id, dokumen.Nama, dokumen.Ukuran, dokumen.Sha256, dokumen.NomorVersi);
        }, ct);
        return TypedResults.Created($"/api/v1/permohonan/{kode}/dokumen/{jawaban.Id}", jawaban);
    }

    private static async Task<FileStreamHttpResult> UnduhAsync(
        string kode, Guid id, KerjaSamaDbContext db, DokumenLuar dokumenLuar, IBlobStore blobs, PelakuAccessor accessor, CancellationToken ct) =>
        await PermohonanFileEndpoints.BukaAsync(kode, id, await accessor.AmbilAsync(ct), db, dokumenLuar, blobs, ct) ?? throw new TidakDitemukanException("Dokumen");

    private static async Task<Ok<PermohonanDibuat>> TolakAsync(
        string kode, AlasanMasukan masukan, HttpContext http, AkhiriPermohonan akhiri, Idempotency idempotency, PelakuAccessor accessor, KerjaSamaDbContext db, CancellationToken ct)
    {
        var (versi, pelaku) = (VersionTag.Require(http.Request), await accessor.AmbilAsync(ct));
        return TypedResults.Ok(await idempotency.RunAsync(http, masukan, async () =>
        {
            await akhiri.TolakAsync(kode, masukan.Alasan, versi, pelaku, ct);
            return await KeadaanAsync(kode, db, ct);
        }, ct));
    }

    private static async Task<Ok<PermohonanDibuat>> CabutAsync(
        string kode, AlasanMasukan masukan, HttpContext http, AkhiriPermohonan akhiri, Idempotency idempotency, PelakuAccessor accessor, KerjaSamaDbContext db, CancellationToken ct)
    {
        var (versi, pelaku) = (VersionTag.Require(http.Request), await accessor.AmbilAsync(ct));
        return TypedResults.Ok(await idempotency.RunAsync(http, masukan, async () =>
        {
            await akhiri.CabutAsync(kode, masukan.Alasan, versi, pelaku, ct);
            return await KeadaanAsync(kode, db, ct);
        }, ct));
    }

    private static async Task<PermohonanDibuat> KeadaanAsync(string kode, KerjaSamaDbContext db, CancellationToken ct)
    {
        var p = await db.Permohonan.AsNoTracking().SingleAsync(p => p.Kode == kode, ct);
        return new PermohonanDibuat(p.Kode, null, p.Status.Kode, p.Tahap?.Kode);
    }

    private sealed record AlasanMasukan(string? Alasan);
}
