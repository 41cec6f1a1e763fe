using System.Globalization;
using System.Xml.Linq;

namespace KerjaSama.Documents.Sop;

/// <summary>Writes a drawing as one DrawingML group of preset shapes, in the line of its cell.</summary>
internal static class SopWordDrawing
{
    public static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    public static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private const int EmuPerPixel = 9525;
    private const int LineEmu = 9525;
    private const int ThinEmu = 3175;
    private static readonly XNamespace Wp = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    private static readonly XNamespace Wpg = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup";
    private static readonly XNamespace Wps = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape";
    private static readonly XNamespace Mc = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    /// <param name="number">Of the row; keeps the ids of the drawings apart.</param>
    /// <param name="words">What the drawing says, for who cannot see it.</param>
    public static XElement Paragraph(SopDrawing drawing, int number, string words)
    {
        // a group is placed by what is in it: without a part as large as the whole, LibreOffice moves the others
        var parts = Separators(drawing).Prepend(Part(Frame(0, 0, drawing.Width, drawing.Height), "rect", fill: false, NoStroke(), "")).Concat(drawing.Segments.Select(Line)).Concat(drawing.Shapes.Select(Shape)).Concat(drawing.Labels.Select(Label)).ToList();
        var group = new XElement(Wpg + "wgp",
            new XElement(Wpg + "cNvGrpSpPr"),
            new XElement(Wpg + "grpSpPr", new XElement(A + "xfrm",
                Point("off", 0, 0), Size("ext", drawing.Width, drawing.Height), Point("chOff", 0, 0), Size("chExt", drawing.Width, drawing.Height))),
            parts.Select((part, i) => { part.AddFirst(new XElement(Wps + "cNvPr", new XAttribute("id", (number * 1000) + i + 1), new XAttribute("name", $"Bagan {number}.{i + 1}"))); return part; }));
        var inline = Inline(number * 1000, words, drawing.Width, drawing.Height, new XElement(A + "graphicData", new XAttribute("uri", Wpg.NamespaceName), group));
        return WordXml.Paragraph([WordXml.Element("r", WordXml.Element("rPr", WordXml.Value("sz", 2)), new XElement(Mc + "AlternateContent",
            new XAttribute(XNamespace.Xmlns + "wpg", Wpg.NamespaceName), new XElement(Mc + "Choice", new XAttribute("Requires", "wpg"), inline)))]);
    }

    public static XElement Inline(int id, string words, int width, int height, XElement graphicData) => WordXml.Element("drawing", new XElement(Wp + "inline",
        new XAttribute("distT", 0), new XAttribute("distB", 0), new XAttribute("distL", 0), new XAttribute("distR", 0),
        Size(Wp + "extent", width, height),
        new XElement(Wp + "docPr", new XAttribute("id", id), new XAttribute("name", $"Gambar {id}"), new XAttribute("descr", words)),
        new XElement(Wp + "cNvGraphicFramePr"),
        new XElement(A + "graphic", graphicData)));

    public static XElement Frame(int x, int y, int width, int height) => new(A + "xfrm", Point("off", x, y), Size("ext", width, height));

    public static XElement Preset(string shape) => new(A + "prstGeom", new XAttribute("prst", shape), new XElement(A + "avLst"));

    private static IEnumerable<XElement> Separators(SopDrawing drawing)
        => Enumerable.Range(1, drawing.Columns - 1).Select(i => drawing.Width / drawing.Columns * i)
            .Select(x => Part(Frame(x, 0, 0, drawing.Height), "line", fill: false, Stroke(ThinEmu, "808080", arrow: false), "", connector: true));

    private static XElement Line(SopSegment line)
    {
        var frame = Frame(Math.Min(line.X1, line.X2), Math.Min(line.Y1, line.Y2), Math.Abs(line.X2 - line.X1), Math.Abs(line.Y2 - line.Y1));
        if (line.X2 < line.X1)
        {
            frame.Add(new XAttribute("flipH", 1));
        }

        return Part(frame, line.Arrow ? "straightConnector1" : "line", fill: false, Stroke(LineEmu, "000000", line.Arrow), "", connector: true);
    }

    private static XElement Shape(SopShape shape) => Part(
        Frame(shape.X, shape.Y, shape.Width, shape.Height),
        shape.Symbol switch
        {
            SopSymbol.Terminator => "flowChartTerminator",
            SopSymbol.Process => "flowChartProcess",
            SopSymbol.Decision => "flowChartDecision",
            SopSymbol.Connector => "flowChartOffpageConnector",
            _ => throw new InvalidOperationException($"No shape for {shape.Symbol}."),
        },
        fill: true, Stroke(LineEmu, "000000", arrow: false), shape.Text);

    private static XElement Label(SopLabel label) => Part(
        Frame(label.EndsHere ? label.X - label.Width : label.X, label.Y - 10, label.Width, 13), "rect", fill: false,
        NoStroke(), label.Text, align: label.EndsHere ? "right" : "left");

    private static XElement Part(XElement frame, string shape, bool fill, XElement stroke, string text, string align = "center", bool connector = false) => new(Wps + "wsp",
        new XElement(Wps + (connector ? "cNvCnPr" : "cNvSpPr")),
        new XElement(Wps + "spPr", frame, Preset(shape), fill ? new XElement(A + "solidFill", Colour("FFFFFF")) : new XElement(A + "noFill"), stroke),
        text.Length == 0 ? null : new XElement(Wps + "txbx", WordXml.Element("txbxContent", WordXml.Paragraph(text, align: align, halfPoints: 13, before: 0))),
        new XElement(Wps + "bodyPr", new XAttribute("wrap", "none"), new XAttribute("lIns", 0), new XAttribute("tIns", 0), new XAttribute("rIns", 0), new XAttribute("bIns", 0), new XAttribute("anchor", "ctr")));

    private static XElement Stroke(int emu, string colour, bool arrow) => new(A + "ln", new XAttribute("w", emu),
        new XElement(A + "solidFill", Colour(colour)), arrow ? new XElement(A + "tailEnd", new XAttribute("type", "triangle"), new XAttribute("w", "sm"), new XAttribute("len", "sm")) : null);

    private static XElement NoStroke() => new(A + "ln", new XElement(A + "noFill"));

    private static XElement Colour(string rgb) => new(A + "srgbClr", new XAttribute("val", rgb));

    private static XElement Point(string name, int x, int y) => new(A + name, new XAttribute("x", Emu(x)), new XAttribute("y", Emu(y)));

    private static XElement Size(string name, int width, int height) => Size(A + name, width, height);

    private static XElement Size(XName name, int width, int height) => new(name, new XAttribute("cx", Emu(width)), new XAttribute("cy", Emu(height)));

    private static string Emu(int pixels) => ((long)pixels * EmuPerPixel).ToString(CultureInfo.InvariantCulture);
}
