using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using KerjaSama.Documents.Pdf.Signatures;

namespace KerjaSama.Web.Tests;

/// <summary>A PDF of one page and somebody who signs it.</summary>
public static class PenandaUji
{
    public const string Frasa = "Frasa-Rahasia-7731";
    public const string Nama = "Drs. H. Sanusi, M.M.";

    private static readonly X509Certificate2 Sertifikat = Buat(Nama);

    /// <summary>A PKCS#12 file that <see cref="Frasa"/> opens.</summary>
    public static byte[] Pkcs12 => Sertifikat.Export(X509ContentType.Pkcs12, Frasa);

    public static string Pem => Sertifikat.ExportCertificatePem();

    public static byte[] Pdf(string isi = "0 0 1 rg 9 9 50 50 re")
    {
        string[] objek =
        [
            "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>", "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<>>/Contents 4 0 R>>",
            FormattableString.Invariant($"<</Length {isi.Length}>>stream\n{isi}\nendstream"),
        ];
        var teks = new StringBuilder("%PDF-1.7\n");
        var tabel = new StringBuilder();
        for (var i = 0; i < objek.Length; i++)
        {
            tabel.Append(FormattableString.Invariant($"{teks.Length:D10} 00000 n \n"));
            teks.Append(FormattableString.Invariant($"{i + 1} 0 obj\n{objek[i]}\nendobj\n"));
        }

        var mulai = teks.Length;
        teks.Append(FormattableString.Invariant($"xref\n0 5\n0000000000 65535 f \n{tabel}trailer\n<</Size 5/Root 1 0 R>>\nstartxref\n{mulai}\n%%EOF\n"));
        return Encoding.Latin1.GetBytes(teks.ToString());
    }

    public static byte[] Tandatangani(byte[] pdf, DateTimeOffset pada) => Tandatangani(pdf, pada, Sertifikat);

    /// <summary>Signed by somebody whose certificate names him so.</summary>
    public static byte[] TandatanganiSebagai(string nama, byte[] pdf, DateTimeOffset pada)
    {
        using var sertifikat = Buat(nama);
        return Tandatangani(pdf, pada, sertifikat);
    }

    /// <summary>The signed file with another page set by an update behind it: the signed bytes are all there.</summary>
    public static byte[] Palsukan(byte[] pdf)
    {
        var teks = Encoding.Latin1.GetString(pdf);
        var sebelum = teks[(teks.LastIndexOf("startxref", StringComparison.Ordinal) + 10)..].Split('\n')[0];
        const string objek = "4 0 obj\n<</Length 21>>stream\n1 0 0 rg 9 9 90 90 re\nendstream\nendobj\n";
        return [.. pdf, .. Encoding.Latin1.GetBytes(FormattableString.Invariant(
            $"{objek}xref\n4 1\n{pdf.Length:D10} 00000 n \ntrailer\n<</Size 99/Root 1 0 R/Prev {sebelum}>>\nstartxref\n{pdf.Length + objek.Length}\n%%EOF\n"))];
    }

    private static byte[] Tandatangani(byte[] pdf, DateTimeOffset pada, X509Certificate2 sertifikat) => PdfSigner.Sign(pdf, sertifikat, [], new("Penandatanganan naskah", "Contoh", null), pada);

    private static X509Certificate2 Buat(string nama) =>
        new CertificateRequest($"CN=\"{nama}\", O=Pemerintah Kabupaten Contoh", RSA.Create(2048), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UtcNow.AddYears(-3), DateTimeOffset.UtcNow.AddYears(30));
}
