using System.Globalization;
using KerjaSama.Documents.Pdf.Objects;

namespace KerjaSama.Documents.Pdf.Signatures;

/// <summary>Where the block stands in the page's own coordinates, and how it is turned so that it is read upright on a turned page.</summary>
/// <param name="Rect">Left, bottom, right, top.</param>
/// <param name="Matrix">Of the picture.</param>
internal sealed record SignaturePlace(PdfArray Rect, PdfArray Matrix)
{
    /// <exception cref="PdfSigningException"><c>ttd.di-luar-halaman</c>.</exception>
    public static SignaturePlace Of(PdfFile file, PdfDictionary page, SignatureBlock block)
    {
        var box = PdfPages.Box(file, page);
        var (width, height) = (box.Right - box.Left, box.Top - box.Bottom);
        var turn = ((int)((PdfPages.Inherited(file, page, "Rotate") as PdfNumber)?.Value ?? 0) % 360 + 360) % 360;
        var (seenWidth, seenHeight) = turn is 90 or 270 ? (height, width) : (width, height);
        if (block.X < 0 || block.Y < 0 || block.Width <= 0 || block.Height <= 0 || block.X + block.Width > seenWidth + 1 || block.Y + block.Height > seenHeight + 1)
        {
            throw new PdfSigningException("ttd.di-luar-halaman", string.Create(CultureInfo.InvariantCulture, $"Tempat tanda tangan keluar dari halaman, yang berukuran {seenWidth:0} × {seenHeight:0} titik."));
        }

        var (x, y, w, h) = (block.X, block.Y, block.Width, block.Height);
        var (left, bottom, right, top, matrix) = turn switch
        {
            90 => (width - y - h, x, width - y, x + w, new[] { 0, 1, -1, 0 }),
            180 => (width - x - w, height - y - h, width - x, height - y, new[] { -1, 0, 0, -1 }),
            270 => (y, height - x - w, y + h, height - x, new[] { 0, -1, 1, 0 }),
            _ => (x, y, x + w, y + h, new[] { 1, 0, 0, 1 }),
        };
        return new(
            Numbers(left + box.Left, bottom + box.Bottom, right + box.Left, top + box.Bottom),
            Numbers(matrix[0], matrix[1], matrix[2], matrix[3], 0, 0));
    }

    public static PdfArray Numbers(params IEnumerable<double> numbers) => new([.. numbers.Select(n => new PdfNumber(n.ToString("0.##", CultureInfo.InvariantCulture)))]);
}
