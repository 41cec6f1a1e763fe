using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace KerjaSama.Documents.Templates;

/// <summary>
/// Fills a Word document whose content controls carry field names as tags (see <see cref="TemplateFieldKind"/>). The controls
/// themselves do not appear in the result, which is an ordinary document to edit on. Equal input gives equal bytes.
/// </summary>
public static class DocxTemplate
{
    /// <summary>Writes <paramref name="template"/> filled with <paramref name="data"/> to <paramref name="output"/>; both stay open.</summary>
    /// <exception cref="TemplateException">The template asks for a field that the data lacks, or holds a tag that is no field.</exception>
    public static void Render(Stream template, TemplateData data, Stream output)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(output);

        using var work = new MemoryStream();
        template.CopyTo(work);
        using (var document = WordprocessingDocument.Open(work, isEditable: true))
        {
            var numbered = NumberedStyles(document);
            foreach (var (part, root) in Roots(document))
            {
                var images = new TemplateImages(part);
                new TemplateFiller(images, numbered).Fill(root, data);
                images.DropUnused(root);
                root.Save();
            }
        }

        StablePackage.Write(work, output);
    }

    /// <summary>The fields that a template asks for, each once per group, in the order of the text.</summary>
    /// <exception cref="TemplateException">The template holds a tag that is no field.</exception>
    public static IReadOnlyList<TemplateField> ListFields(Stream template)
    {
        ArgumentNullException.ThrowIfNull(template);

        using var work = new MemoryStream();
        template.CopyTo(work);
        using var document = WordprocessingDocument.Open(work, isEditable: false);
        return [.. Roots(document).SelectMany(r => r.Root.Descendants<SdtElement>()).Select(FieldOf).OfType<TemplateField>().Distinct()];
    }

    private static HashSet<string> NumberedStyles(WordprocessingDocument document) =>
        (document.MainDocumentPart?.StyleDefinitionsPart?.Styles?.Elements<Style>() ?? [])
            .Where(s => s.StyleParagraphProperties?.NumberingProperties is not null)
            .Select(s => s.StyleId?.Value ?? "")
            .ToHashSet();

    private static TemplateField? FieldOf(SdtElement control)
    {
        if (TemplateTag.Of(control) is not { } tag)
        {
            return null;
        }

        var group = control.Ancestors<SdtElement>().Select(TemplateTag.Of).FirstOrDefault(t => t?.Kind == TemplateFieldKind.Repeat);
        return new TemplateField(tag.Name, tag.Kind, group?.Name);
    }

    private static IEnumerable<(OpenXmlPart Part, OpenXmlPartRootElement Root)> Roots(WordprocessingDocument document)
    {
        var main = document.MainDocumentPart
            ?? throw new TemplateException("", "Berkas templat bukan dokumen Word (.docx).");
        yield return (main, main.Document);
        foreach (var header in main.HeaderParts)
        {
            yield return (header, header.Header);
        }

        foreach (var footer in main.FooterParts)
        {
            yield return (footer, footer.Footer);
        }
    }
}
