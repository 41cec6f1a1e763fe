namespace KerjaSama.Documents.Pdf;

/// <summary>A PDF could not be made. The message is Indonesian and may be shown.</summary>
/// <param name="kode"><c>pdf.tidak-tersedia, pdf.terlalu-lama</c> or <c>pdf.gagal</c>.</param>
/// <param name="message">What to do.</param>
/// <param name="detail">What the converter said, for the log.</param>
public sealed class PdfException(string kode, string message, string? detail = null) : Exception(message)
{
    /// <summary>Stable code.</summary>
    public string Kode { get; } = kode;

    /// <summary>Output of the converter, for the log.</summary>
    public string? Detail { get; } = detail;
}
