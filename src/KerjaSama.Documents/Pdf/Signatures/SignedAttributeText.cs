using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace KerjaSama.Documents.Pdf.Signatures;

/// <summary>The signed attributes of a CMS signature (RFC 5652, 5.3 and 5.4; RFC 5035).</summary>
internal static class SignedAttributeText
{
    private const string SigningCertificate = "1.2.840.113549.1.9.16.2.12";
    private const string SigningCertificateV2 = "1.2.840.113549.1.9.16.2.47";

    /// <summary>The DER text that was signed: a set of the attributes.</summary>
    public static byte[] Encode(CryptographicAttributeObjectCollection attributes)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSetOf())
        {
            foreach (var attribute in attributes)
            {
                using (writer.PushSequence())
                {
                    writer.WriteObjectIdentifier(attribute.Oid.Value!);
                    using (writer.PushSetOf())
                    {
                        foreach (var value in attribute.Values)
                        {
                            writer.WriteEncodedValue(value.RawData);
                        }
                    }
                }
            }
        }

        return writer.Encode();
    }

    /// <summary>The attribute signing-certificate-v2, by which the signature names its certificate.</summary>
    public static AsnEncodedData NameCertificate(X509Certificate2 certificate)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        using (writer.PushSequence())
        using (writer.PushSequence())
        {
            writer.WriteOctetString(SHA256.HashData(certificate.RawData));
        }

        return new(new Oid(SigningCertificateV2), writer.Encode());
    }

    /// <summary>False when the signature names another certificate than the one it is checked with; true also when it names none.</summary>
    /// <exception cref="AsnContentException">The attribute is broken.</exception>
    public static bool NamesCertificate(CryptographicAttributeObjectCollection attributes, X509Certificate2 certificate)
    {
        foreach (var attribute in attributes)
        {
            if (attribute.Oid.Value is SigningCertificate or SigningCertificateV2 && attribute.Values.Count > 0
                && !Names(attribute.Values[0].RawData, certificate, attribute.Oid.Value == SigningCertificate ? HashAlgorithmName.SHA1 : HashAlgorithmName.SHA256))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Names(byte[] encoded, X509Certificate2 certificate, HashAlgorithmName usual)
    {
        var first = new AsnReader(encoded, AsnEncodingRules.BER).ReadSequence().ReadSequence().ReadSequence();
        HashAlgorithmName? algorithm = usual;
        if (first.PeekTag().HasSameClassAndValue(Asn1Tag.Sequence))
        {
            algorithm = SignatureAlgorithms.Digest(new Oid(first.ReadSequence().ReadObjectIdentifier()));
        }

        return algorithm is { } known && first.ReadOctetString().AsSpan().SequenceEqual(CryptographicOperations.HashData(known, certificate.RawData));
    }
}
