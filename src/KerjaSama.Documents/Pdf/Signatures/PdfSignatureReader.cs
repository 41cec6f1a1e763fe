using KerjaSama.Documents.Pdf.Objects;

namespace KerjaSama.Documents.Pdf.Signatures;

/// <summary>Reads and checks the electronic signatures of a PDF: PAdES and the older kinds (ISO 32000-1, 12.8; ETSI EN 319 142-1).</summary>
public static class PdfSignatureReader
{
    private const int MaxSignatures = 100;

    /// <summary>Never throws for what the file holds: a file that cannot be checked is reported so.</summary>
    /// <param name="pdf">Seekable; left at its beginning. Read in parts, not as a whole.</param>
    /// <param name="trust">Who may vouch for signers.</param>
    /// <param name="now">Against what the certificate is held when the signature names no time.</param>
    public static PdfSignatureReport Read(Stream pdf, PdfTrust trust, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(pdf);
        ArgumentNullException.ThrowIfNull(trust);

        try
        {
            var file = PdfFile.Open(new PdfBytes(pdf), new PdfBudget());
            if (file.IsEncrypted)
            {
                return new("PDF ini dilindungi sandi atau pembatasan, sehingga tanda tangannya tidak dapat diperiksa.", []);
            }

            var signed = SignatureFieldFinder.WithDetached(file).Where(f => f.Signature is not null).ToList();
            return signed.Count > MaxSignatures
                ? new("PDF ini memuat terlalu banyak tanda tangan untuk diperiksa.", [])
                : new(null, new SignatureCheck(file, trust, now).Check(signed));
        }
        catch (PdfSyntaxException)
        {
            return new("Berkas ini bukan PDF atau rusak, sehingga tidak dapat diperiksa.", []);
        }
        finally
        {
            pdf.Position = 0;
        }
    }
}
