using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using KerjaSama.Documents.Pdf.Objects;

namespace KerjaSama.Documents.Pdf.Signatures;

/// <summary>The cryptographic half of a signature: is it the digest of the covered bytes that this certificate's key signed?</summary>
internal sealed class CmsCheck
{
    private const string MessageDigest = "1.2.840.113549.1.9.4";
    private const string TimestampAttribute = "1.2.840.113549.1.9.16.2.14";
    private const int MaxCertificates = 64;

    public List<PdfSignatureFinding> Findings { get; } = [];

    public X509Certificate2? Certificate { get; private set; }

    /// <summary>Everything that came with the signature, to build the chain with.</summary>
    public X509Certificate2Collection Certificates { get; } = [];

    public DateTimeOffset? ClaimedTime { get; private set; }

    /// <summary>A verified time stamp over this signature; whether to trust its maker is not said yet.</summary>
    public (DateTimeOffset Time, X509Certificate2 Maker)? Timestamp { get; private set; }

    public static CmsCheck Of(PdfBytes bytes, SignedRange range, PdfDictionary signature)
    {
        var check = new CmsCheck();
        try
        {
            check.Run(bytes, range, signature);
        }
        catch (Exception exception) when (exception is CryptographicException or AsnContentException or NotSupportedException or ArgumentException or PdfSyntaxException)
        {
            check.Findings.Add(PdfSignatureFinding.SignatureWrong);
        }

        return check;
    }

    private void Run(PdfBytes bytes, SignedRange range, PdfDictionary signature)
    {
        var padded = ((PdfString)signature["Contents"]!).Bytes;
        AsnDecoder.ReadEncodedValue(padded, AsnEncodingRules.BER, out _, out _, out var length);
        var encoded = padded[..length];
        if (signature.Name("SubFilter") == "ETSI.RFC3161")
        {
            CheckTimestamp(bytes, range, encoded);
            return;
        }

        var cms = new SignedCms();
        cms.Decode(encoded);
        if (cms.Certificates.Count > MaxCertificates || cms.SignerInfos.Count != 1)
        {
            Findings.Add(PdfSignatureFinding.Unsupported);
            return;
        }

        Certificates.AddRange(cms.Certificates);
        var signer = cms.SignerInfos[0];
        Certificate = signer.Certificate;
        if (Certificate is null)
        {
            Findings.Add(PdfSignatureFinding.CertificateMissing);
            return;
        }

        ReadTimes(signer);
        if (signature.Name("SubFilter") is "adbe.pkcs7.sha1")
        {
            CheckEnclosedDigest(bytes, range, cms, signer);
        }
        else if (signature.Name("SubFilter") is "ETSI.CAdES.detached" or "adbe.pkcs7.detached")
        {
            CheckDetached(bytes, range, cms, signer);
        }
        else
        {
            Findings.Add(PdfSignatureFinding.Unsupported);
        }
    }

    private void CheckDetached(PdfBytes bytes, SignedRange range, SignedCms cms, SignerInfo signer)
    {
        if (SignatureAlgorithms.Digest(signer.DigestAlgorithm) is not { } algorithm)
        {
            Findings.Add(PdfSignatureFinding.Unsupported);
            return;
        }

        if (cms.ContentInfo.Content.Length > 0)
        {
            // a detached signature signs the file, not something that it brings along
            Findings.Add(PdfSignatureFinding.SignatureWrong);
            return;
        }

        var digest = range.Digest(bytes, algorithm);
        var attributes = signer.SignedAttributes;
        var signed = digest;
        if (attributes.Count > 0)
        {
            if (Values(attributes, MessageDigest) is not [var value])
            {
                Findings.Add(PdfSignatureFinding.SignatureWrong);
                return;
            }

            if (!AsnDecoder.ReadOctetString(value.RawData, AsnEncodingRules.BER, out _).AsSpan().SequenceEqual(digest))
            {
                Findings.Add(PdfSignatureFinding.DigestDiffers);
            }

            signed = CryptographicOperations.HashData(algorithm, SignedAttributeText.Encode(attributes));
        }

        Conclude(algorithm, SignatureAlgorithms.Verify(Certificate!, signer, signed, algorithm), SignedAttributeText.NamesCertificate(attributes, Certificate!), withoutAttributes: attributes.Count == 0);
    }

