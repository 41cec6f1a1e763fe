namespace KerjaSama.Documents.Pdf.Signatures;

/// <summary>What can be said of one signature, or of a file by the worst of its signatures; from good to bad.</summary>
public enum PdfSignatureVerdict
{
    /// <summary>Intact, the certificate valid at that time and issued under a root that the office trusts.</summary>
    Valid,

    /// <summary>Intact, but nobody that the office trusts vouches for the certificate.</summary>
    UnknownChain,

    /// <summary>Signed in a way that we do not know; nothing can be said.</summary>
    NotChecked,

    /// <summary>The signature stands, but what the file shows was changed after it.</summary>
    ChangedAfterwards,

    /// <summary>What was signed is not what is there, or the signature or its certificate is no good.</summary>
    Invalid,
}

/// <summary>The words that people see.</summary>
public static class PdfSignatureWords
{
    /// <summary>Short Indonesian label.</summary>
    public static string Label(this PdfSignatureVerdict verdict) => verdict switch
    {
        PdfSignatureVerdict.Valid => "Sah",
        PdfSignatureVerdict.UnknownChain => "Utuh, rantai sertifikat belum dikenal",
        PdfSignatureVerdict.NotChecked => "Tidak dapat diperiksa",
        PdfSignatureVerdict.ChangedAfterwards => "Diubah sesudah ditandatangani",
        PdfSignatureVerdict.Invalid => "Tidak sah",
    };

    /// <summary>One Indonesian sentence.</summary>
    public static string Sentence(this PdfSignatureFinding finding) => finding switch
    {
        PdfSignatureFinding.Intact => "Isi yang ditandatangani utuh.",
        PdfSignatureFinding.ByteRangeOdd => "Bagian berkas yang ditandatangani disusun tidak wajar.",
        PdfSignatureFinding.DigestDiffers => "Isi yang ditandatangani sudah berubah.",
        PdfSignatureFinding.SignatureWrong => "Tanda tangan tidak cocok dengan sertifikatnya.",
        PdfSignatureFinding.CertificateMissing => "Sertifikat penanda tangan tidak disertakan.",
        PdfSignatureFinding.Unsupported => "Cara penandatanganan tidak dikenal.",
        PdfSignatureFinding.OldAlgorithm => "Memakai algoritma lama (SHA-1).",
        PdfSignatureFinding.ChainTrusted => "Penerbit sertifikat dikenal.",
        PdfSignatureFinding.ChainUnknown => "Penerbit sertifikat belum dikenal.",
        PdfSignatureFinding.CertificateNotValidThen => "Sertifikat tidak berlaku pada waktu penandatanganan.",
        PdfSignatureFinding.CertificateNotForSigning => "Sertifikat bukan untuk menandatangani.",
        PdfSignatureFinding.TimeClaimed => "Waktu menurut perangkat penanda tangan.",
        PdfSignatureFinding.TimeStamped => "Waktu dibuktikan stempel waktu.",
        PdfSignatureFinding.WholeFile => "Mencakup seluruh berkas.",
        PdfSignatureFinding.FurtherSignature => "Sesudahnya ditambahkan tanda tangan lain.",
        PdfSignatureFinding.ValidationData => "Sesudahnya ditambahkan data validasi.",
        PdfSignatureFinding.FormFilled => "Sesudahnya ada isian formulir yang diisi.",
        PdfSignatureFinding.ContentChanged => "Sesudahnya isi berkas diubah atau ditambah.",
    };
}

/// <summary>A fact found about a signature.</summary>
public enum PdfSignatureFinding
{
    /// <summary>Digest and signature are right.</summary>
    Intact,

    /// <summary>/ByteRange does not cover everything but the signature itself.</summary>
    ByteRangeOdd,

    /// <summary>The digest of what is covered is not the signed one.</summary>
    DigestDiffers,

    /// <summary>The signature does not verify, or speaks of another certificate.</summary>
    SignatureWrong,

    /// <summary>No certificate to verify with.</summary>
    CertificateMissing,

    /// <summary>A sub filter, structure or algorithm that we do not know.</summary>
    Unsupported,

    /// <summary>SHA-1.</summary>
    OldAlgorithm,

    /// <summary>The chain ends at a root of the configured list.</summary>
    ChainTrusted,

    /// <summary>It does not.</summary>
    ChainUnknown,

    /// <summary>Expired or not valid yet.</summary>
    CertificateNotValidThen,

    /// <summary>Its key usage is another one.</summary>
    CertificateNotForSigning,

    /// <summary>The signer's own clock says when.</summary>
    TimeClaimed,

    /// <summary>A trusted time stamp says when.</summary>
    TimeStamped,

    /// <summary>Nothing was added afterwards.</summary>
    WholeFile,

    /// <summary>Added afterwards: another signature.</summary>
    FurtherSignature,

    /// <summary>Added afterwards: certificates and revocation data (DSS).</summary>
    ValidationData,

    /// <summary>Added afterwards: values of form fields.</summary>
    FormFilled,

    /// <summary>Added or changed afterwards: something that a reader sees, or that cannot be told harmless.</summary>
    ContentChanged,
}
