using KerjaSama.Documents.Blobs;
using KerjaSama.Documents.Texts;
using Microsoft.Extensions.Caching.Memory;

namespace KerjaSama.Web.Infrastructure.Dokumen;

/// <summary>The text of a file, or why it cannot be had.</summary>
/// <param name="Sebab">In Indonesian, with what to do; null where there is a text.</param>
internal sealed record TeksTerbaca(TeksNaskah? Teks, string? Sebab);

/// <summary>The texts read last: a stored content never changes, so neither does its text.</summary>
internal sealed class TeksCache : IDisposable
{
    private const int Terbanyak = 100;

    public MemoryCache Isi { get; } = new(new MemoryCacheOptions { SizeLimit = Terbanyak });

    public void Dispose() => Isi.Dispose();
}

/// <summary>Reads the text of a stored Word document or PDF, for reading, comparing and checking it.</summary>
internal sealed class TeksBerkas(IBlobStore blobs, PdfTextReader pdf, TeksCache cache)
{
    private const string Pdf = "application/pdf";
    private static readonly TeksTerbaca Gambar = new(null, "Berkas ini gambar atau pindaian: teksnya tidak dapat dibaca. Unduh berkasnya untuk melihatnya.");

    /// <exception cref="TidakDitemukanException">The content is not in the store.</exception>
    public async Task<TeksTerbaca> BacaAsync(string sha256, string mediaType, CancellationToken cancellationToken)
    {
        if (cache.Isi.TryGetValue(sha256, out TeksTerbaca? ada))
        {
            return ada!;
        }

        var terbaca = await SekaliAsync(sha256, mediaType, cancellationToken);
        // a scan stays one; what a missing tool could not read may be readable tomorrow
        if (terbaca.Teks is not null || terbaca == Gambar)
        {
            cache.Isi.Set(sha256, terbaca, new MemoryCacheEntryOptions { Size = 1 });
        }

        return terbaca;
    }

    private async Task<TeksTerbaca> SekaliAsync(string sha256, string mediaType, CancellationToken cancellationToken)
    {
        if (mediaType is not (DokumenTersusun.MediaType or Pdf))
        {
            return Gambar;
        }

        await using var isi = await blobs.OpenAsync(sha256, cancellationToken) ?? throw new TidakDitemukanException("Berkas");
        using var salinan = new MemoryStream();
        await isi.CopyToAsync(salinan, cancellationToken);
        salinan.Position = 0;
        try
        {
            var teks = mediaType == DokumenTersusun.MediaType ? DocxTextReader.Read(salinan) : await pdf.ReadAsync(salinan, cancellationToken);
            return teks.AdaTeks ? new(teks, null) : Gambar;
        }
        catch (NaskahTextException e)
        {
            return new(null, e.Message);
        }
    }
}
