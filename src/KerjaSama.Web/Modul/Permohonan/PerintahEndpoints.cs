using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Api;
using KerjaSama.Web.Infrastructure.Keamanan;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Permohonan;

/// <summary>A place that a request can be moved to.</summary>
internal sealed record TujuanApi(string Tujuan, string Nama, string? Tahap);

internal sealed record DaftarTujuanApi(IReadOnlyList<TujuanApi> Kembalikan, IReadOnlyList<TujuanApi> MulaiDari);

internal sealed record KembalikanMasukan(string? Tujuan, string? Alasan);

/// <param name="Tujuan">A place of <c>GET …/tujuan</c>, or the code of its stage.</param>
internal sealed record MulaiDariMasukan(string? Tujuan, string? Alasan, string? Jalur, string? JenisNaskah, string? SubUnit, string? Analis, string? Perancang);

/// <param name="LanjutDari">Empty: where the request is, or the last step before it that the new track has.</param>
internal sealed record KoreksiJalurMasukan(string? Jalur, string? JenisNaskah, string? LanjutDari, string? Alasan, string? SubUnit, string? Analis, string? Perancang);

internal sealed record TarikMasukan(string? Alasan);

/// <summary>Commands that move a request (decisions.md 1): no steps of a process, but acts on the whole case.</summary>
internal static class PerintahEndpoints
{
    public static void MapPerintah(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("/permohonan/{kode}").WithTags("Permohonan");
        group.MapGet("/tujuan", TujuanAsync).PerluIzin(Aksi.KembalikanLangkah, Aksi.MulaiDariTahap)
            .WithSummary("Langkah yang dapat dituju: langkah sebelumnya untuk dikembalikan, dan tahap sesudahnya untuk perkara yang sudah berjalan di atas kertas.");
        group.MapPost("/kembalikan", KembalikanAsync).PerluIzin(Aksi.KembalikanLangkah).PerluVersi()
            .WithSummary("Mengembalikan permohonan ke langkah yang sudah selesai. Perlu If-Match dan alasan; tugas yang terbuka dibatalkan.");
        group.MapPost("/mulai-dari", MulaiDariAsync).PerluIzin(Aksi.MulaiDariTahap).PerluVersi()
            .WithSummary("Melanjutkan permohonan yang sudah berjalan di atas kertas dari tahap lebih lanjut. Perlu If-Match dan alasan; sebelum disposisi juga jalur, jenisNaskah, subUnit, analis, dan perancang.");
        group.MapPost("/jalur", JalurAsync).PerluIzin(Aksi.KoreksiJalur).PerluVersi()
            .WithSummary("Mengoreksi jalur atau jenis naskah. Perlu If-Match dan alasan; proses jalur yang benar berjalan dari lanjutDari, atau dari tempat permohonan sekarang.");
        api.MapPost("/tugas/{id:guid}/tarik", TarikAsync).WithTags("Tugas").PerluIzin(Aksi.TarikLangkah)
            .WithSummary("Menarik kembali langkah yang diselesaikan sendiri, selama belum ada yang memulai langkah berikutnya. Perlu alasan.");
    }

    private static async Task<Ok<DaftarTujuanApi>> TujuanAsync(
        string kode, JalanPerkara jalan, PetaPerkara peta, Data.KerjaSamaDbContext db, PelakuAccessor accessor, CancellationToken ct)
    {
        var permohonan = await db.Permohonan.AsNoTracking().YangBolehDilihat(await accessor.AmbilAsync(ct)).SingleOrDefaultAsync(p => p.Kode == kode, ct) ?? throw new TidakDitemukanException("Permohonan");
        if (permohonan.SudahBerakhir || await db.Naskah.AnyAsync(n => n.PermohonanId == permohonan.Id, ct))
        {
            return TypedResults.Ok(new DaftarTujuanApi([], []));
        }

        var perkara = await jalan.LoadAsync(permohonan, ct);
        return TypedResults.Ok(new DaftarTujuanApi(Api(peta.Sebelumnya(perkara)), Api(peta.TahapBerikut(perkara, permohonan.Tahap))));
    }

    private static async Task<Ok<PermohonanDibuat>> KembalikanAsync(
        string kode, KembalikanMasukan masukan, HttpContext http, KembalikanKeLangkah kembalikan, Idempotency idempotency, PelakuAccessor accessor, CancellationToken ct)
    {
        var (versi, pelaku) = (VersionTag.Require(http.Request), await accessor.AmbilAsync(ct));
        return TypedResults.Ok(await idempotency.RunAsync(http, masukan, async () => Keadaan(await kembalikan.ExecuteAsync(kode, masukan.Tujuan, masukan.Alasan, versi, pelaku, ct)), ct));
    }

    private static async Task<Ok<PermohonanDibuat>> MulaiDariAsync(
        string kode, MulaiDariMasukan masukan, HttpContext http, MulaiDari mulaiDari, Idempotency idempotency, PelakuAccessor accessor, CancellationToken ct)
    {
        var (versi, pelaku) = (VersionTag.Require(http.Request), await accessor.AmbilAsync(ct));
        return TypedResults.Ok(await idempotency.RunAsync(http, masukan, async () => Keadaan(await mulaiDari.ExecuteAsync(kode, masukan.Tujuan, masukan.Alasan,
            new(masukan.Jalur, masukan.JenisNaskah, masukan.SubUnit, masukan.Analis, masukan.Perancang), versi, pelaku, ct)), ct));
    }

    private static async Task<Ok<PermohonanDibuat>> JalurAsync(
        string kode, KoreksiJalurMasukan masukan, HttpContext http, KoreksiJalur koreksi, Idempotency idempotency, PelakuAccessor accessor, CancellationToken ct)
    {
        var (versi, pelaku) = (VersionTag.Require(http.Request), await accessor.AmbilAsync(ct));
        return TypedResults.Ok(await idempotency.RunAsync(http, masukan, async () => Keadaan(await koreksi.ExecuteAsync(kode,
            new(masukan.Jalur, masukan.JenisNaskah, masukan.SubUnit, masukan.Analis, masukan.Perancang), masukan.LanjutDari, masukan.Alasan, versi, pelaku, ct)), ct));
    }

    private static async Task<Ok<PermohonanDibuat>> TarikAsync(
        Guid id, TarikMasukan masukan, HttpContext http, TarikLangkah tarik, Idempotency idempotency, PelakuAccessor accessor, CancellationToken ct)
    {
        var pelaku = await accessor.AmbilAsync(ct);
        return TypedResults.Ok(await idempotency.RunAsync(http, masukan, async () => Keadaan(await tarik.ExecuteAsync(id, masukan.Alasan, pelaku, ct)), ct));
    }

    private static PermohonanDibuat Keadaan(PermohonanKerjaSama p) => new(p.Kode, null, p.Status.Kode, p.Tahap?.Kode);

    private static IReadOnlyList<TujuanApi> Api(IReadOnlyList<TujuanAlur> tujuan) => [.. tujuan.Select(t => new TujuanApi(t.Titik.ToString(), t.Nama, t.Tahap))];
}
