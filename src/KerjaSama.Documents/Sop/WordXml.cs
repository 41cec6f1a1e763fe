using System.Globalization;
using System.Xml.Linq;

namespace KerjaSama.Documents.Sop;

/// <summary>Small pieces of WordprocessingML.</summary>
internal static class WordXml
{
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private const int TwipsPerPixel = 15;
    private static readonly string[] Sides = ["top", "left", "bottom", "right"];
    private static readonly string[] Inner = ["insideH", "insideV"];

    public static XElement Element(string name, params object?[] content) => new(W + name, content);

    public static XElement Value(string name, object value) => new(W + name, new XAttribute(W + "val", Number(value)));

    public static XAttribute Attribute(string name, object value) => new(W + name, Number(value));

    public static int Twips(int pixels) => pixels * TwipsPerPixel;

    /// <summary>A paragraph of one text, a little below what stands above it: a margin of the cell would also part the drawings of two rows.</summary>
    public static XElement Paragraph(string? text, bool bold = false, string align = "left", int halfPoints = 16, int before = 30)
        => Paragraph([Run(text, bold, halfPoints)], align, before);

    public static XElement Paragraph(IEnumerable<XElement> runs, string align = "left", int before = 0)
        => Element("p", Element("pPr", Element("spacing", Attribute("before", before), Attribute("after", 0), Attribute("line", 240), Attribute("lineRule", "auto")), Value("jc", align)), runs);

    public static XElement Run(string? text, bool bold = false, int halfPoints = 16)
        => Element("r", Element("rPr", bold ? Element("b") : null, Value("sz", halfPoints), Value("szCs", halfPoints)),
            (text ?? "").Split('\n').SelectMany((line, i) => i == 0 ? [Text(line)] : new[] { Element("br"), Text(line) }));

    /// <param name="paragraphs">At least one.</param>
    /// <param name="merge">Null, or <c>restart</c> or <c>continue</c> for a cell that runs over several rows.</param>
    public static XElement Cell(int twips, IEnumerable<XElement> paragraphs, int span = 1, string? merge = null, string? shade = null, bool bare = false, string vertical = "top")
        => Element("tc",
            Element("tcPr",
                Element("tcW", Attribute("w", twips), Attribute("type", "dxa")),
                span > 1 ? Value("gridSpan", span) : null,
                merge is null ? null : Value("vMerge", merge),
                shade is null ? null : Element("shd", Attribute("val", "clear"), Attribute("color", "auto"), Attribute("fill", shade)),
                bare ? Element("tcMar", NoMargins()) : null,
                Value("vAlign", vertical)),
            paragraphs);

    public static XElement Table(IReadOnlyList<int> twips, IEnumerable<XElement> rows)
        => Element("tbl",
            Element("tblPr",
                Element("tblW", Attribute("w", twips.Sum()), Attribute("type", "dxa")),
                Element("tblBorders", Sides.Concat(Inner).Select(side => Element(side, Attribute("val", "single"), Attribute("sz", 4), Attribute("space", 0), Attribute("color", "000000")))),
                Element("tblLayout", Attribute("type", "fixed")),
                Element("tblCellMar", Element("left", Attribute("w", 70), Attribute("type", "dxa")), Element("right", Attribute("w", 70), Attribute("type", "dxa")))),
            Element("tblGrid", twips.Select(width => Element("gridCol", Attribute("w", width)))),
            rows);

    private static IEnumerable<XElement> NoMargins() => Sides.Select(side => Element(side, Attribute("w", 0), Attribute("type", "dxa")));

    private static XElement Text(string text) => Element("t", new XAttribute(XNamespace.Xml + "space", "preserve"), text);

    private static string Number(object value) => Convert.ToString(value, CultureInfo.InvariantCulture)!;
}
