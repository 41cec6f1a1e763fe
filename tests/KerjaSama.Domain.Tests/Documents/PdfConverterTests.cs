using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using KerjaSama.Documents.Pdf;

namespace KerjaSama.Domain.Tests.Documents;

public sealed class PdfConverterTests
{
    [Fact]
    public async Task Without_LibreOffice_the_message_says_what_to_install()
    {
        using var converter = new PdfConverter(new PdfOptions { SofficePath = "/tidak/ada/soffice" });

        var exception = await Assert.ThrowsAsync<PdfException>(() => converter.ConvertAsync(Letter(), ".docx", new MemoryStream()));

        Assert.False(converter.IsAvailable);
        Assert.Equal("pdf.tidak-tersedia", exception.Kode);
        Assert.Contains("apt-get install libreoffice-writer-nogui", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_letters_at_once_become_PDF_each_by_its_own_profile()
    {
        using var converter = Installed(new PdfOptions { Workers = 2 });

        var made = await Task.WhenAll(PdfOfAsync(converter), PdfOfAsync(converter));

        Assert.All(made, pdf => Assert.StartsWith("%PDF-", pdf, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_conversion_that_takes_too_long_is_ended()
    {
        using var converter = Installed(new PdfOptions { Timeout = TimeSpan.FromMilliseconds(1) });

        var exception = await Assert.ThrowsAsync<PdfException>(() => PdfOfAsync(converter));

        Assert.Equal("pdf.terlalu-lama", exception.Kode);
    }

    private static PdfConverter Installed(PdfOptions options)
    {
        var converter = new PdfConverter(options);
        Assert.SkipUnless(converter.IsAvailable, "LibreOffice is not installed: apt-get install libreoffice-writer-nogui.");
        return converter;
    }

    private static async Task<string> PdfOfAsync(PdfConverter converter)
    {
        using var pdf = new MemoryStream();
        await converter.ConvertAsync(Letter(), ".docx", pdf);
        return Encoding.Latin1.GetString(pdf.ToArray());
    }

    private static MemoryStream Letter()
    {
        var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            document.AddMainDocumentPart().Document = new Document(new Body(new Paragraph(new Run(new Text("Dengan hormat")))));
        }

        stream.Position = 0;
        return stream;
    }
}
