using System.Globalization;
using System.Text;

namespace KerjaSama.Documents.Sop;

/// <summary>Writes a drawing as SVG. Without a view box, so that what leads to the row below reaches it however high the row turns out.</summary>
internal static class SopSvg
{
    private const int Head = 6;

    public static void Write(StringBuilder html, SopDrawing drawing, string words)
    {
        Add(html, $"<svg class=\"sop-gambar\" width=\"{drawing.Width}\" height=\"{drawing.Height}\" role=\"img\" aria-label=\"{SopHtml.Text(words)}\">");
        for (var i = 1; i < drawing.Columns; i++)
        {
            var x = drawing.Width / drawing.Columns * i;
            Add(html, $"<line class=\"sop-batas\" x1=\"{x}\" y1=\"0\" x2=\"{x}\" y2=\"100%\"/>");
        }

        foreach (var segment in drawing.Segments)
        {
            Write(html, segment, drawing.Height);
        }

        foreach (var shape in drawing.Shapes)
        {
            Write(html, shape);
        }

        foreach (var label in drawing.Labels)
        {
            Add(html, $"<text class=\"{(label.EndsHere ? "sop-label sop-akhir" : "sop-label")}\" x=\"{label.X}\" y=\"{label.Y}\">{SopHtml.Text(label.Text)}</text>");
        }

        html.Append("</svg>");
    }

    private static void Write(StringBuilder html, SopSegment line, int height)
    {
        var end = line.Y2 == height ? "100%" : line.Y2.ToString(CultureInfo.InvariantCulture);
        Add(html, $"<line x1=\"{line.X1}\" y1=\"{line.Y1}\" x2=\"{line.X2}\" y2=\"{end}\"/>");
        if (line.Arrow)
        {
            var (dx, dy) = (Math.Sign(line.X2 - line.X1), Math.Sign(line.Y2 - line.Y1));
            var (x, y) = (line.X2 - (dx * Head), line.Y2 - (dy * Head));
            Add(html, $"<polygon class=\"sop-panah\" points=\"{line.X2},{line.Y2} {x - (dy * 3)},{y - (dx * 3)} {x + (dy * 3)},{y + (dx * 3)}\"/>");
        }
    }

    private static void Write(StringBuilder html, SopShape shape)
    {
        var (x, y, w, h) = (shape.X, shape.Y, shape.Width, shape.Height);
        switch (shape.Symbol)
        {
            case SopSymbol.Terminator:
                Add(html, $"<rect class=\"sop-simbol\" x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{h}\" rx=\"{h / 2}\"/>");
                break;
            case SopSymbol.Process:
                Add(html, $"<rect class=\"sop-simbol\" x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{h}\"/>");
                break;
            case SopSymbol.Decision:
                Add(html, $"<polygon class=\"sop-simbol\" points=\"{x},{y + (h / 2)} {x + (w / 2)},{y} {x + w},{y + (h / 2)} {x + (w / 2)},{y + h}\"/>");
                break;
            case SopSymbol.Connector:
                Add(html, $"<polygon class=\"sop-simbol\" points=\"{x},{y} {x + w},{y} {x + w},{y + (h * 4 / 5)} {x + (w / 2)},{y + h} {x},{y + (h * 4 / 5)}\"/>");
                Add(html, $"<text class=\"sop-label sop-tengah\" x=\"{x + (w / 2)}\" y=\"{y + (h * 3 / 5)}\">{SopHtml.Text(shape.Text)}</text>");
                break;
        }
    }

    private static void Add(StringBuilder html, FormattableString text) => html.Append(text.ToString(CultureInfo.InvariantCulture));
}
