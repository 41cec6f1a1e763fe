using System.Xml.Linq;

namespace KerjaSama.Documents.Texts.Docx;

/// <summary>Texts of footnotes and endnotes.</summary>
internal sealed class DocxNotes(DocxPackage package)
{
    private readonly Dictionary<string, string> _footnotes = Read(package.Footnotes, "footnote");
    private readonly Dictionary<string, string> _endnotes = Read(package.Endnotes, "endnote");

    public string? Find(XElement reference) =>
        (reference.Name.LocalName == "footnoteReference" ? _footnotes : _endnotes).GetValueOrDefault(reference.Value("id") ?? "") is { Length: > 0 } text ? text : null;

    private static Dictionary<string, string> Read(XElement? part, string name) =>
        part.Children(name).Where(n => n.Value("id") is not null).GroupBy(n => n.Value("id")!)
            .ToDictionary(g => g.Key, g => DocxParagraphReader.PlainText(WithoutDeleted(g.First())));

    private static XElement WithoutDeleted(XElement note)
    {
        var copy = new XElement(note);
        copy.Descendants().Where(e => e.Name.LocalName is "del" or "moveFrom").ToList().ForEach(e => e.Remove());
        return copy;
    }
}
