using System.Security.Cryptography.X509Certificates;

namespace KerjaSama.Documents.Pdf.Signatures;

/// <summary>
/// Who vouches for a certificate. Without the network: nothing is fetched that a hostile certificate names, and whether a certificate
/// was revoked is therefore not known.
/// </summary>
internal static class CertificateCheck
{
    public static IEnumerable<PdfSignatureFinding> Findings(X509Certificate2 certificate, X509Certificate2Collection beside, DateTimeOffset at, PdfTrust trust)
    {
        if (at.UtcDateTime < certificate.NotBefore.ToUniversalTime() || at.UtcDateTime > certificate.NotAfter.ToUniversalTime())
        {
            yield return PdfSignatureFinding.CertificateNotValidThen;
        }

        const X509KeyUsageFlags signing = X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation;
        if (certificate.Extensions.OfType<X509KeyUsageExtension>().FirstOrDefault() is { } usage && (usage.KeyUsages & signing) == 0)
        {
            yield return PdfSignatureFinding.CertificateNotForSigning;
        }

        yield return IsTrusted(certificate, beside, at, trust) ? PdfSignatureFinding.ChainTrusted : PdfSignatureFinding.ChainUnknown;
    }

    public static bool IsTrusted(X509Certificate2 certificate, X509Certificate2Collection beside, DateTimeOffset at, PdfTrust trust)
    {
        if (trust.Roots.Count == 0)
        {
            return false;
        }

        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(trust.Roots);
        chain.ChainPolicy.ExtraStore.AddRange(beside);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        chain.ChainPolicy.VerificationTime = at.UtcDateTime;
        return chain.Build(certificate);
    }
}
