using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using KerjaSama.Documents.Pdf.Signatures;

namespace KerjaSama.Domain.Tests.Documents.Pdf;

/// <summary>A certification authority and people with certificates of it, made anew for each run of the tests.</summary>
internal static class Signers
{
    public static readonly DateTimeOffset Now = new(2026, 11, 22, 7, 5, 0, TimeSpan.Zero);

    private static readonly X509Certificate2 Root = MakeRoot();

    public static PdfTrust Trust { get; } = PdfTrust.In(Root);

    public static X509Certificate2 Bupati { get; } = Issue("Drs. H. Sanusi, M.M.", RSA.Create(2048));

    public static X509Certificate2 Direktur { get; } = Issue("Siti Rahmawati", ECDsa.Create(ECCurve.NamedCurves.nistP256));

    public static X509Certificate2 Expired { get; } = Issue("Kedaluwarsa", RSA.Create(2048), Now.AddYears(-3), Now.AddDays(-1));

    public static X509Certificate2 Stranger { get; } = SelfSigned("Orang Lain");

    public static byte[] Sign(byte[] pdf, X509Certificate2 certificate, SignatureBlock? block = null) =>
        PdfSigner.Sign(pdf, certificate, [], new("Penandatanganan naskah", "Kepanjen", block), Now);

    public static PdfSignatureReport Read(byte[] pdf) => PdfSignatureReader.Read(new MemoryStream(pdf), Trust, Now);

    private static X509Certificate2 MakeRoot()
    {
        var request = new CertificateRequest("CN=Induk Uji, C=ID", RSA.Create(2048), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        return request.CreateSelfSigned(Now.AddYears(-5), Now.AddYears(5));
    }

    private static X509Certificate2 SelfSigned(string name) =>
        new CertificateRequest($"CN={name}", RSA.Create(2048), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(Now.AddYears(-1), Now.AddYears(1));

    private static X509Certificate2 Issue(string name, AsymmetricAlgorithm key, DateTimeOffset? from = null, DateTimeOffset? to = null)
    {
        var subject = new X500DistinguishedNameBuilder();
        subject.AddCommonName(name);
        subject.AddOrganizationName("Pemerintah Kabupaten Contoh");
        var request = key is RSA rsa
            ? new CertificateRequest(subject.Build(), rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            : new CertificateRequest(subject.Build(), (ECDsa)key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation, true));
        var signed = request.Create(
            Root.SubjectName, X509SignatureGenerator.CreateForRSA(Root.GetRSAPrivateKey()!, RSASignaturePadding.Pkcs1), from ?? Now.AddYears(-1), to ?? Now.AddYears(1), RandomNumberGenerator.GetBytes(8));
        return key is RSA own ? signed.CopyWithPrivateKey(own) : signed.CopyWithPrivateKey((ECDsa)key);
    }
}
