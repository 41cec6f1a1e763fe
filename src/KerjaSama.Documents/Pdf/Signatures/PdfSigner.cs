using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using KerjaSama.Documents.Pdf.Objects;

namespace KerjaSama.Documents.Pdf.Signatures;

/// <summary>
/// Signs a PDF as PAdES baseline B-B (ETSI EN 319 142-1) by an incremental update: what is in the file stays as it is, earlier
/// signatures stay valid. The file is held in memory while it is signed.
/// </summary>
public static class PdfSigner
{
    private const string NumberPlace = "0000000000";
    private const int RoomBesideCertificates = 4096;

    /// <returns>The signed file.</returns>
    /// <param name="certificate">With its private key, RSA or ECDSA.</param>
    /// <param name="beside">Certificates of the issuers, to be carried along.</param>
    /// <exception cref="PdfSigningException">The file cannot be signed; the message is for people.</exception>
    /// <exception cref="CryptographicException">The key cannot be used.</exception>
    public static byte[] Sign(byte[] pdf, X509Certificate2 certificate, X509Certificate2Collection beside, PdfSigningRequest request, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(pdf);
        ArgumentNullException.ThrowIfNull(certificate);
        ArgumentNullException.ThrowIfNull(beside);
        ArgumentNullException.ThrowIfNull(request);

        try
        {
            var file = Open(pdf);
            var room = RoomBesideCertificates + certificate.RawData.Length + beside.Sum(c => c.RawData.Length);
            var update = new PdfUpdate(file);
            var signature = update.Reserve();
            var body = Encoding.Latin1.GetBytes(SignatureBody(certificate, request, now, room));
            update.Set(signature, body);
            SignatureWidget.Add(file, update, signature, request.Block);

            using var target = new MemoryStream();
            var start = update.Write(target)[signature.Number];
            return Complete(target.ToArray(), start, body, certificate, beside);
        }
        catch (PdfSyntaxException)
        {
            throw new PdfSigningException("ttd.pdf-rusak", "Susunan PDF ini rusak. Simpan ulang sebagai PDF, lalu coba lagi.");
        }
    }

    private static PdfFile Open(byte[] pdf)
    {
        var file = PdfFile.Open(new PdfBytes(new MemoryStream(pdf)), new PdfBudget());
        return file.IsEncrypted ? throw new PdfSigningException("ttd.pdf-terkunci", "PDF ini dilindungi sandi atau pembatasan. Simpan tanpa perlindungan, lalu coba lagi.")
            : file.Xref.Rebuilt ? throw new PdfSyntaxException("rebuilt")
            : SignatureFieldFinder.In(file).Any(f => f.Signature is { } s && LaterChanges.IsFrozenBy(file, s))
                ? throw new PdfSigningException("ttd.pdf-dibekukan", "Tanda tangan yang sudah ada melarang perubahan apa pun pada PDF ini.")
            : file;
    }

    private static string SignatureBody(X509Certificate2 certificate, PdfSigningRequest request, DateTimeOffset now, int room)
    {
        string Text(string text) => Encoding.Latin1.GetString(PdfSerializer.Bytes(PdfSerializer.Text(text)));

        return string.Create(CultureInfo.InvariantCulture, $"<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/Name {Text(certificate.GetNameInfo(X509NameType.SimpleName, false))}")
            + $"/Reason {Text(request.Reason)}/Location {Text(request.Location)}/M({PdfDate.Text(now)})"
            + $"/ByteRange[0 {NumberPlace} {NumberPlace} {NumberPlace}]/Contents<{new string('0', room * 2)}>>>";
    }

    private static byte[] Complete(byte[] file, long bodyStart, byte[] body, X509Certificate2 certificate, X509Certificate2Collection beside)
    {
        var gapStart = (int)bodyStart + body.AsSpan().LastIndexOf("/Contents<"u8) + "/Contents".Length;
        var gapEnd = (int)bodyStart + body.Length - ">>".Length;
        var range = (int)bodyStart + body.AsSpan().LastIndexOf("/ByteRange["u8) + "/ByteRange[".Length;
        Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"0 {gapStart:D10} {gapEnd:D10} {file.Length - gapEnd:D10}")).CopyTo(file, range);

        byte[] covered = [.. file.AsSpan(0, gapStart), .. file.AsSpan(gapEnd)];
        var cms = Cms(covered, certificate, beside);
        if (cms.Length * 2 > gapEnd - gapStart - 2)
        {
            throw new CryptographicException("The signature is longer than the room kept for it.");
        }

        Encoding.ASCII.GetBytes(Convert.ToHexString(cms)).CopyTo(file, gapStart + 1);
        return file;
    }

    private static byte[] Cms(byte[] covered, X509Certificate2 certificate, X509Certificate2Collection beside)
    {
        var cms = new SignedCms(new ContentInfo(covered), detached: true);
        var signer = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, certificate)
        {
            DigestAlgorithm = new Oid(SignatureAlgorithms.Sha256),
            IncludeOption = X509IncludeOption.EndCertOnly,
        };
        signer.Certificates.AddRange(beside);
        signer.SignedAttributes.Add(SignedAttributeText.NameCertificate(certificate));
        cms.ComputeSignature(signer, silent: true);
        return cms.Encode();
    }
}
