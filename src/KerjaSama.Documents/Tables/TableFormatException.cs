namespace KerjaSama.Documents.Tables;

/// <summary>A file cannot be read as a table. The message is Indonesian and says how to mend it.</summary>
/// <param name="kode">Stable code: <c>tabel.format-lama, tabel.rusak, tabel.kutip-tidak-ditutup, tabel.jenis-tidak-dikenal</c>.</param>
/// <param name="message">What is wrong and how to mend it.</param>
/// <param name="innerException">What the reader of the format said, if anything.</param>
public sealed class TableFormatException(string kode, string message, Exception? innerException = null) : Exception(message, innerException)
{
    /// <summary>Stable code of the fault.</summary>
    public string Kode { get; } = kode;
}
