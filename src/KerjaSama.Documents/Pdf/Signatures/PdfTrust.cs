using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace KerjaSama.Documents.Pdf.Signatures;

/// <summary>The root certificates that the office trusts for signatures.</summary>
public sealed class PdfTrust
{
    private PdfTrust(X509Certificate2Collection roots) => Roots = roots;

    /// <summary>Trusts nobody: every chain is unknown.</summary>
    public static PdfTrust Nobody { get; } = new([]);

    /// <summary>The roots.</summary>
    public X509Certificate2Collection Roots { get; }

    /// <param name="roots">Certificates at which a chain may end.</param>
    public static PdfTrust In(params IEnumerable<X509Certificate2> roots) => new([.. roots]);

    /// <summary>Reads a PEM file with any number of certificates, a DER file, or a folder of such files (<c>.pem .crt .cer</c>).</summary>
    /// <exception cref="CryptographicException">A file holds no certificate.</exception>
    /// <exception cref="IOException">The path leads nowhere.</exception>
    public static PdfTrust Load(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);

        var files = Directory.Exists(path)
            ? Directory.EnumerateFiles(path).Where(f => Path.GetExtension(f) is ".pem" or ".crt" or ".cer").Order(StringComparer.Ordinal)
            : Enumerable.Repeat(path, 1);
        var roots = new X509Certificate2Collection();
        foreach (var file in files)
        {
            var content = File.ReadAllBytes(file);
            if (content.AsSpan().IndexOf("-----BEGIN CERTIFICATE-----"u8) >= 0)
            {
                roots.ImportFromPem(System.Text.Encoding.ASCII.GetString(content));
            }
            else
            {
                roots.Add(X509CertificateLoader.LoadCertificate(content));
            }
        }

        return new(roots);
    }
}
