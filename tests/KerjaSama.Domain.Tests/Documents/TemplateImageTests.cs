using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using KerjaSama.Documents.Templates;
using A = DocumentFormat.OpenXml.Drawing;
using DW = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace KerjaSama.Domain.Tests.Documents;

public sealed class TemplateImageTests
{
    /// <summary>Start, a segment to be skipped, and the frame header of a picture of 400 x 100 pixels.</summary>
    private static readonly byte[] WideJpeg =
        [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC0, 0, 17, 8, 0, 100, 1, 0x90, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1, 0xFF, 0xD9];

    [Fact]
    public void A_picture_is_fitted_into_the_box_without_distortion_and_the_placeholder_is_gone()
    {
        using var document = Render("lembar-disposisi", WideJpeg);
        var main = document.MainDocumentPart!;
        var box = main.Document.Descendants<DW.Extent>().Single();

        Assert.Equal(4, Math.Round((double)box.Cx!.Value / box.Cy!.Value));
        Assert.Equal(box.Cx.Value, main.Document.Descendants<A.Extents>().Single().Cx!.Value);
        var part = Assert.Single(main.ImageParts);
        Assert.Equal("image/jpeg", part.ContentType);
        using var stream = part.GetStream();
        Assert.Equal(WideJpeg.Length, stream.Length);
    }

    [Fact]
    public void Without_a_picture_nothing_is_left_of_its_place()
    {
        using var document = Render("lembar-disposisi", null);

        Assert.Empty(document.MainDocumentPart!.Document.Descendants<Drawing>());
        Assert.Empty(document.MainDocumentPart.ImageParts);
    }

    [Fact]
    public void A_file_that_is_no_picture_is_refused_by_its_field()
    {
        var exception = Assert.Throws<TemplateException>(() => Render("lembar-disposisi", "%PDF-1.7 is no picture"u8.ToArray()));

        Assert.Equal("logo", exception.Field);
    }

    [Fact]
    public void Headers_and_footers_are_filled_too()
    {
        using var template = new MemoryStream();
        using (var document = WordprocessingDocument.Create(template, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.AddNewPart<HeaderPart>("h").Header = new Header(new Paragraph(WordFiles.Inline("nomor")));
            main.AddNewPart<FooterPart>("f").Footer = new Footer(WordFiles.Block("jika:rahasia", new Paragraph(new Run(new Text("RAHASIA")))));
            main.Document = new Document(new Body(new SectionProperties(
                new HeaderReference { Type = HeaderFooterValues.Default, Id = "h" }, new FooterReference { Type = HeaderFooterValues.Default, Id = "f" })));
        }

        template.Position = 0;
        using var output = new MemoryStream();
        DocxTemplate.Render(template, new TemplateData().Set("nomor", "12").SetFlag("rahasia", false), output);

        using var result = WordprocessingDocument.Open(output, isEditable: false);
        Assert.Equal("12", result.MainDocumentPart!.HeaderParts.Single().Header.InnerText);
        Assert.IsType<Paragraph>(Assert.Single(result.MainDocumentPart.FooterParts.Single().Footer.ChildElements));
    }

    [Fact]
    public void Each_place_has_its_own_picture()
    {
        using var document = Render("ksb", null);

        Assert.Equal(2, document.MainDocumentPart!.Document.Descendants<A.Blip>().Select(b => b.Embed!.Value).Distinct().Count());
        Assert.Equal(2, document.MainDocumentPart.ImageParts.Count());
    }

    private static WordprocessingDocument Render(string template, byte[]? image)
    {
        var output = new MemoryStream();
        using var file = File.OpenRead(TestFiles.Template(template));
        DocxTemplate.Render(file, SampleLetter.DataFor(template).SetImage("logo", image), output);
        return WordprocessingDocument.Open(output, isEditable: false);
    }
}
