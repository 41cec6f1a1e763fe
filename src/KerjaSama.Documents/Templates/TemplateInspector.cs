using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace KerjaSama.Documents.Templates;

/// <summary>A content control of a template that is ours.</summary>
/// <param name="Tag">As it stands in the document.</param>
/// <param name="Name">Name of the field; null where the tag is no field at all.</param>
/// <param name="Groups">Names of the repeated groups around it, outermost first.</param>
/// <param name="Place">Where it is, in words of the person who edits the template.</param>
public sealed record TemplateUse(string Tag, string? Name, TemplateFieldKind Kind, IReadOnlyList<string> Groups, string Place);

/// <summary>Looks into a Word file that shall become a template.</summary>
public static partial class TemplateInspector
{
    private const int SnippetLength = 40;
    private static readonly string[] SafeSchemes = ["http", "https", "mailto", "tel"];

    /// <summary>Every tagged content control with its place, also those whose tag is no field.</summary>
    /// <exception cref="TemplateException">The file is no Word document, or is damaged.</exception>
    public static IReadOnlyList<TemplateUse> ListUses(Stream template) => Open(template, document =>
        (IReadOnlyList<TemplateUse>)[.. Roots(document).SelectMany(r => r.Root.Descendants<SdtElement>().Select(c => UseOf(c, r.Root, r.Name)).OfType<TemplateUse>())]);

    /// <summary>What a template may not hold because it acts or fetches when the document is opened: objects, imported parts, such fields, such links.</summary>
    /// <returns>Indonesian, each naming the thing; empty when there is none.</returns>
    /// <exception cref="TemplateException">The file is no Word document, or is damaged.</exception>
    public static IReadOnlyList<string> ListActiveContent(Stream template) => Open(template, document =>
    {
        var parts = PartsOf(document);
        var found = new List<string>();
        found.AddRange(parts.Where(IsActive).Select(p => $"objek atau skrip tertanam ({Path.GetFileName(p.Uri.OriginalString)})"));
        found.AddRange(parts.SelectMany(p => p.HyperlinkRelationships).Where(h => h.Uri.IsAbsoluteUri && !SafeSchemes.Contains(h.Uri.Scheme)).Select(h => $"tautan {h.Uri.Scheme}:"));
        foreach (var (root, name) in Roots(document).Select(r => (r.Root, r.Name)))
        {
            var codes = root.Descendants<Paragraph>().Select(p => string.Concat(p.Descendants<FieldCode>().Select(c => c.Text))).Concat(root.Descendants<SimpleField>().Select(f => f.Instruction?.Value ?? ""));
            found.AddRange(codes.Select(c => ActiveField().Match(c)).Where(m => m.Success).Select(m => $"bidang Word {m.Groups[1].Value.ToUpperInvariant()} di {name}"));
        }

        return (IReadOnlyList<string>)[.. found.Distinct()];
    });

    private static T Open<T>(Stream template, Func<WordprocessingDocument, T> read)
    {
        ArgumentNullException.ThrowIfNull(template);

        using var work = new MemoryStream();
        template.CopyTo(work);
        try
        {
            using var document = WordprocessingDocument.Open(work, isEditable: false);
            return read(document);
        }
        catch (Exception exception) when (exception is OpenXmlPackageException or FileFormatException or System.Xml.XmlException or InvalidDataException or InvalidOperationException)
        {
            throw new TemplateException("", "Berkas ini bukan dokumen Word yang utuh. Buka dengan Word, simpan kembali sebagai .docx, lalu unggah lagi.");
        }
    }

    private static TemplateUse? UseOf(SdtElement control, OpenXmlElement root, string part)
    {
        var groups = control.Ancestors<SdtElement>().Reverse().Select(Read).Where(t => t.Tag?.Kind == TemplateFieldKind.Repeat).Select(t => t.Tag!.Name).ToList();
        var (tag, text) = Read(control);
        return tag is null && text is null ? null : new(text ?? "", tag?.Name, tag?.Kind ?? TemplateFieldKind.Text, groups, PlaceOf(control, root, part));
    }

    /// <summary>The tag, or only its text where it is no field; neither where the control is not ours.</summary>
    private static (TemplateTag? Tag, string? Text) Read(SdtElement control)
    {
        var text = control.SdtProperties?.GetFirstChild<Tag>()?.Val?.Value?.Trim();
        try
        {
            return TemplateTag.Of(control) is { } tag ? (tag, text) : (null, null);
        }
        catch (TemplateException)
        {
            // told with its place, not thrown at the first one
            return (null, text);
        }
    }

    private static string PlaceOf(SdtElement control, OpenXmlElement root, string part)
    {
        var paragraph = control.Ancestors<Paragraph>().FirstOrDefault() ?? control.Descendants<Paragraph>().FirstOrDefault();
        if (paragraph is null)
        {
            return part;
        }

        var number = root.Descendants<Paragraph>().TakeWhile(p => p != paragraph).Count() + 1;
        var text = paragraph.InnerText.Trim();
        return $"{part}, paragraf ke-{number}" + (text.Length == 0 ? "" : $" (\"{(text.Length <= SnippetLength ? text : text[..SnippetLength] + "…")}\")");
    }

    private static IEnumerable<(OpenXmlElement Root, string Name)> Roots(WordprocessingDocument document)
    {
        var main = document.MainDocumentPart ?? throw new InvalidDataException("No main part.");
        yield return (main.Document.Body ?? throw new InvalidDataException("No body."), "badan dokumen");
        foreach (var header in main.HeaderParts)
        {
            yield return (header.Header, "kepala halaman");
        }

        foreach (var footer in main.FooterParts)
        {
            yield return (footer.Footer, "kaki halaman");
        }
    }

    private static HashSet<OpenXmlPart> PartsOf(OpenXmlPartContainer container)
    {
        var seen = new HashSet<OpenXmlPart>();
        var open = new Stack<OpenXmlPart>(container.Parts.Select(p => p.OpenXmlPart));
        while (open.TryPop(out var part))
        {
            if (seen.Add(part))
            {
                foreach (var below in part.Parts)
                {
                    open.Push(below.OpenXmlPart);
                }
            }
        }

        return seen;
    }

    private static bool IsActive(OpenXmlPart part) =>
        part is EmbeddedObjectPart or EmbeddedPackagePart or EmbeddedControlPersistencePart or AlternativeFormatImportPart or VbaProjectPart or RibbonExtensibilityPart
        || part.ContentType.Contains("activeX", StringComparison.OrdinalIgnoreCase) || part.ContentType.Contains("oleObject", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^\s*(DDEAUTO|DDE|INCLUDETEXT|INCLUDEPICTURE|IMPORT|DATABASE|LINK|EMBED|MACROBUTTON|RD)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ActiveField();
}
