namespace KerjaSama.Documents.Pdf.Objects;

/// <summary>Undoes the PNG predictors (ISO 32000-1, 7.4.4.4), which cross-reference streams nearly always use.</summary>
internal static class PdfPredictor
{
    private const int FirstPng = 10;
    private const int MaxRow = 1 << 20;

    /// <exception cref="PdfSyntaxException">A predictor that we do not know.</exception>
    public static byte[] Undo(byte[] data, PdfDictionary? parameters)
    {
        var predictor = Number(parameters, "Predictor", 1);
        if (predictor == 1)
        {
            return data;
        }

        var bits = Number(parameters, "Colors", 1) * Number(parameters, "BitsPerComponent", 8);
        var row = ((bits * Number(parameters, "Columns", 1)) + 7) / 8;
        if (predictor < FirstPng || bits is < 1 or > 1024 || row is < 1 or > MaxRow)
        {
            throw new PdfSyntaxException("predictor");
        }

        return UndoRows(data, (int)row, (int)Math.Max(1, bits / 8));
    }

    private static byte[] UndoRows(byte[] data, int row, int pixel)
    {
        var rows = (data.Length + row) / (row + 1);
        var result = new byte[rows * row];
        for (var r = 0; r < rows; r++)
        {
            var kind = data[r * (row + 1)];
            var source = data.AsSpan((r * (row + 1)) + 1, Math.Min(row, data.Length - (r * (row + 1)) - 1));
            var target = result.AsSpan(r * row, row);
            ReadOnlySpan<byte> above = r == 0 ? new byte[row] : result.AsSpan((r - 1) * row, row);
            for (var i = 0; i < source.Length; i++)
            {
                var left = i < pixel ? 0 : target[i - pixel];
                var corner = i < pixel ? 0 : above[i - pixel];
                target[i] = (byte)(source[i] + kind switch
                {
                    0 => 0,
                    1 => left,
                    2 => above[i],
                    3 => (left + above[i]) / 2,
                    4 => Paeth(left, above[i], corner),
                    _ => throw new PdfSyntaxException("predictor"),
                });
            }
        }

        return result;
    }

    private static int Paeth(int left, int above, int corner)
    {
        var estimate = left + above - corner;
        var (a, b, c) = (Math.Abs(estimate - left), Math.Abs(estimate - above), Math.Abs(estimate - corner));
        return a <= b && a <= c ? left : b <= c ? above : corner;
    }

    private static long Number(PdfDictionary? parameters, string key, long fallback) => (parameters?[key] as PdfNumber)?.Integer is { } value and >= 0 and <= 1 << 24 ? value : fallback;
}
