using KerjaSama.Documents.Texts.Docx;

namespace KerjaSama.Documents.Texts;

/// <summary>
/// Reads the text of a Word document as a person reads it: tracked insertions are in, deletions out, Word's numbers are written out, each
/// text box and alternate content once; hidden text, headers, footers and a table of contents are left out.
/// </summary>
public static class DocxTextReader
{
    /// <summary>Reads <paramref name="content"/>, which stays open and may be of any length; check uploads by <c>UploadInspector</c> first.</summary>
    /// <exception cref="NaskahTextException">Not a .docx, broken, or too large to read.</exception>
    public static TeksNaskah Read(Stream content)
    {
        ArgumentNullException.ThrowIfNull(content);

        var package = DocxPackage.Read(content);
        var reader = new DocxBodyReader(package);
        var parsed = NaskahParser.Parse(reader.Read());
        return new TeksNaskah(parsed.Bagian, parsed.BagianAsing)
        {
            PerubahanTerlacak = [.. reader.Revisions.Select(r => new PerubahanTerlacak(r.Kind, r.By, r.At, r.Text, parsed.Place(r.Paragraph)))],
            Komentar = DocxComments.Read(package, reader.Anchors, parsed.Place),
        };
    }
}
