using KerjaSama.Documents.Pdf.Objects;

namespace KerjaSama.Documents.Pdf.Signatures;

/// <summary>Whether two values say the same: references by number, streams by dictionary and stored bytes.</summary>
internal static class PdfEquality
{
    public static bool Same(PdfFile first, PdfValue? x, PdfFile second, PdfValue? y) => (x, y) switch
    {
        (null, null) => true,
        (PdfBoolean a, PdfBoolean b) => a.Value == b.Value,
        (PdfNumber a, PdfNumber b) => a.Raw == b.Raw || a.Value.Equals(b.Value),
        (PdfName a, PdfName b) => a.Value == b.Value,
        (PdfString a, PdfString b) => a.Bytes.AsSpan().SequenceEqual(b.Bytes),
        (PdfReference a, PdfReference b) => a.Number == b.Number && a.Generation == b.Generation,
        (PdfArray a, PdfArray b) => a.Items.Count == b.Items.Count && a.Items.Zip(b.Items).All(p => Same(first, p.First, second, p.Second)),
        (PdfDictionary a, PdfDictionary b) => Differing(first, a, second, b).Count == 0,
        (PdfStream a, PdfStream b) => Same(first, a.Dictionary, second, b.Dictionary) && first.Packed(a).AsSpan().SequenceEqual(second.Packed(b)),
        _ => ReferenceEquals(x, PdfValue.Null) && ReferenceEquals(y, PdfValue.Null),
    };

    /// <summary>The keys whose values differ, or that only one of the two has.</summary>
    public static IReadOnlyList<string> Differing(PdfFile first, PdfDictionary a, PdfFile second, PdfDictionary b) =>
        [.. a.Entries.Keys.Union(b.Entries.Keys, StringComparer.Ordinal).Where(k => !Same(first, a[k], second, b[k]))];
}
