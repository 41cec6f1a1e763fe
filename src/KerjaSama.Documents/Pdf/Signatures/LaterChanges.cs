using KerjaSama.Documents.Pdf.Objects;

namespace KerjaSama.Documents.Pdf.Signatures;

/// <summary>What was added to the file after a signature.</summary>
internal static class LaterChanges
{
    private const int NothingMayChange = 1;

    /// <param name="intact">Object numbers of the fields whose signatures are intact.</param>
    public static IReadOnlyList<PdfSignatureFinding> Findings(PdfFile file, SignatureField field, SignedRange range, IReadOnlySet<int> intact)
    {
        if (IsWhite(file.Bytes, range.End))
        {
            return [PdfSignatureFinding.WholeFile];
        }

        var changes = Compare(file, field, range, intact);
        var forbidden = IsFrozenBy(file, field.Signature!) && changes.Any(c => c is PdfSignatureFinding.FormFilled or PdfSignatureFinding.FurtherSignature);
        return forbidden ? [PdfSignatureFinding.ContentChanged] : changes;
    }

    /// <summary>Whether the signature certifies the file and forbids every change, a further signature included.</summary>
    public static bool IsFrozenBy(PdfFile file, PdfDictionary signature) => CertifiedLevel(file, signature) == NothingMayChange;

    private static IReadOnlyList<PdfSignatureFinding> Compare(PdfFile file, SignatureField field, SignedRange range, IReadOnlySet<int> intact)
    {
        try
        {
            var signed = PdfFile.Open(file.Bytes.Head(range.End), file.Budget);
            return signed.Xref.Entries.GetValueOrDefault(field.SignatureObject) == file.Xref.Entries.GetValueOrDefault(field.SignatureObject)
                ? new RevisionComparison(signed, file, intact).Compare()
                : [PdfSignatureFinding.ContentChanged];
        }
        catch (PdfSyntaxException)
        {
            return [PdfSignatureFinding.ContentChanged];
        }
    }

    private static bool IsWhite(PdfBytes bytes, long start)
    {
        for (var at = start; at < bytes.Length; at++)
        {
            if (!PdfParser.IsWhite(bytes[at]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The level of a certifying signature (ISO 32000-1, 12.8.2.2); null of an ordinary one.</summary>
    private static long? CertifiedLevel(PdfFile file, PdfDictionary signature) => (file.Array(signature["Reference"])?.Items ?? [])
        .Select(file.Dictionary).Where(r => file.Name(r?["TransformMethod"]) == "DocMDP")
        .Select(r => (file.Resolve(file.Dictionary(r!["TransformParams"])?["P"]) as PdfNumber)?.Integer ?? 2).Cast<long?>().FirstOrDefault();
}
