using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using KerjaSama.Documents.Templates;

namespace KerjaSama.Domain.Tests.Documents;

/// <summary>Small Word templates for one test, and a look into the result.</summary>
internal static class WordFiles
{
    public static MemoryStream Template(params OpenXmlElement[] body)
    {
        var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            document.AddMainDocumentPart().Document = new Document(new Body(body));
        }

        stream.Position = 0;
        return stream;
    }

    public static SdtProperties Tagged(string tag) => new(new SdtAlias { Val = tag }, new Tag { Val = tag });

    public static SdtBlock Block(string tag, params OpenXmlElement[] content) => new(Tagged(tag), new SdtContentBlock(content));

    public static SdtRun Inline(string tag) => new(Tagged(tag), new SdtContentRun(new Run(new RunProperties(new Bold()), new Text($"[{tag}]"))));

    public static SdtRow Row(string tag, params TableRow[] rows) => new(Tagged(tag), new SdtContentRow(rows));

    public static Table Table(params OpenXmlElement[] rows) =>
        new([new TableProperties(new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct }), new TableGrid(new GridColumn { Width = "5000" }), .. rows]);

    public static TableRow Cell(params OpenXmlElement[] content) => new(new TableCell(content));

    /// <summary>Renders, checks that Word would open the result, and gives its body.</summary>
    public static Body Render(Stream template, TemplateData data)
    {
        using var output = new MemoryStream();
        DocxTemplate.Render(template, data, output);
        output.Position = 0;
        using var document = WordprocessingDocument.Open(output, isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(e => $"{e.Path?.XPath} {e.Description}"));
        return (Body)document.MainDocumentPart!.Document.Body!.CloneNode(true);
    }
}
