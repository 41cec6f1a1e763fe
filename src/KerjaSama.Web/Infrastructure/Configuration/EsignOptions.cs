using System.Security.Cryptography;
using KerjaSama.Documents.Pdf.Signatures;

namespace KerjaSama.Web.Infrastructure.Configuration;

internal enum EsignProvider { None, Bsre, Local }

/// <summary>Electronic signatures.</summary>
/// <param name="Bsre">Only with <see cref="EsignProvider.Bsre"/>.</param>
/// <param name="Local">Only with <see cref="EsignProvider.Local"/>.</param>
/// <param name="Trust">Roots at which a signer's chain may end; without any, every chain is unknown.</param>
internal sealed record EsignOptions(EsignProvider Provider, BsreOptions? Bsre, LocalEsignOptions? Local, PdfTrust Trust)
{
    public static EsignOptions Read(KeyReader keys)
    {
        var provider = keys.OneOf("Esign:Provider", EsignProvider.None);
        return new(
            provider,
            provider == EsignProvider.Bsre ? BsreOptions.Read(keys) : null,
            provider == EsignProvider.Local ? LocalEsignOptions.Read(keys) : null,
            ReadTrust(keys));
    }

    private static PdfTrust ReadTrust(KeyReader keys)
    {
        if (keys.Text("Esign:Roots") is not { } path)
        {
            return PdfTrust.Nobody;
        }

        try
        {
            return PdfTrust.Load(path) is { Roots.Count: > 0 } trust ? trust : throw Wrong();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw Wrong();
        }

        ConfigurationException Wrong() => new(KeyReader.Full("Esign:Roots"), "berkas PEM atau DER, atau folder berkas .pem .crt .cer, berisi sertifikat induk", path);
    }
}

/// <summary>BSrE's e-sign client service of the region.</summary>
/// <param name="Timeout">For one call; signing a large file takes long.</param>
internal sealed record BsreOptions(Uri Url, string User, string Password, TimeSpan Timeout)
{
    private const int UsualSeconds = 90;

    public static BsreOptions Read(KeyReader keys)
    {
        const string alamat = "alamat https layanan e-sign client BSrE seperti https://esign.contoh.go.id/";
        var text = keys.Required("Esign:Bsre:Url", alamat);
        return Uri.TryCreate(text.TrimEnd('/') + "/", UriKind.Absolute, out var url) && (url.Scheme == "https" || (url.Scheme == "http" && url.IsLoopback))
            ? new(
                url,
                keys.Required("Esign:Bsre:User", "nama pengguna dari BSrE"),
                keys.Required("Esign:Bsre:Password", "sandi dari BSrE"),
                TimeSpan.FromSeconds(keys.Number("Esign:Bsre:TimeoutSeconds", UsualSeconds, 1, 600)))
            : throw new ConfigurationException(KeyReader.Full("Esign:Bsre:Url"), alamat, text);
    }

    /// <summary>A record would print its password.</summary>
    public override string ToString() => $"BSrE {Url}";
}

/// <param name="Certificate">PKCS#12 file; its passphrase is typed by the signer, not configured.</param>
internal sealed record LocalEsignOptions(string Certificate)
{
    public static LocalEsignOptions Read(KeyReader keys)
    {
        const string allowed = "berkas PKCS#12 (.p12, .pfx) yang dapat dibaca";
        var path = keys.Required("Esign:Local:Certificate", allowed);
        return File.Exists(path) ? new(Path.GetFullPath(path)) : throw new ConfigurationException(KeyReader.Full("Esign:Local:Certificate"), allowed, path);
    }
}
