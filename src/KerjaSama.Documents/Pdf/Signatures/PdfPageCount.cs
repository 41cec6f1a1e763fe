using KerjaSama.Documents.Pdf.Objects;

namespace KerjaSama.Documents.Pdf.Signatures;

/// <summary>How many pages a PDF has.</summary>
public static class PdfPageCount
{
    /// <summary>Null when the file cannot be read.</summary>
    /// <param name="pdf">Seekable.</param>
    public static int? Of(Stream pdf)
    {
        ArgumentNullException.ThrowIfNull(pdf);

        try
        {
            return PdfPages.Of(PdfFile.Open(new PdfBytes(pdf), new PdfBudget())).Count;
        }
        catch (PdfSyntaxException)
        {
            return null;
        }
    }
}
