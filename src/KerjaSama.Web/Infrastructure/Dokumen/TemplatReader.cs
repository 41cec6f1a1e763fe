using KerjaSama.Data;
using KerjaSama.Documents.Blobs;
using KerjaSama.Web.Infrastructure.Startup;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Infrastructure.Dokumen;

/// <summary>A template as it is in force.</summary>
/// <param name="Versi">Number of the office's own version; null: the one shipped with the program.</param>
internal sealed record TemplatBerlaku(byte[] Isi, int? Versi);

/// <summary>Reads templates: the version that the office put in force, or the one shipped in <c>seeds/templat</c>.</summary>
internal sealed class TemplatReader(KerjaSamaDbContext db, IBlobStore blobs)
{
    /// <param name="kunci">Name of the template.</param>
    /// <exception cref="TidakDitemukanException">There is no such template, or its content is not in the store.</exception>
    public async Task<TemplatBerlaku> BerlakuAsync(string kunci, CancellationToken cancellationToken)
    {
        var berlaku = await (
            from t in db.TemplatKantor
            join v in db.VersiTemplat on t.Id equals v.TemplatId
            where t.Kunci == kunci && v.Nomor == t.VersiBerlaku
            select new { v.Nomor, v.Sha256 }).SingleOrDefaultAsync(cancellationToken);
        return berlaku is null
            ? new(await BawaanAsync(kunci, cancellationToken), null)
            : new(await IsiAsync(berlaku.Sha256, cancellationToken), berlaku.Nomor);
    }

    /// <summary>The template shipped with the program.</summary>
    /// <exception cref="TidakDitemukanException">There is no such template.</exception>
    public static async Task<byte[]> BawaanAsync(string kunci, CancellationToken cancellationToken)
    {
        var path = SeedFile.PathOf(Path.Combine("templat", kunci + ".docx"));
        return File.Exists(path) ? await File.ReadAllBytesAsync(path, cancellationToken) : throw new TidakDitemukanException("Templat");
    }

    /// <exception cref="TidakDitemukanException">The content is not in the store.</exception>
    public async Task<byte[]> IsiAsync(string sha256, CancellationToken cancellationToken)
    {
        await using var isi = await blobs.OpenAsync(sha256, cancellationToken) ?? throw new TidakDitemukanException("Berkas");
        using var salinan = new MemoryStream();
        await isi.CopyToAsync(salinan, cancellationToken);
        return salinan.ToArray();
    }
}
