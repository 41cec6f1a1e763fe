using System.Globalization;
using System.Text;
using QRCoder;

namespace KerjaSama.Documents.Pdf.Signatures;

/// <summary>Draws the visible block: the QR code on the left, the lines beside it, a thin frame around both.</summary>
internal static class SignaturePicture
{
    private const double Margin = 4;
    private const double LargestText = 10;
    private const double SmallestText = 4;
    private const double Leading = 1.25;

    /// <summary>A content stream for a box of that size; fonts <c>/F1</c> (Helvetica) and <c>/F2</c> (bold).</summary>
    public static byte[] Content(SignatureBlock block)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"q 1 g 0 0 {block.Width:0.##} {block.Height:0.##} re f Q\nq 0.35 G 0.5 w 0.25 0.25 {block.Width - 0.5:0.##} {block.Height - 0.5:0.##} re S Q\n");
        var left = Margin;
        if (block.QrText is { Length: > 0 } qr)
        {
            var side = Math.Min(block.Height, block.Width) - (2 * Margin);
            AppendQr(text, qr, Margin, (block.Height - side) / 2, side);
            left += side + Margin;
        }

        AppendLines(text, block, left, block.Width - left - Margin);
        return Encoding.Latin1.GetBytes(text.ToString());
    }

    private static void AppendQr(StringBuilder text, string content, double x, double y, double side)
    {
        using var code = QRCodeGenerator.GenerateQrCode(content, QRCodeGenerator.ECCLevel.M);
        var modules = code.ModuleMatrix;
        var module = side / modules.Count;
        text.Append("q 0 g\n");
        for (var row = 0; row < modules.Count; row++)
        {
            for (var column = 0; column < modules.Count; column++)
            {
                var run = 0;
                while (column + run < modules.Count && modules[row][column + run])
                {
                    run++;
                }

                if (run > 0)
                {
                    text.Append(CultureInfo.InvariantCulture, $"{x + (column * module):0.###} {y + ((modules.Count - row - 1) * module):0.###} {run * module:0.###} {module:0.###} re\n");
                    column += run;
                }
            }
        }

        text.Append("f Q\n");
    }

    private static void AppendLines(StringBuilder text, SignatureBlock block, double x, double width)
    {
        if (width < 8 * SmallestText || block.Lines.Count == 0)
        {
            return;
        }

        var (size, lines) = Fit(block, width);
        var y = ((block.Height + (lines.Count * size * Leading)) / 2) - size;
        text.Append("q 0 g BT\n");
        foreach (var (line, bold) in lines)
        {
            text.Append(CultureInfo.InvariantCulture, $"/{(bold ? "F2" : "F1")} {size:0.##} Tf 1 0 0 1 {x:0.##} {y:0.##} Tm <{Convert.ToHexString(Encoding.Latin1.GetBytes(line))}> Tj\n");
            y -= size * Leading;
        }

        text.Append("ET Q\n");
    }

    private static (double Size, IReadOnlyList<(string Line, bool Bold)> Lines) Fit(SignatureBlock block, double width)
    {
        for (var size = LargestText; ; size -= 0.5)
        {
            var lines = block.Lines.SelectMany((l, i) => HelveticaText.Wrap(l, size, bold: i == 1, width).Select(part => (part, i == 1))).ToList();
            if (size <= SmallestText || lines.Count * size * Leading <= block.Height - (2 * Margin))
            {
                return (size, lines);
            }
        }
    }
}
