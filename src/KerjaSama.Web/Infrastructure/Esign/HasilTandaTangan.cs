using KerjaSama.Documents.Pdf.Signatures;

namespace KerjaSama.Web.Infrastructure.Esign;

/// <summary>Holds what a provider returned against what it was given.</summary>
internal static class HasilTandaTangan
{
    /// <exception cref="EsignException"><c>tte.hasil-tidak-sah</c>: not one intact signature more than before, an earlier one broken, or another file where signatures stood already.</exception>
    public static byte[] Periksa(byte[] sebelum, byte[] sesudah, PdfTrust trust, DateTimeOffset sekarang)
    {
        var (lama, baru) = (Utuh(sebelum, trust, sekarang), Utuh(sesudah, trust, sekarang));
        return baru.Utuh == lama.Utuh + 1 && baru.Semua == lama.Semua + 1 && (lama.Semua == 0 || sesudah.AsSpan().StartsWith(sebelum))
            ? sesudah
            : throw new EsignException("tte.hasil-tidak-sah", "Berkas yang dikembalikan layanan tanda tangan tidak memuat tanda tangan yang utuh. Naskah di sini tidak diubah.");
    }

    private static (int Semua, int Utuh) Utuh(byte[] pdf, PdfTrust trust, DateTimeOffset sekarang)
    {
        var laporan = PdfSignatureReader.Read(new MemoryStream(pdf), trust, sekarang);
        return (laporan.Signatures.Count, laporan.Signatures.Count(s => s.Verdict is PdfSignatureVerdict.Valid or PdfSignatureVerdict.UnknownChain));
    }
}
