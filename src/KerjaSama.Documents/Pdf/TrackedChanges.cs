using System.Xml;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;

namespace KerjaSama.Documents.Pdf;

/// <summary>
/// Accepts the tracked changes of a Word document and drops its comments: LibreOffice would print what was inserted and what was deleted
/// alike, and comments are not for the reader of the PDF.
/// </summary>
public static class TrackedChanges
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static readonly HashSet<string> Removed = new(StringComparer.Ordinal)
    {
        "rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tblGridChange", "tblPrExChange", "tcPrChange", "trPrChange", "numberingChange", "cellIns", "cellMerge",
        "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd", "customXmlInsRangeStart", "customXmlInsRangeEnd", "customXmlDelRangeStart", "customXmlDelRangeEnd",
        "customXmlMoveFromRangeStart", "customXmlMoveFromRangeEnd", "customXmlMoveToRangeStart", "customXmlMoveToRangeEnd", "commentRangeStart", "commentRangeEnd", "commentReference",
    };

    /// <summary>Where an insertion or deletion is a mark of what it stands in, not around something.</summary>
    private static readonly HashSet<string> Properties = new(StringComparer.Ordinal) { "rPr", "trPr", "numPr", "tcPr", "ctrlPr" };

    /// <param name="docx">Read, written and seekable; changed in place.</param>
    /// <exception cref="PdfException">It is no Word document, or a damaged one (<c>pdf.gagal</c>).</exception>
    public static void Accept(Stream docx)
    {
        ArgumentNullException.ThrowIfNull(docx);
        try
        {
            using var document = WordprocessingDocument.Open(docx, isEditable: true);
            foreach (var part in Parts(document.MainDocumentPart ?? throw new InvalidDataException("No main part.")))
            {
                AcceptPart(part);
            }
        }
        catch (Exception exception) when (exception is InvalidDataException or FormatException or XmlException or OpenXmlPackageException or IOException or ArgumentException)
        {
            throw new PdfException("pdf.gagal", "Dokumen tidak dapat dijadikan PDF. Buka dengan Word, simpan kembali, lalu coba lagi.", exception.Message);
        }
        finally
        {
            docx.Position = 0;
        }
    }

    private static IEnumerable<OpenXmlPart> Parts(MainDocumentPart main) =>
        new OpenXmlPart?[] { main, main.FootnotesPart, main.EndnotesPart }.OfType<OpenXmlPart>().Concat(main.HeaderParts).Concat(main.FooterParts);

    private static void AcceptPart(OpenXmlPart part)
    {
        XDocument xml;
        using (var stream = part.GetStream(FileMode.Open, FileAccess.Read))
        {
            xml = XDocument.Load(stream, LoadOptions.PreserveWhitespace);
        }

        if (xml.Root is { } root && Accept(root))
        {
            using var stream = part.GetStream(FileMode.Create, FileAccess.Write);
            xml.Save(stream, SaveOptions.DisableFormatting);
        }
    }

    /// <returns>Whether there was anything.</returns>
    internal static bool Accept(XElement root)
    {
        var before = root.DescendantsAndSelf().Count();
        DropRows(root);
        var ended = root.Descendants(W + "p").Where(p => Marked(p, "del") || Marked(p, "moveFrom")).ToList();
        Drop(root.Descendants().Where(e => e.Name == W + "del" || e.Name == W + "moveFrom" || (e.Name.Namespace == W && Removed.Contains(e.Name.LocalName))));
        foreach (var inserted in root.Descendants().Where(e => e.Name == W + "ins" || e.Name == W + "moveTo").Reverse().ToList())
        {
            if (Properties.Contains(inserted.Parent!.Name.LocalName))
            {
                inserted.Remove();
            }
            else
            {
                inserted.ReplaceWith(inserted.Nodes());
            }
        }

        ended.ForEach(Join);
        return ended.Count > 0 || root.DescendantsAndSelf().Count() != before;
    }

    private static bool Marked(XElement paragraph, string change) => paragraph.Element(W + "pPr")?.Element(W + "rPr")?.Element(W + change) is not null;

    private static void DropRows(XElement root)
    {
        Drop(root.Descendants(W + "tr").Where(r => r.Element(W + "trPr")?.Element(W + "del") is not null));
        Drop(root.Descendants(W + "tc").Where(c => c.Element(W + "tcPr")?.Element(W + "cellDel") is not null && c.Parent!.Elements(W + "tc").Skip(1).Any()));
        Drop(root.Descendants(W + "tbl").Where(t => t.Element(W + "tr") is null));
    }

    /// <summary>A paragraph whose mark was deleted goes on in the one behind it, whose form both then have.</summary>
    private static void Join(XElement paragraph)
    {
        if (paragraph.ElementsAfterSelf().FirstOrDefault() is { } next && next.Name == W + "p")
        {
            var content = paragraph.Elements().Where(e => e.Name != W + "pPr").ToList();
            content.ForEach(e => e.Remove());
            if (next.Element(W + "pPr") is { } properties)
            {
                properties.AddAfterSelf(content);
            }
            else
            {
                next.AddFirst(content);
            }

            paragraph.Remove();
        }
        else if (!paragraph.Elements().Any(e => e.Name != W + "pPr") && paragraph.Parent!.Elements(W + "p").Skip(1).Any())
        {
            paragraph.Remove();
        }
    }

    private static void Drop(IEnumerable<XElement> elements) => elements.ToList().ForEach(e =>
    {
        if (e.Parent is not null)
        {
            e.Remove();
        }
    });
}
