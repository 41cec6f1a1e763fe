using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace KerjaSama.Documents.Texts.Docx;

/// <summary>
/// The parts of a .docx that hold text. Read from the zip by hand: Word opens packages with a broken link or a missing picture, which the
/// Open XML library refuses.
/// </summary>
internal sealed class DocxPackage
{
    private const long MaxCharacters = 64 * 1024 * 1024;
    private const int MaxDepth = 400;

    public required XElement Body { get; init; }
    public XElement? Styles { get; private init; }
    public XElement? Numbering { get; private init; }
    public XElement? Footnotes { get; private init; }
    public XElement? Endnotes { get; private init; }
    public XElement? Comments { get; private init; }
    public XElement? CommentsExtended { get; private init; }

    /// <exception cref="NaskahTextException">Not a .docx, broken, or too large.</exception>
    public static DocxPackage Read(Stream content)
    {
        try
        {
            using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            var main = Target(zip, "", "/officeDocument") ?? "word/document.xml";
            var body = Load(zip, main).Child("body") ?? throw NotWord("no w:body in " + main);
            XElement? Part(string type) => Target(zip, main, type) is { } path ? Load(zip, path) : null;

            return new DocxPackage
            {
                Body = body,
                Styles = Part("/styles"),
                Numbering = Part("/numbering"),
                Footnotes = Part("/footnotes"),
                Endnotes = Part("/endnotes"),
                Comments = Part("/comments"),
                CommentsExtended = Part("/commentsExtended"),
            };
        }
        catch (Exception exception) when (exception is InvalidDataException or XmlException or IOException or ArgumentException or NotSupportedException)
        {
            throw exception is InvalidDataException && IsOldWord(content)
                ? new NaskahTextException("teks.bukan-docx", "Berkas ini Word lama (.doc) atau dikunci dengan sandi. Buka dengan Word, simpan sebagai .docx tanpa sandi, lalu unggah kembali.", exception.Message)
                : new NaskahTextException("teks.rusak", "Berkas Word ini rusak sehingga teksnya tidak terbaca. Buka dengan Word, simpan kembali, lalu unggah ulang.", exception.Message);
        }
    }

    private static string? Target(ZipArchive zip, string source, string type)
    {
        var slash = source.LastIndexOf('/');
        var folder = source[..(slash + 1)];
        var rels = $"{folder}_rels/{source[(slash + 1)..]}.rels";
        var target = Find(zip, rels) is null
            ? null
            : Load(zip, rels).Children("Relationship").FirstOrDefault(r => r.Value("Type")?.EndsWith(type, StringComparison.Ordinal) == true && r.Value("TargetMode") != "External").Value("Target");
        if (target is null)
        {
            return null;
        }

        var path = target.StartsWith('/') ? target[1..] : folder + target;
        return Find(zip, path) is null ? null : path;
    }

    private static ZipArchiveEntry? Find(ZipArchive zip, string path) =>
        zip.Entries.FirstOrDefault(e => string.Equals(e.FullName.Replace('\\', '/'), path, StringComparison.OrdinalIgnoreCase));

    private static XElement Load(ZipArchive zip, string path)
    {
        var entry = Find(zip, path) ?? throw NotWord("no " + path);
        Measure(entry);
        using var reader = Open(entry);
        return XElement.Load(reader, LoadOptions.PreserveWhitespace);
    }

    /// <summary>Sizes first, without building a tree: the zip's own word on them cannot be trusted.</summary>
    private static void Measure(ZipArchiveEntry entry)
    {
        using var reader = Open(entry);
        var nodes = 0;
        while (reader.Read())
        {
            if (reader.Depth > MaxDepth || nodes++ > 8_000_000)
            {
                throw TooLarge($"{entry.FullName}: depth {reader.Depth}, node {nodes}");
            }
        }
    }

    private static XmlReader Open(ZipArchiveEntry entry)
    {
        if (entry.Length > MaxCharacters)
        {
            throw TooLarge($"{entry.FullName}: {entry.Length} bytes");
        }

        return XmlReader.Create(entry.Open(), new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = MaxCharacters,
            CloseInput = true,
        });
    }

    private static bool IsOldWord(Stream content)
    {
        if (!content.CanSeek)
        {
            return false;
        }

        content.Position = 0;
        Span<byte> start = stackalloc byte[4];
        return content.ReadAtLeast(start, 4, throwOnEndOfStream: false) == 4 && start.SequenceEqual<byte>([0xD0, 0xCF, 0x11, 0xE0]);
    }

    private static NaskahTextException NotWord(string detail) =>
        new("teks.bukan-docx", "Berkas ini bukan dokumen Word (.docx). Simpan sebagai .docx, lalu unggah kembali.", detail);

    private static NaskahTextException TooLarge(string detail) =>
        new("teks.terlalu-besar", "Isi berkas Word ini terlalu besar untuk dibaca. Hapus isi yang tidak perlu, simpan kembali, lalu unggah ulang.", detail);
}
