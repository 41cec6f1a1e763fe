using KerjaSama.Documents.Pdf;
using KerjaSama.Documents.Pdf.Signatures;

namespace KerjaSama.Domain.Tests.Documents.Pdf;

/// <summary>Files as LibreOffice and Chromium really write them.</summary>
public sealed class RealPdfTests
{
    private static readonly SignatureBlock Block = new(
        null, 60, 60, 240, 90, SignatureBlock.LinesOf("Drs. H. Sanusi, M.M.", "Bupati Contoh", "22 November 2026 14.05 WIB", "kerjasama.contoh.go.id/verifikasi"), "https://kerjasama.contoh.go.id/verifikasi?kode=N-2026-00017");

    [Fact]
    public async Task A_naskah_by_LibreOffice_is_signed_twice_and_both_are_valid() => await SignedTwiceAsync(await ByLibreOfficeAsync());

    [Fact]
    public async Task A_page_by_Chromium_is_signed_twice_and_both_are_valid() => await SignedTwiceAsync(await ByChromiumAsync());

    private static async Task SignedTwiceAsync(byte[] pdf)
    {
        var signed = Signers.Sign(Signers.Sign(pdf, Signers.Bupati, Block), Signers.Direktur, Block with { X = 310 });

        Assert.Empty(PdfHazards.Find(new MemoryStream(pdf)));
        Assert.Empty(PdfHazards.Find(new MemoryStream(signed)));
        Assert.Equal(
            [PdfSignatureFinding.FurtherSignature, PdfSignatureFinding.WholeFile], Signers.Read(signed).Signatures.Select(s => s.Findings[^1]));
        Assert.Equal(PdfSignatureVerdict.Valid, Signers.Read(signed).Verdict);
        Assert.Equal(["Signature is Valid.", "Signature is Valid."], await Pdfsig.ValidationsAsync(signed));
    }

    private static async Task<byte[]> ByLibreOfficeAsync()
    {
        using var converter = new PdfConverter(new PdfOptions());
        Assert.SkipUnless(converter.IsAvailable, "LibreOffice is not installed: apt-get install libreoffice-writer-nogui.");
        using var pdf = new MemoryStream();
        await using var letter = File.OpenRead(Path.Combine(TestFiles.Root, "seeds", "templat", "lembar-disposisi.docx"));
        await converter.ConvertAsync(letter, ".docx", pdf);
        return pdf.ToArray();
    }

    private static async Task<byte[]> ByChromiumAsync()
    {
        using var folder = new TemporaryFolder();
        var (page, pdf) = (Path.Combine(folder.Path, "a.html"), Path.Combine(folder.Path, "a.pdf"));
        await File.WriteAllTextAsync(page, "<h1>Perjanjian Kerja Sama</h1><p><a href='https://contoh.go.id'>contoh.go.id</a></p>");
        await Pdfsig.RunAsync("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir=" + folder.Path, "--no-pdf-header-footer", "--print-to-pdf=" + pdf, page);
        return await File.ReadAllBytesAsync(pdf);
    }
}
