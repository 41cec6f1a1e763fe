using System.Globalization;
using System.Xml.Linq;

namespace KerjaSama.Documents.Texts.Docx;

/// <summary>The comments of a document, tied to their places.</summary>
internal static class DocxComments
{
    public static IReadOnlyList<KomentarWord> Read(DocxPackage package, IReadOnlyList<DocxCommentAnchor> anchors, Func<int, LetakNaskah?> place)
    {
        var extended = package.CommentsExtended.Children("commentEx").Where(e => e.Value("paraId") is not null)
            .GroupBy(e => e.Value("paraId")!).ToDictionary(g => g.Key, g => g.First());
        return
        [
            .. package.Comments.Children("comment")
                .Select(comment => (Comment: comment, Anchor: anchors.FirstOrDefault(a => a.Id == comment.Value("id"))))
                .OrderBy(c => c.Anchor?.Paragraph ?? int.MaxValue)
                .Select(c => Map(c.Comment, c.Anchor, extended, place)),
        ];
    }

    private static KomentarWord Map(XElement comment, DocxCommentAnchor? anchor, Dictionary<string, XElement> extended, Func<int, LetakNaskah?> place)
    {
        var more = extended.GetValueOrDefault(comment.Children("p").LastOrDefault().Value("paraId") ?? "");
        return new KomentarWord(
            comment.Value("author"),
            DateTimeOffset.TryParse(comment.Value("date"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null,
            DocxParagraphReader.PlainText(comment),
            anchor?.Text ?? "",
            anchor is null ? null : place(anchor.Paragraph),
            more.Value("paraIdParent") is not null,
            more.Value("done") is "1" or "true");
    }
}
