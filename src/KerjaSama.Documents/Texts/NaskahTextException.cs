namespace KerjaSama.Documents.Texts;

/// <summary>The text of a file cannot be had. The message is Indonesian and may be shown.</summary>
/// <param name="kode"><c>teks.bukan-docx, teks.rusak, teks.terlalu-besar, teks.pdf-tidak-tersedia, teks.pdf-terlalu-lama</c> or <c>teks.pdf-gagal</c>.</param>
/// <param name="message">What to do.</param>
/// <param name="detail">What the reader or the program met, for the log.</param>
public sealed class NaskahTextException(string kode, string message, string? detail = null) : Exception(message)
{
    /// <summary>Stable code.</summary>
    public string Kode { get; } = kode;

    /// <summary>For the log.</summary>
    public string? Detail { get; } = detail;
}
