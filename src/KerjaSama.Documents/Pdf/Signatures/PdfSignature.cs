namespace KerjaSama.Documents.Pdf.Signatures;

/// <summary>One signature of a PDF as the file itself carries it, and what our check says of it. Only text that is safe to show (no control characters, at most 200 letters).</summary>
public sealed record PdfSignature
{
    /// <summary>Name of the form field.</summary>
    public required string Field { get; init; }

    /// <summary>Common name of the certificate; else the name that the signature claims, or empty.</summary>
    public string Signer { get; init; } = "";

    /// <summary>Organisation of the certificate.</summary>
    public string Organisation { get; init; } = "";

    /// <summary>When; see <see cref="PdfSignatureFinding.TimeStamped"/> and <see cref="PdfSignatureFinding.TimeClaimed"/>.</summary>
    public DateTimeOffset? SignedAt { get; init; }

    /// <summary>As given by the signer.</summary>
    public string Reason { get; init; } = "";

    /// <summary>As given by the signer.</summary>
    public string Location { get; init; } = "";

    /// <summary>Such as <c>ETSI.CAdES.detached</c>.</summary>
    public string SubFilter { get; init; } = "";

    /// <summary>A time stamp of the document, made by a service and not by a person.</summary>
    public bool IsTimestamp => SubFilter == "ETSI.RFC3161";

    /// <summary>Length of the file as it was signed; null when that cannot be told.</summary>
    public long? SignedLength { get; init; }

    /// <summary>The facts, in the order of the check.</summary>
    public IReadOnlyList<PdfSignatureFinding> Findings { get; init; } = [];

    /// <summary>The facts in one word.</summary>
    public PdfSignatureVerdict Verdict => Findings.Select(VerdictOf).DefaultIfEmpty(PdfSignatureVerdict.NotChecked).Max();

    private static PdfSignatureVerdict VerdictOf(PdfSignatureFinding finding) => finding switch
    {
        PdfSignatureFinding.ByteRangeOdd or PdfSignatureFinding.DigestDiffers or PdfSignatureFinding.SignatureWrong or PdfSignatureFinding.CertificateMissing
            or PdfSignatureFinding.CertificateNotValidThen or PdfSignatureFinding.CertificateNotForSigning => PdfSignatureVerdict.Invalid,
        PdfSignatureFinding.ContentChanged => PdfSignatureVerdict.ChangedAfterwards,
        PdfSignatureFinding.Unsupported => PdfSignatureVerdict.NotChecked,
        PdfSignatureFinding.ChainUnknown => PdfSignatureVerdict.UnknownChain,
        PdfSignatureFinding.Intact or PdfSignatureFinding.OldAlgorithm or PdfSignatureFinding.ChainTrusted or PdfSignatureFinding.TimeClaimed
            or PdfSignatureFinding.TimeStamped or PdfSignatureFinding.WholeFile or PdfSignatureFinding.FurtherSignature or PdfSignatureFinding.ValidationData
            or PdfSignatureFinding.FormFilled => PdfSignatureVerdict.Valid,
    };
}
