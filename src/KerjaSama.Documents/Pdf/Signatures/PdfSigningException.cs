namespace KerjaSama.Documents.Pdf.Signatures;

/// <summary>The PDF cannot be signed.</summary>
#pragma warning disable CA1032 // always with a code
public sealed class PdfSigningException(string kode, string pesan) : Exception(pesan)
#pragma warning restore CA1032
{
    /// <summary>Stable code: <c>ttd.pdf-rusak, ttd.pdf-terkunci, ttd.pdf-dibekukan, ttd.halaman-tidak-ada, ttd.di-luar-halaman</c>.</summary>
    public string Kode { get; } = kode;
}
