using KerjaSama.Documents.Pdf;
using KerjaSama.Documents.Texts;

namespace KerjaSama.Domain.Tests.Documents.Texts;

public sealed class PdfTextReaderTests
{
    private const string Hint = "pdftotext is not installed: apt-get install poppler-utils.";

    [Fact]
    public async Task Without_pdftotext_the_message_says_what_to_install()
    {
        var reader = new PdfTextReader("/tidak/ada/pdftotext");

        var exception = await Assert.ThrowsAsync<NaskahTextException>(() => reader.ReadAsync(new MemoryStream()));

        Assert.False(reader.IsAvailable);
        Assert.Equal("teks.pdf-tidak-tersedia", exception.Kode);
        Assert.Contains("apt-get install poppler-utils", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_pdf_is_called_broken()
    {
        var exception = await Assert.ThrowsAsync<NaskahTextException>(() => Installed().ReadAsync(new MemoryStream("%PDF-1.4 rusak"u8.ToArray())));

        Assert.Equal("teks.pdf-gagal", exception.Kode);
    }

    [Fact]
    public async Task A_scan_has_no_text()
    {
        // one empty page, as a picture without a text layer gives
        const string pdf =
            """
            %PDF-1.4
            1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
            2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
            3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 936]>>endobj
            trailer<</Root 1 0 R>>
            """;

        Assert.False((await Installed().ReadAsync(new MemoryStream(System.Text.Encoding.ASCII.GetBytes(pdf)))).AdaTeks);
    }

    [Theory]
    [InlineData("ksb")]
    [InlineData("pks")]
    [InlineData("nota-kesepakatan")]
    public async Task A_naskah_made_into_PDF_has_the_same_pasal_and_ayat(string template)
    {
        var reader = Installed();
        using var converter = new PdfConverter();
        Assert.SkipUnless(converter.IsAvailable, "LibreOffice is not installed: apt-get install libreoffice-writer-nogui.");
        using var word = NaskahTemplates.Render(template);
        using var pdf = new MemoryStream();
        await converter.ConvertAsync(word, ".docx", pdf);
        pdf.Position = 0;
        word.Position = 0;

        var text = await reader.ReadAsync(pdf);

        // tables are guessed in a PDF, so the pasal with addresses is left out; titles are printed in capitals
        Assert.Equal(Pasal(DocxTextReader.Read(word)), Pasal(text));
    }

    private static string Pasal(TeksNaskah text) => NaskahText.Of(text.Pasal.Select(p => p with { Judul = p.Judul?.ToUpperInvariant() }).Where(p => p.Judul != "KORESPONDENSI"));

    private static PdfTextReader Installed()
    {
        var reader = new PdfTextReader();
        Assert.SkipUnless(reader.IsAvailable, Hint);
        return reader;
    }
}
