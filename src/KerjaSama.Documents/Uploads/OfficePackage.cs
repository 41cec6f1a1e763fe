using System.Text;
using System.Xml;
using KerjaSama.Documents.Uploads.Zip;

namespace KerjaSama.Documents.Uploads;

/// <summary>
/// Looks into a zip: is it a .docx or .xlsx, put together as Office does it, small enough when unpacked, without macros, objects, fields and
/// parts that act or fetch something when somebody opens it. A workbook packed in a document (a chart's data) is looked into as well.
/// </summary>
internal static class OfficePackage
{
    private const string TypesName = "[Content_Types].xml";
    private const string WordMain = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private const string ExcelMain = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private const string EmbeddedFolder = "/embeddings/";

    /// <summary>How many packages may stand in one another: a workbook in a document, nothing in that workbook.</summary>
    private const int MaxDepth = 1;

    /// <summary>Characters of an old drawing, or of what may stand before the root of a part.</summary>
    private const int LongestDrawing = 4 * 1024 * 1024;

    private static readonly string[] XmlNames = [".xml", ".rels", ".vml", ".svg"];

    /// <returns>What it is; null for a zip that is neither.</returns>
    /// <exception cref="RefusedContentException">It may not be taken.</exception>
    public static FileKind? Inspect(Stream content, UploadLimits limits) => Inspect(content, new ZipUnpacker(limits), 0);

    private static FileKind? Inspect(Stream content, ZipUnpacker unpacker, int depth)
    {
        try
        {
            var parts = ZipDirectory.Read(content, unpacker.Limits);
            var heads = parts.ToDictionary(p => p, p => unpacker.Check(content, p));
            if (parts.FirstOrDefault(p => p.Name == TypesName) is not { } types)
            {
                return null;
            }

            var kind = KindOf(Xml(content, types, PackageXml.ContentTypes));
            foreach (var (part, head) in heads)
            {
                InspectPart(content, part, head, unpacker, depth);
            }

            return kind;
        }
        catch (Exception exception) when (exception is InvalidDataException or XmlException or EndOfStreamException or IOException or ArgumentOutOfRangeException)
        {
            // the last: a zip cut off within its first bytes, in a stream of a form, which says so of a position before its beginning
            throw RefusedContentException.Damaged();
        }
    }

    private static FileKind? KindOf(IReadOnlyList<string> types) =>
        types.Contains(WordMain) ? FileKind.Docx : types.Contains(ExcelMain) ? FileKind.Xlsx : null;

    private static void InspectPart(Stream content, ZipPart part, byte[] head, ZipUnpacker unpacker, int depth)
    {
        var file = part.Name[(part.Name.LastIndexOf('/') + 1)..];
        if (file.StartsWith("vba", StringComparison.OrdinalIgnoreCase) && file.EndsWith(".bin", StringComparison.OrdinalIgnoreCase))
        {
            throw RefusedContentException.Macros();
        }

        if (MagicBytes.IsOldOffice(head) || MagicBytes.IsProgram(head))
        {
            throw RefusedContentException.EmbeddedObject();
        }

        if (MagicBytes.IsZip(head))
        {
            InspectPacked(content, part, unpacker, depth);
        }
        else if (MagicBytes.KindOf(head) is FileKind.Png or FileKind.Jpg)
        {
            using var picture = Copy(content, part);
            PictureFile.CheckSize(picture, unpacker.Limits);
        }
        else if (part.Name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))
        {
            Xml(content, part, Nothing(PackageXml.Relationships));
        }
        else if (part.Name != TypesName && XmlNames.Any(n => part.Name.EndsWith(n, StringComparison.OrdinalIgnoreCase)))
        {
            Lenient(content, part);
        }
    }

    /// <summary>Office writes its old drawings (.vml) as HTML rather than XML at times: what cannot be read is then looked through as text.</summary>
    private static void Lenient(Stream content, ZipPart part)
    {
        try
        {
            Xml(content, part, Nothing(PackageXml.Content));
        }
        catch (XmlException) when (part.Name.EndsWith(".vml", StringComparison.OrdinalIgnoreCase))
        {
            using var text = new StreamReader(ZipUnpacker.Open(content, part));
            if (OldDrawing.OutsideSource(WholeDrawing(text)) is { } source)
            {
                throw RefusedContentException.OutsideContent(source);
            }
        }
    }

    /// <exception cref="RefusedContentException">Longer than any drawing is.</exception>
    private static string WholeDrawing(StreamReader text)
    {
        var whole = new StringBuilder();
        var chunk = new char[16 * 1024];
        int read;
        while ((read = text.ReadBlock(chunk)) > 0)
        {
            whole.Append(chunk, 0, read);
            if (whole.Length > LongestDrawing)
            {
                throw RefusedContentException.ForeignPart();
            }
        }

        return whole.ToString();
    }

    private static void InspectPacked(Stream content, ZipPart part, ZipUnpacker unpacker, int depth)
    {
        if (depth >= MaxDepth || !part.Name.Contains(EmbeddedFolder, StringComparison.OrdinalIgnoreCase))
        {
            throw RefusedContentException.NestedPackage();
        }

        using var packed = Copy(content, part);
        if (Inspect(packed, unpacker, depth + 1) is null)
        {
            throw RefusedContentException.NestedPackage();
        }
    }

    /// <summary>A document type declaration is told from damage: it is what brings in files of the server (XXE) and words that multiply.</summary>
    private static T Xml<T>(Stream content, ZipPart part, Func<Stream, T> read)
    {
        try
        {
            using var xml = ZipUnpacker.Open(content, part);
            return read(xml);
        }
        catch (XmlException) when (HoldsDtd(content, part))
        {
            throw RefusedContentException.Dtd();
        }
    }

    private static bool HoldsDtd(Stream content, ZipPart part)
    {
        using var xml = ZipUnpacker.Open(content, part);
        using var reader = XmlReader.Create(xml, new XmlReaderSettings { DtdProcessing = DtdProcessing.Parse, XmlResolver = null, MaxCharactersFromEntities = 1, MaxCharactersInDocument = LongestDrawing });
        try
        {
            while (reader.Read() && reader.NodeType != XmlNodeType.Element)
            {
                if (reader.NodeType == XmlNodeType.DocumentType)
                {
                    return true;
                }
            }
        }
        catch (XmlException)
        {
            return false;
        }

        return false;
    }

    private static Func<Stream, bool> Nothing(Action<Stream> read) => stream =>
    {
        read(stream);
        return true;
    };

    /// <summary>Unpacked into a file of its own, which is gone when closed: it is read here and there, and may be large.</summary>
    private static FileStream Copy(Stream content, ZipPart part)
    {
        var copy = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose);
        using var unpacked = ZipUnpacker.Open(content, part);
        unpacked.CopyTo(copy);
        return copy;
    }
}
