using KerjaSama.Documents.Pdf.Objects;

namespace KerjaSama.Documents.Pdf.Signatures;

/// <summary>A signature's picture that covers the page would be a way to show another text than the signed one.</summary>
internal static class SignatureSize
{
    private const double LargestPart = 0.5;

    /// <summary>Whether the widget covers less than half of its page.</summary>
    public static bool IsModest(PdfFile file, PdfDictionary widget)
    {
        if (file.Array(widget["Rect"]) is not { Items: [var left, var bottom, var right, var top] })
        {
            return true;
        }

        var area = Math.Abs(((file.Number(right) ?? 0) - (file.Number(left) ?? 0)) * ((file.Number(top) ?? 0) - (file.Number(bottom) ?? 0)));
        var box = PdfPages.Box(file, file.Dictionary(widget["P"]) ?? widget);
        return area < LargestPart * (box.Right - box.Left) * (box.Top - box.Bottom);
    }
}
