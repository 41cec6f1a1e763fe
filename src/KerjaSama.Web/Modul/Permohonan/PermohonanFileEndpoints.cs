using KerjaSama.Data;
using KerjaSama.Documents.Blobs;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using KerjaSama.Workflow;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Permohonan;

/// <summary>Addresses beside the pages of a permohonan that answer with a file or data, for who is signed in.</summary>
internal static class PermohonanFileEndpoints
{
    public static void MapPermohonanFiles(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(PermohonanLinks.Daftar + "/{kode}/alur/{proses:guid}", AlurAsync).PerluIzin(Aksi.LihatPermohonan).ExcludeFromDescription();
    }

    /// <summary>For the API. Always as an attachment: what a partner uploaded never runs in our pages' name (nosniff stands on every answer).</summary>
    /// <returns>Null: no such document, or not the actor's to see.</returns>
    public static async Task<FileStreamHttpResult?> BukaAsync(
        string kode, Guid id, Pelaku pelaku, KerjaSamaDbContext db, DokumenLuar dokumenLuar, IBlobStore blobs, CancellationToken ct) =>
        await CariAsync(kode, id, pelaku, db, dokumenLuar, ct) is { } dokumen && await blobs.OpenAsync(dokumen.Sha256, ct) is { } isi
            ? TypedResults.File(isi, dokumen.MediaType, dokumen.Nama)
            : null;

    /// <summary>For page and API.</summary>
    /// <returns>Null: no such document, or not the actor's to see.</returns>
    public static async Task<DokumenPermohonan?> CariAsync(string kode, Guid id, Pelaku pelaku, KerjaSamaDbContext db, DokumenLuar dokumenLuar, CancellationToken ct)
    {
        var permohonan = await db.Permohonan.AsNoTracking().YangBolehDilihat(pelaku).Include(p => p.Mitra).Include(p => p.PerangkatDaerah).Include(p => p.Dokumen).AsSplitQuery().SingleOrDefaultAsync(p => p.Kode == kode, ct);
        var dokumen = permohonan?.Dokumen.SingleOrDefault(d => d.Id == id);
        return dokumen is not null && (await dokumenLuar.TerlihatAsync(permohonan!, pelaku, ct)).Contains(id) ? dokumen : null;
    }

    private static async Task<Results<Ok<GambarAlur>, NotFound>> AlurAsync(
        string kode, Guid proses, KerjaSamaDbContext db, DefinitionCatalog catalog, PelakuAccessor accessor, CancellationToken ct)
    {
        var pelaku = await accessor.AmbilAsync(ct);
        var subjek = pelaku.OrangLuar ? null : await db.Permohonan.YangBolehDilihat(pelaku).Where(p => p.Kode == kode).Select(p => (Guid?)p.Id).SingleOrDefaultAsync(ct);
        if (subjek is null || await db.ProcessInstance.AsNoTracking().SingleOrDefaultAsync(i => i.Id == proses && i.SubjectId == subjek, ct) is not { } instance)
        {
            return TypedResults.NotFound();
        }

        var definisi = catalog.Of(instance);
        var keadaan = await KeadaanAlur.LoadAsync(db, definisi, instance, ct);
        var panggilan = definisi.Nodes.Values.OfType<CallActivity>().ToDictionary(p => p.Id, p => IsiAlur.UrlDari(kode, p, keadaan.Dipanggil.GetValueOrDefault(p.Id))!, StringComparer.Ordinal);
        return TypedResults.Ok(new GambarAlur(definisi.Xml, keadaan.Selesai, keadaan.Kini) { Panggilan = panggilan });
    }
}
