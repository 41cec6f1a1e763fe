using KerjaSama.Data.Umum;
using KerjaSama.Documents.Blobs;
using KerjaSama.Web.Infrastructure.Dokumen;
using KerjaSama.Web.Infrastructure.Pdf;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace KerjaSama.Web.Infrastructure.Berkas;

/// <summary>
/// Hands out a document as an attachment, or its PDF where the address asks for that (<see cref="PdfDokumen"/>): once it is made, and until
/// then the page that waits for it. Whether the reader may have it is the caller's question.
/// </summary>
internal sealed class PengirimBerkas(IBlobStore blobs, PenyimpanBerkas penyimpan, PdfDokumen pdf, IModelMetadataProvider metadata)
{
    private const string Tunggu = "/Modul/Umum/TungguPdf.cshtml";

    /// <summary>A stored file.</summary>
    /// <exception cref="TidakDitemukanException">The content is not in the store, or is no Word document and its PDF is asked for.</exception>
    public async Task<IActionResult> KirimAsync(HttpRequest request, string sha256, string mediaType, string nama, CancellationToken cancellationToken) =>
        !PdfDokumen.Diminta(request) ? await IsiAsync(sha256, mediaType, nama, cancellationToken)
        : mediaType == DokumenTersusun.MediaType ? await PdfAsync(request, sha256, nama, cancellationToken)
        : throw new TidakDitemukanException("PDF");

    /// <summary>A document that was just written; for its PDF it is stored first.</summary>
    public async Task<IActionResult> KirimAsync(HttpRequest request, DokumenTersusun dokumen, CancellationToken cancellationToken)
    {
        if (!PdfDokumen.Diminta(request))
        {
            return new FileContentResult(dokumen.Isi, DokumenTersusun.MediaType) { FileDownloadName = dokumen.Nama };
        }

        using var isi = new MemoryStream(dokumen.Isi);
        var blob = await penyimpan.SimpanAsync(isi, cancellationToken);
        return await PdfAsync(request, blob.Sha256, dokumen.Nama, cancellationToken);
    }

    private async Task<FileStreamResult> IsiAsync(string sha256, string mediaType, string nama, CancellationToken cancellationToken)
    {
        var isi = await blobs.OpenAsync(sha256, cancellationToken) ?? throw new TidakDitemukanException("Berkas");
        return new FileStreamResult(isi, mediaType) { FileDownloadName = nama };
    }

    private async Task<IActionResult> PdfAsync(HttpRequest request, string sha256, string nama, CancellationToken cancellationToken)
    {
        var jadi = await pdf.MintaAsync(sha256, cancellationToken);
        if (jadi is { Status: PdfStatus.Done, PdfSha256: { } isi } && !PdfDokumen.Menunggu(request))
        {
            return await IsiAsync(isi, "application/pdf", Path.ChangeExtension(nama, ".pdf"), cancellationToken);
        }

        var halaman = await pdf.HalamanAsync(request, jadi, nama, cancellationToken);
        return new ViewResult { ViewName = Tunggu, ViewData = new ViewDataDictionary<TungguPdf>(metadata, new ModelStateDictionary()) { Model = halaman } };
    }
}
