using System.Security.Cryptography;
using KerjaSama.Documents.Pdf.Objects;

namespace KerjaSama.Documents.Pdf.Signatures;

/// <summary>What of the file a signature covers: everything from its beginning to <see cref="End"/> but the signature's own bytes.</summary>
internal sealed record SignedRange(long GapStart, long GapEnd, long End)
{
    private const int Step = 256 * 1024;

    /// <summary>
    /// Null when <c>/ByteRange</c> is anything but two ranges, from the first byte on, with exactly the <c>/Contents</c> of this very
    /// signature between them. A gap elsewhere, a third range or a <c>/Contents</c> moved out of its place hides unsigned bytes.
    /// </summary>
    public static SignedRange? Of(PdfFile file, SignatureField field)
    {
        if (field.Signature is not { HasDuplicates: false } signature
            || file.Xref.Entries.GetValueOrDefault(field.SignatureObject).Kind != PdfXrefKind.Offset
            || signature["Contents"] is not PdfString contents
            || file.Array(signature["ByteRange"]) is not { Items.Count: 4 } range)
        {
            return null;
        }

        var numbers = range.Items.Select(i => (i as PdfNumber)?.Integer ?? -1).ToArray();
        return numbers[0] == 0 && numbers[1] == contents.Start && numbers[2] == contents.End && numbers[3] > 0 && numbers[3] <= file.Bytes.Length - numbers[2]
            ? new(contents.Start, contents.End, numbers[2] + numbers[3])
            : null;
    }

    public byte[] Digest(PdfBytes bytes, HashAlgorithmName algorithm)
    {
        using var hash = IncrementalHash.CreateHash(algorithm);
        Append(0, GapStart);
        Append(GapEnd, End);
        return hash.GetHashAndReset();

        void Append(long from, long to)
        {
            for (var at = from; at < to; at += Step)
            {
                hash.AppendData(bytes.Slice(at, Math.Min(at + Step, to)));
            }
        }
    }
}
