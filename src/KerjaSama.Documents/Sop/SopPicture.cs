using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using KerjaSama.Documents.Templates;

namespace KerjaSama.Documents.Sop;

/// <summary>Puts the logo into the file.</summary>
internal sealed class SopPicture(MainDocumentPart part)
{
    private const int Height = 75;
    private static readonly XNamespace Picture = "http://schemas.openxmlformats.org/drawingml/2006/picture";

    public XElement Run(byte[] image)
    {
        const string id = "logo";
        var added = part.AddImagePart(PictureSize.IsPng(image) ? ImagePartType.Png : ImagePartType.Jpeg, id);
        using (var stream = new MemoryStream(image))
        {
            added.FeedData(stream);
        }

        var (width, height) = PictureSize.Of(id, image);
        var box = (Width: width * Height / height, Height);
        XNamespace a = SopWordDrawing.A;
        return WordXml.Element("r", SopWordDrawing.Inline(1, "Logo", box.Width, box.Height, new XElement(a + "graphicData", new XAttribute("uri", Picture.NamespaceName),
            new XElement(Picture + "pic",
                new XElement(Picture + "nvPicPr", new XElement(Picture + "cNvPr", new XAttribute("id", 1), new XAttribute("name", "Logo")), new XElement(Picture + "cNvPicPr")),
                new XElement(Picture + "blipFill", new XElement(a + "blip", new XAttribute(SopWordDrawing.R + "embed", id)), new XElement(a + "stretch", new XElement(a + "fillRect"))),
                new XElement(Picture + "spPr", SopWordDrawing.Frame(0, 0, box.Width, box.Height), SopWordDrawing.Preset("rect"))))));
    }
}
