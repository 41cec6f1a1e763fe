namespace KerjaSama.Documents.Pdf.Objects;

/// <summary>The tree of pages (ISO 32000-1, 7.7.3).</summary>
internal static class PdfPages
{
    private const int MaxDepth = 64;
    private const int MaxPages = 100_000;

    /// <summary>References of the pages in their order.</summary>
    public static IReadOnlyList<PdfReference> Of(PdfFile file)
    {
        var (pages, seen) = (new List<PdfReference>(), new HashSet<int>());
        Visit(file.Catalog["Pages"], 0);
        return pages;

        void Visit(PdfValue? node, int depth)
        {
            if (depth > MaxDepth || pages.Count == MaxPages || node is not PdfReference reference || !seen.Add(reference.Number) || file.Dictionary(node) is not { } dictionary)
            {
                return;
            }

            if (file.Array(dictionary["Kids"]) is not { } kids)
            {
                pages.Add(reference);
                return;
            }

            foreach (var kid in kids.Items)
            {
                Visit(kid, depth + 1);
            }
        }
    }

    /// <summary>A page's own value, or the one that it inherits.</summary>
    public static PdfValue? Inherited(PdfFile file, PdfDictionary page, string key)
    {
        var node = page;
        for (var depth = 0; depth < MaxDepth && node is not null; depth++)
        {
            if (node[key] is { } value)
            {
                return file.Resolve(value);
            }

            node = file.Dictionary(node["Parent"]);
        }

        return null;
    }

    /// <summary>Left, bottom, right, top of the visible part; A4 when the file says nothing usable.</summary>
    public static (double Left, double Bottom, double Right, double Top) Box(PdfFile file, PdfDictionary page)
    {
        var box = Inherited(file, page, "CropBox") ?? Inherited(file, page, "MediaBox");
        if (box is PdfArray { Items: [var a, var b, var c, var d] } && (file.Number(a), file.Number(b), file.Number(c), file.Number(d)) is ({ } x1, { } y1, { } x2, { } y2) && x1 != x2 && y1 != y2)
        {
            return (Math.Min(x1, x2), Math.Min(y1, y2), Math.Max(x1, x2), Math.Max(y1, y2));
        }

        return (0, 0, 595, 842);
    }
}
