using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace KerjaSama.Documents.Templates;

/// <summary>Writes a line at the head of every page, so that a document made for looking at is not taken for one in force.</summary>
public static class PreviewMark
{
    /// <returns>The document with <paramref name="text"/> at the head of its pages; equal ones give equal bytes.</returns>
    public static byte[] Apply(byte[] document, string text)
    {
        ArgumentNullException.ThrowIfNull(document);

        using var work = new MemoryStream();
        work.Write(document);
        using (var word = WordprocessingDocument.Open(work, isEditable: true))
        {
            var main = word.MainDocumentPart!;
            var marked = new Dictionary<HeaderFooterValues, string>();
            foreach (var section in main.Document.Body!.Descendants<SectionProperties>().ToList())
            {
                HeaderFooterValues[] kinds = section.GetFirstChild<TitlePage>() is null ? [HeaderFooterValues.Default] : [HeaderFooterValues.First, HeaderFooterValues.Default];
                foreach (var kind in kinds.Where(k => section.Elements<HeaderReference>().All(h => (h.Type?.Value ?? HeaderFooterValues.Default) != k)))
                {
                    if (!marked.TryGetValue(kind, out var id))
                    {
                        var part = main.AddNewPart<HeaderPart>($"pratinjau{marked.Count + 1}");
                        part.Header = new Header(new Paragraph());
                        id = marked[kind] = main.GetIdOfPart(part);
                    }

                    section.PrependChild(new HeaderReference { Type = kind, Id = id });
                }
            }

            foreach (var header in main.HeaderParts)
            {
                header.Header.PrependChild(Line(text));
                header.Header.Save();
            }

            main.Document.Save();
        }

        using var result = new MemoryStream();
        StablePackage.Write(work, result);
        return result.ToArray();
    }

    private static Paragraph Line(string text) => new(
        new ParagraphProperties(
            new Shading { Val = ShadingPatternValues.Clear, Fill = "FFE08A" },
            new Justification { Val = JustificationValues.Center }),
        new Run(
            new RunProperties(new Bold(), new FontSize { Val = "18" }),
            new Text(text)));
}
