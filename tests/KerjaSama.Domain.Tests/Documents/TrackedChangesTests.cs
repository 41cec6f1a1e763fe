using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using KerjaSama.Documents.Pdf;

namespace KerjaSama.Domain.Tests.Documents;

public sealed class TrackedChangesTests
{
    private const string W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private const string By = "w:id=\"1\" w:author=\"A\" w:date=\"2026-01-01T00:00:00Z\"";

    [Fact]
    public void What_was_inserted_stays_what_was_deleted_goes_and_comments_go()
    {
        var body = $"""
            <w:p><w:r><w:t xml:space="preserve">Pasal </w:t></w:r><w:del {By}><w:r><w:delText>1</w:delText></w:r></w:del><w:ins {By}><w:r><w:rPr><w:b/><w:rPrChange {By}><w:rPr/></w:rPrChange></w:rPr><w:t>2</w:t></w:r></w:ins><w:commentRangeStart w:id="5"/><w:r><w:t>.</w:t></w:r><w:commentRangeEnd w:id="5"/><w:r><w:commentReference w:id="5"/></w:r></w:p>
            <w:p><w:pPr><w:rPr><w:del {By}/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">Para pihak </w:t></w:r></w:p>
            <w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t>sepakat.</w:t></w:r></w:p>
            <w:p><w:pPr><w:rPr><w:del {By}/></w:rPr></w:pPr><w:del {By}><w:r><w:delText>Seluruh alinea dihapus.</w:delText></w:r></w:del></w:p>
            <w:p><w:moveFrom {By}><w:r><w:t>Dipindah</w:t></w:r></w:moveFrom><w:r><w:t>Tetap</w:t></w:r></w:p>
            <w:p><w:moveTo {By}><w:r><w:t>Dipindah</w:t></w:r></w:moveTo></w:p>
            <w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:trPr><w:del {By}/></w:trPr><w:tc><w:p><w:r><w:t>baris dihapus</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:trPr><w:ins {By}/></w:trPr><w:tc><w:p><w:ins {By}><w:r><w:t>baris baru</w:t></w:r></w:ins></w:p></w:tc></w:tr></w:tbl>
            <w:p/>
            """;
        using var docx = Docx(body);

        TrackedChanges.Accept(docx);

        Assert.Equal(0, docx.Position);
        using var document = WordprocessingDocument.Open(docx, false);
        var accepted = document.MainDocumentPart!.Document;
        Assert.Equal(["Pasal 2.", "Para pihak sepakat.", "Tetap", "Dipindah", "baris baru", ""], accepted.Descendants<Paragraph>().Select(p => p.InnerText));
        Assert.Equal("center", accepted.Descendants<Paragraph>().ElementAt(1).ParagraphProperties!.Justification!.Val!.InnerText);
        Assert.DoesNotContain(accepted.Descendants(), e => e.LocalName is "ins" or "del" or "moveFrom" or "moveTo" or "rPrChange" or "commentReference" or "commentRangeStart");
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(e => e.Description));
    }

    [Fact]
    public void A_document_without_changes_stays_as_it_is()
    {
        using var docx = Docx("<w:p><w:r><w:t>Biasa</w:t></w:r></w:p>");

        TrackedChanges.Accept(docx);

        using var document = WordprocessingDocument.Open(docx, false);
        Assert.Equal("Biasa", document.MainDocumentPart!.Document.InnerText);
    }

    [Fact]
    public void What_is_no_Word_document_is_told() =>
        Assert.Equal("pdf.gagal", Assert.Throws<PdfException>(() => TrackedChanges.Accept(new MemoryStream([1, 2, 3]))).Kode);

    private static MemoryStream Docx(string body)
    {
        var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            using var writer = new StreamWriter(main.GetStream(FileMode.Create, FileAccess.Write));
            writer.Write($"<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document {W}><w:body>{body}</w:body></w:document>");
        }

        stream.Position = 0;
        return stream;
    }
}
