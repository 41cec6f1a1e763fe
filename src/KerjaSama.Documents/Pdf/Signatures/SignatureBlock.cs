namespace KerjaSama.Documents.Pdf.Signatures;

/// <summary>The visible part of a signature. Measures in points (1/72 inch) from the lower left corner of the page as it is seen.</summary>
/// <param name="Page">From 1; null: the last page.</param>
/// <param name="Lines">The first is the title, the second (the name) stands out.</param>
/// <param name="QrText">Usually the address of the verification page; null: no QR code.</param>
public sealed record SignatureBlock(int? Page, double X, double Y, double Width, double Height, IReadOnlyList<string> Lines, string? QrText)
{
    /// <summary>The lines that the office's documents carry.</summary>
    /// <param name="tanggal">As it is to be read, such as <c>22 November 2026 14.05 WIB</c>.</param>
    public static IReadOnlyList<string> LinesOf(string nama, string jabatan, string tanggal, string alamat) =>
        ["Ditandatangani secara elektronik", nama, jabatan, tanggal, alamat];
}

/// <summary>What a signature says besides who signed.</summary>
/// <param name="Reason">Such as <c>Penandatanganan naskah N-2026-00017</c>.</param>
/// <param name="Location">The place.</param>
/// <param name="Block">Null: an invisible signature.</param>
public sealed record PdfSigningRequest(string Reason, string Location, SignatureBlock? Block);
