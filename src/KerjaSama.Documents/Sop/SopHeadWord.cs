using System.Xml.Linq;
using static KerjaSama.Documents.Sop.WordXml;

namespace KerjaSama.Documents.Sop;

/// <summary>The page of identity as Word tables.</summary>
internal static class SopHeadWord
{
    private const int HalfPoints = 18;
    private const int Left = 8000;
    private const int Label = 2600;
    private const int Right = 6400;
    private const int Half = 8500;

    public static IEnumerable<XElement> Tables(SopHead head, SopPicture pictures)
    {
        yield return Table([Left, Label, Right], SopFacts.Of(head).Select((fact, i) => Element("tr",
            Element("trPr", Element("cantSplit")),
            Cell(Left, i == 0 ? Institution(head, pictures) : [Paragraph("")], merge: i == 0 ? "restart" : "continue", vertical: "center"),
            Cell(Label, [Paragraph(fact.Judul, bold: true, halfPoints: HalfPoints)]),
            Cell(Right, fact.Isi.Select(line => Paragraph(line, halfPoints: HalfPoints))))));
        yield return Paragraph("", halfPoints: 8);
        yield return Table([Half, Half], head.Kotak.Chunk(2).Select(pair => Element("tr",
            Element("trPr", Element("cantSplit")),
            pair.Select(box => Cell(Half, Box(box), span: pair.Length == 1 ? 2 : 1)))));
    }

    private static IEnumerable<XElement> Institution(SopHead head, SopPicture pictures)
    {
        if (head.Logo is { } logo)
        {
            yield return Paragraph([pictures.Run(logo)], "center");
        }

        foreach (var line in head.Instansi.DefaultIfEmpty(SopHtml.Dots))
        {
            yield return Paragraph(line, bold: true, align: "center", halfPoints: 22);
        }
    }

    private static IEnumerable<XElement> Box(SopBox box)
        => [Paragraph(box.Judul, bold: true, halfPoints: HalfPoints), .. box.Isi.Select((text, i) => Paragraph($"{i + 1}. {text}", halfPoints: HalfPoints)).DefaultIfEmpty(Paragraph($"1. {SopHtml.Dots}", halfPoints: HalfPoints))];
}
