using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using A = DocumentFormat.OpenXml.Drawing;
using DW = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace KerjaSama.Documents.Templates;

/// <summary>Puts pictures in the place of placeholder pictures of one part, fitted into the placeholder's box without distortion.</summary>
internal sealed class TemplateImages(OpenXmlPart part)
{
    private readonly HashSet<string> _placeholders = [];
    private int _count;

    /// <summary>The placeholder's content with the other picture, or nothing when there is none.</summary>
    public IReadOnlyList<OpenXmlElement> Render(OpenXmlElement content, string name, byte[]? image)
    {
        var copy = content.CloneNode(true);
        var blip = copy.Descendants<A.Blip>().FirstOrDefault()
            ?? throw new TemplateException(name, $"Kontrol gambar \"{name}\" pada templat tidak berisi gambar. Sisipkan gambar contoh ke dalamnya.");
        if (blip.Embed?.Value is { } placeholder)
        {
            _placeholders.Add(placeholder);
        }

        if (image is null)
        {
            return [];
        }

        blip.Embed = Add(name, image);
        Fit(copy, PictureSize.Of(name, image));

        var children = copy.ChildElements.ToList();
        copy.RemoveAllChildren();
        return children;
    }

    /// <summary>Drops the placeholder pictures that nothing shows any more.</summary>
    public void DropUnused(OpenXmlElement root)
    {
        var shown = root.Descendants<A.Blip>().Select(b => b.Embed?.Value).ToHashSet();
        foreach (var unused in part.Parts.Select(p => p.RelationshipId).Where(id => _placeholders.Contains(id) && !shown.Contains(id)).ToList())
        {
            part.DeletePart(unused);
        }
    }

    private string Add(string name, byte[] image)
    {
        // ids of our own making keep equal input equal in its bytes
        string id;
        do
        {
            id = $"gambar{++_count}";
        }
        while (part.Parts.Any(p => p.RelationshipId == id));

        var type = PictureSize.IsPng(image) ? ImagePartType.Png : ImagePartType.Jpeg;
        var added = part switch
        {
            MainDocumentPart main => main.AddImagePart(type, id),
            HeaderPart header => header.AddImagePart(type, id),
            FooterPart footer => footer.AddImagePart(type, id),
            _ => throw new TemplateException(name, $"Kontrol gambar \"{name}\" berada di bagian dokumen yang tidak dapat memuat gambar."),
        };
        using var stream = new MemoryStream(image, writable: false);
        added.FeedData(stream);
        return id;
    }

    private static void Fit(OpenXmlElement copy, (int Width, int Height) picture)
    {
        var box = copy.Descendants<DW.Extent>().FirstOrDefault();
        if (box?.Cx?.Value is not { } width || box.Cy?.Value is not { } height)
        {
            return;
        }

        var scale = Math.Min((double)width / picture.Width, (double)height / picture.Height);
        (box.Cx, box.Cy) = ((long)(picture.Width * scale), (long)(picture.Height * scale));
        foreach (var extents in copy.Descendants<A.Extents>())
        {
            (extents.Cx, extents.Cy) = (box.Cx, box.Cy);
        }
    }
}
