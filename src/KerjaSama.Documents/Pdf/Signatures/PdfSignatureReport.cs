namespace KerjaSama.Documents.Pdf.Signatures;

/// <summary>What the signatures of a file say.</summary>
/// <param name="Unreadable">An Indonesian sentence why the file cannot be checked; null when it was.</param>
/// <param name="Signatures">In the order of signing, as far as the file shows it.</param>
public sealed record PdfSignatureReport(string? Unreadable, IReadOnlyList<PdfSignature> Signatures)
{
    /// <summary>Checked, and carries no signature.</summary>
    public bool IsUnsigned => Unreadable is null && Signatures.Count == 0;

    /// <summary>The worst of the signatures; null when there is none.</summary>
    public PdfSignatureVerdict? Verdict => Unreadable is not null ? PdfSignatureVerdict.NotChecked : Signatures.Count == 0 ? null : Signatures.Max(s => s.Verdict);
}