    private void Conclude(HashAlgorithmName algorithm, bool? verified, bool namesCertificate, bool withoutAttributes)
    {
        if (verified is null)
        {
            Findings.Add(PdfSignatureFinding.Unsupported);
        }
        else if (verified == false || !namesCertificate)
        {
            // without attributes the signature is over the file itself, and a changed file looks just like this
            Findings.Add(withoutAttributes ? PdfSignatureFinding.DigestDiffers : PdfSignatureFinding.SignatureWrong);
        }
        else if (Findings.Count == 0)
        {
            Findings.Add(PdfSignatureFinding.Intact);
        }

        if (algorithm == HashAlgorithmName.SHA1)
        {
            Findings.Add(PdfSignatureFinding.OldAlgorithm);
        }
    }

    private void CheckEnclosedDigest(PdfBytes bytes, SignedRange range, SignedCms cms, SignerInfo signer)
    {
        if (!cms.ContentInfo.Content.AsSpan().SequenceEqual(range.Digest(bytes, HashAlgorithmName.SHA1)))
        {
            Findings.Add(PdfSignatureFinding.DigestDiffers);
        }

        signer.CheckSignature(verifySignatureOnly: true);
        Conclude(HashAlgorithmName.SHA1, verified: true, namesCertificate: true, withoutAttributes: false);
    }

    private void CheckTimestamp(PdfBytes bytes, SignedRange range, byte[] encoded)
    {
        if (!Rfc3161TimestampToken.TryDecode(encoded, out var token, out _) || SignatureAlgorithms.Digest(token.TokenInfo.HashAlgorithmId) is not { } algorithm)
        {
            Findings.Add(PdfSignatureFinding.Unsupported);
            return;
        }

        ClaimedTime = token.TokenInfo.Timestamp;
        Certificates.AddRange(token.AsSignedCms().Certificates);
        if (!token.TokenInfo.GetMessageHash().Span.SequenceEqual(range.Digest(bytes, algorithm)))
        {
            Findings.Add(PdfSignatureFinding.DigestDiffers);
        }
        else if (!token.VerifySignatureForHash(token.TokenInfo.GetMessageHash().Span, algorithm, out var maker))
        {
            Findings.Add(PdfSignatureFinding.SignatureWrong);
        }
        else
        {
            (Certificate, Timestamp) = (maker, (token.TokenInfo.Timestamp, maker));
            Findings.Add(PdfSignatureFinding.Intact);
        }
    }

    private void ReadTimes(SignerInfo signer)
    {
        ClaimedTime = signer.SignedAttributes.Cast<CryptographicAttributeObject>().SelectMany(a => a.Values.Cast<AsnEncodedData>()).OfType<Pkcs9SigningTime>()
            .Select(t => (DateTimeOffset?)new DateTimeOffset(t.SigningTime.ToUniversalTime())).FirstOrDefault();
        if (Values(signer.UnsignedAttributes, TimestampAttribute) is [var value] && Rfc3161TimestampToken.TryDecode(value.RawData, out var token, out _)
            && token.VerifySignatureForSignerInfo(signer, out var maker))
        {
            Timestamp = (token.TokenInfo.Timestamp, maker);
            Certificates.AddRange(token.AsSignedCms().Certificates);
        }
    }

    private static List<AsnEncodedData> Values(CryptographicAttributeObjectCollection attributes, string oid) =>
        [.. attributes.Cast<CryptographicAttributeObject>().Where(a => a.Oid.Value == oid).SelectMany(a => a.Values.Cast<AsnEncodedData>())];
}
