using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using KerjaSama.Documents.Templates;
using static KerjaSama.Documents.Sop.WordXml;

namespace KerjaSama.Documents.Sop;

/// <summary>The SOP as a Word file on F4 paper laid across. Equal sheets give equal bytes.</summary>
public static class SopDocx
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private const string HeadingShade = "E7E6E6";
    private const string Font = "Arial";
    private static readonly string[] MutuBaku = ["Kelengkapan", "Waktu", "Output"];

    public static byte[] Write(SopSheet sheet)
    {
        using var package = new MemoryStream();
        using (var word = WordprocessingDocument.Create(package, WordprocessingDocumentType.Document))
        {
            var main = word.AddNewPart<MainDocumentPart>("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "dokumen");
            var pictures = new SopPicture(main);
            Save(main.AddNewPart<StyleDefinitionsPart>("gaya"), Styles());
            Save(main.AddNewPart<FooterPart>("kaki"), Footer(sheet.Asal));
            Save(main, Document(sheet, pictures));
        }

        using var stable = new MemoryStream();
        StablePackage.Write(package, stable);
        return stable.ToArray();
    }

    private static XElement Document(SopSheet sheet, SopPicture pictures) => Element("document", Element("body",
        SopHeadWord.Tables(sheet.Kepala, pictures),
        Element("p", Element("r", Element("br", Attribute("type", "page")))),
        Chart(sheet),
        Paragraph("", halfPoints: 4),
        Element("sectPr",
            Element("footerReference", Attribute("type", "default"), new XAttribute(SopWordDrawing.R + "id", "kaki")),
            Element("pgSz", Attribute("w", 18709), Attribute("h", 12189), Attribute("orient", "landscape")),
            Element("pgMar", Attribute("top", 850), Attribute("right", 850), Attribute("bottom", 850), Attribute("left", 850), Attribute("header", 420), Attribute("footer", 420), Attribute("gutter", 0)))));

    private static XElement Chart(SopSheet sheet)
    {
        var columns = new SopColumns(sheet.Pelaksana.Count);
        var texts = columns.Texts.Select(Twips).ToList();
        int[] widths = [Twips(SopColumns.Nomor), texts[0], .. sheet.Pelaksana.Select(_ => Twips(columns.Actor)), .. texts.Skip(1)];
        return Table(widths, [.. Headings(sheet, widths), .. sheet.Baris.Zip(SopLayout.Draw(sheet), (row, drawing) => Row(sheet, row, drawing, texts))]);
    }

    private static IEnumerable<XElement> Headings(SopSheet sheet, int[] widths)
    {
        var actors = sheet.Pelaksana.Count;
        var crowded = new SopColumns(actors).Crowded;
        yield return HeadingRow(
            Heading("No", widths[0], merge: "restart"), Heading("Kegiatan", widths[1], merge: "restart"),
            Heading("Pelaksana", widths[2..(2 + actors)].Sum(), actors), Heading("Mutu baku", widths[(2 + actors)..(5 + actors)].Sum(), 3),
            Heading("Keterangan", widths[^1], merge: "restart"));
        yield return HeadingRow(
        [
            Heading("", widths[0], merge: "continue"), Heading("", widths[1], merge: "continue"),
            .. sheet.Pelaksana.Select((actor, i) => Heading(actor, widths[2 + i], crowded: crowded)),
            .. MutuBaku.Select((heading, i) => Heading(heading, widths[2 + actors + i])),
            Heading("", widths[^1], merge: "continue"),
        ]);
    }

    private static XElement HeadingRow(params XElement[] cells) => Element("tr", Element("trPr", Element("cantSplit"), Element("tblHeader")), cells);

    private static XElement Heading(string text, int twips, int span = 1, string? merge = null, bool crowded = false)
        => Cell(twips, [Paragraph(text, bold: true, align: "center", halfPoints: crowded ? 13 : 16)], span, merge, HeadingShade, bare: crowded, vertical: "center");

    private static XElement Row(SopSheet sheet, SopRow row, SopDrawing drawing, List<int> texts) => Element("tr",
        Element("trPr", Element("cantSplit"), Element("trHeight", Attribute("val", Twips(drawing.Height)), Attribute("hRule", "atLeast"))),
        Cell(Twips(SopColumns.Nomor), [Paragraph($"{row.Nomor}", align: "center")]),
        Cell(texts[0], [Paragraph(row.Kegiatan)]),
        Cell(Twips(drawing.Width), [SopWordDrawing.Paragraph(drawing, row.Nomor, SopLayout.InWords(sheet, row))], drawing.Columns, bare: true),
        Cell(texts[1], [Paragraph(row.Kelengkapan)]),
        Cell(texts[2], [Paragraph(row.Waktu)]),
        Cell(texts[3], [Paragraph(row.Output)]),
        Cell(texts[4], [Paragraph(row.Keterangan)]));

    private static XElement Footer(string text) => Element("ftr", Paragraph(text, halfPoints: 14));

    private static XElement Styles() => Element("styles", Element("docDefaults",
        Element("rPrDefault", Element("rPr", Element("rFonts", Attribute("ascii", Font), Attribute("hAnsi", Font), Attribute("cs", Font)), Value("sz", 16), Value("szCs", 16), Element("lang", Attribute("val", "id-ID")))),
        Element("pPrDefault", Element("pPr"))));

    private static void Save(OpenXmlPart part, XElement root)
    {
        using var stream = part.GetStream(FileMode.Create);
        new XDocument(root).Save(stream, SaveOptions.DisableFormatting);
    }
}
