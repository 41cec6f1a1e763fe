using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace KerjaSama.Documents.Pdf.Signatures;

/// <summary>The algorithms that signatures in PDFs use (RFC 5754, RFC 4056, RFC 5753).</summary>
internal static class SignatureAlgorithms
{
    public const string Sha256 = "2.16.840.1.101.3.4.2.1";
    private const string Pss = "1.2.840.113549.1.1.10";

    public static HashAlgorithmName? Digest(Oid oid) => oid.Value switch
    {
        "1.3.14.3.2.26" => HashAlgorithmName.SHA1,
        Sha256 => HashAlgorithmName.SHA256,
        "2.16.840.1.101.3.4.2.2" => HashAlgorithmName.SHA384,
        "2.16.840.1.101.3.4.2.3" => HashAlgorithmName.SHA512,
        _ => null,
    };

    /// <returns>Null when the kind of key or signature is not known.</returns>
    public static bool? Verify(X509Certificate2 certificate, SignerInfo signer, byte[] digest, HashAlgorithmName algorithm)
    {
        using var rsa = certificate.GetRSAPublicKey();
        if (rsa is not null)
        {
            // PSS with other parameters than the usual ones (same hash, salt of its length) does not verify
            return rsa.VerifyHash(digest, signer.GetSignature(), algorithm, signer.SignatureAlgorithm.Value == Pss ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1);
        }

        using var ecdsa = certificate.GetECDsaPublicKey();
        return ecdsa?.VerifyHash(digest, signer.GetSignature(), DSASignatureFormat.Rfc3279DerSequence);
    }
}
