using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace KerjaSama.Documents.Templates;

/// <summary>Replaces the content controls of one document part by what the data says.</summary>
internal sealed class TemplateFiller(TemplateImages images, IReadOnlySet<string> numberedStyles)
{
    public void Fill(OpenXmlElement scope, TemplateData data)
    {
        foreach (var child in scope.ChildElements.ToList())
        {
            if (child is SdtElement control && TemplateTag.Of(control) is { } tag)
            {
                Apply(control, tag, data);
            }
            else
            {
                Fill(child, data);
            }
        }

        KeepWordHappy(scope);
    }

    private void Apply(SdtElement control, TemplateTag tag, TemplateData data)
    {
        switch (tag.Kind)
        {
            case TemplateFieldKind.Text:
                Replace(control, TemplateText.Render(control, Content(control), numberedStyles, TextOf(tag, data)));
                break;
            case TemplateFieldKind.Image:
                Replace(control, images.Render(Content(control), tag.Name, ImageOf(tag, data)));
                break;
            case TemplateFieldKind.Optional:
                Replace(control, FlagOf(tag, data) != tag.Negated ? Filled(control, data) : []);
                break;
            case TemplateFieldKind.Repeat:
                Replace(control, [.. ItemsOf(tag, data).SelectMany(item => Filled(control, item))]);
                break;
        }
    }

    private List<OpenXmlElement> Filled(SdtElement control, TemplateData data)
    {
        var copy = Content(control).CloneNode(true);
        Fill(copy, data);
        var filled = copy.ChildElements.ToList();
        copy.RemoveAllChildren();
        return filled;
    }

    private static void Replace(SdtElement control, IReadOnlyList<OpenXmlElement> elements)
    {
        foreach (var element in elements)
        {
            control.InsertBeforeSelf(element);
        }

        control.Remove();
    }

    private static OpenXmlElement Content(SdtElement control) =>
        control.ChildElements.FirstOrDefault(e => e.LocalName == "sdtContent")
        ?? throw new TemplateException("", "Kontrol konten tanpa isi pada templat. Hapus kontrol itu, lalu buat lagi.");

    /// <summary>A cell, header or footer must hold a paragraph at its end, and a table at least one row.</summary>
    private static void KeepWordHappy(OpenXmlElement scope)
    {
        if (scope is TableCell or Header or Footer && scope.LastChild is not Paragraph)
        {
            scope.AppendChild(new Paragraph());
        }
        else if (scope is Table && !scope.Elements<TableRow>().Any() && !scope.Elements<SdtRow>().Any())
        {
            scope.Remove();
        }
    }

    private static string TextOf(TemplateTag tag, TemplateData data) =>
        data.TryGetText(tag.Name, out var value) ? value : throw Missing(tag);

    private static byte[]? ImageOf(TemplateTag tag, TemplateData data) =>
        data.TryGetImage(tag.Name, out var value) ? value : throw Missing(tag);

    private static bool FlagOf(TemplateTag tag, TemplateData data) =>
        data.TryGetFlag(tag.Name, out var value) ? value : throw Missing(tag);

    private static IReadOnlyList<TemplateData> ItemsOf(TemplateTag tag, TemplateData data) =>
        data.TryGetItems(tag.Name, out var items) ? items : throw Missing(tag);

    private static TemplateException Missing(TemplateTag tag) =>
        new(tag.Name, $"Templat meminta isian \"{tag.Name}\" yang tidak tersedia untuk dokumen ini. Perbaiki tag-nya atau hapus kontrol kontennya.");
}
