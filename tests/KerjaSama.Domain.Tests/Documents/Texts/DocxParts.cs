using System.IO.Compression;
using System.Security;
using System.Text;

namespace KerjaSama.Domain.Tests.Documents.Texts;

/// <summary>A .docx from the XML of its parts.</summary>
internal static class DocxParts
{
    private const string W = """xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" mc:Ignorable="w14" """;

    private static readonly (string Part, string Type)[] Kinds =
        [("styles", "styles"), ("numbering", "numbering"), ("footnotes", "footnotes"), ("comments", "comments")];

    /// <param name="body">Content of w:body.</param>
    /// <param name="parts">Content of the root of each further part, by its name: styles, numbering, footnotes, comments.</param>
    public static MemoryStream Write(string body, params (string Part, string Content)[] parts)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            var kinds = Kinds.Where(k => parts.Any(p => p.Part == k.Part)).ToList();
            Entry(zip, "[Content_Types].xml", $"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="{OfficeFiles.WordMain}"/>{string.Concat(kinds.Select(k => $"""<Override PartName="/word/{k.Part}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.{k.Type}+xml"/>"""))}</Types>""");
            Entry(zip, "_rels/.rels", Relationships([("officeDocument", "word/document.xml")]));
            Entry(zip, "word/_rels/document.xml.rels", Relationships(kinds.Select(k => (k.Type, k.Part + ".xml"))));
            Entry(zip, "word/document.xml", $"<w:document {W}><w:body>{body}</w:body></w:document>");
            foreach (var (part, content) in parts)
            {
                Entry(zip, $"word/{part}.xml", $"<w:{part} {W}>{content}</w:{part}>");
            }
        }

        stream.Position = 0;
        return stream;
    }

    /// <summary>A paragraph of plain text.</summary>
    public static string P(string text, string properties = "") => $"<w:p><w:pPr>{properties}</w:pPr>{R(text)}</w:p>";

    public static string R(string text) => $"""<w:r><w:t xml:space="preserve">{SecurityElement.Escape(text)}</w:t></w:r>""";

    public static string Numbered(string text, int numId, int level = 0) => P(text, $"""<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{numId}"/></w:numPr>""");

    public static string Table(params string[][] rows) =>
        $"""<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/></w:tblPr><w:tblGrid>{string.Concat(rows[0].Select(_ => "<w:gridCol w:w=\"2000\"/>"))}</w:tblGrid>{string.Concat(rows.Select(r => $"<w:tr>{string.Concat(r.Select(c => $"<w:tc>{(c.StartsWith('<') ? c : P(c))}</w:tc>"))}</w:tr>"))}</w:tbl>""";

    /// <summary>An abstract list; each level as (format, text, further properties).</summary>
    public static string Abstract(int id, params (string Format, string Text, string More)[] levels) =>
        $"""<w:abstractNum w:abstractNumId="{id}">{string.Concat(levels.Select((l, i) => $"""<w:lvl w:ilvl="{i}"><w:start w:val="1"/><w:numFmt w:val="{l.Format}"/>{l.More}<w:lvlText w:val="{l.Text}"/></w:lvl>"""))}</w:abstractNum>""";

    public static string Num(int id, int list, string overrides = "") => $"""<w:num w:numId="{id}"><w:abstractNumId w:val="{list}"/>{overrides}</w:num>""";

    private static string Relationships(IEnumerable<(string Type, string Target)> all) =>
        $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{string.Concat(all.Select((r, i) => $"""<Relationship Id="r{i}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{r.Type}" Target="{r.Target}"/>"""))}</Relationships>""";

    private static void Entry(ZipArchive zip, string path, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(path).Open(), new UTF8Encoding(false));
        writer.Write(text);
    }
}
