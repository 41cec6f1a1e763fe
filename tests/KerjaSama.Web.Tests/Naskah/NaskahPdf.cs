using System.Text;

namespace KerjaSama.Web.Tests.Naskah;

/// <summary>The smallest PDF of one page that holds a text.</summary>
internal static class NaskahPdf
{
    /// <param name="baris">ASCII; a paragraph of one line each, with space below it.</param>
    public static byte[] Dari(params string[] baris)
    {
        var teks = string.Concat(baris.Select(b => $"({b.Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal)}) Tj T* T*\n"));
        var isi = $"BT /F1 10 Tf 16 TL 50 780 Td\n{teks}ET";
        return Encoding.ASCII.GetBytes(FormattableString.Invariant(
            $"""
            %PDF-1.4
            1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
            2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
            3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj
            4 0 obj<</Length {isi.Length}>>stream
            {isi}
            endstream endobj
            trailer<</Root 1 0 R>>
            %%EOF
            """));
    }
}
