using System.Globalization;
using KerjaSama.Documents.Pdf.Objects;

namespace KerjaSama.Documents.Pdf.Signatures;

/// <summary>Adds a signature's field to the form and its widget to a page, in whatever way the file keeps those.</summary>
internal static class SignatureWidget
{
    private const int PrintLocked = 132;
    private const int SignaturesExistAppendOnly = 3;
    private static readonly PdfDictionary Empty = new(new Dictionary<string, PdfValue>());

    /// <exception cref="PdfSigningException">The page or the place does not exist.</exception>
    public static void Add(PdfFile file, PdfUpdate update, PdfReference signature, SignatureBlock? block)
    {
        var pages = PdfPages.Of(file);
        var wanted = block is null ? 1 : block.Page ?? pages.Count;
        if (wanted < 1 || wanted > pages.Count || file.Dictionary(pages[wanted - 1]) is not { } page)
        {
            throw new PdfSigningException("ttd.halaman-tidak-ada", string.Create(CultureInfo.InvariantCulture, $"Halaman {wanted} tidak ada; naskah ini {pages.Count} halaman."));
        }

        var field = update.Reserve();
        var widget = Dictionary(
            ("Type", new PdfName("Annot")),
            ("Subtype", new PdfName("Widget")),
            ("FT", new PdfName("Sig")),
            ("T", PdfSerializer.Text(FreeName(file))),
            ("F", new PdfNumber(PrintLocked)),
            ("P", pages[wanted - 1]),
            ("V", signature),
            ("Rect", SignaturePlace.Numbers(0, 0, 0, 0)));
        update.Set(field, block is null ? widget : WithPicture(file, update, page, block, widget));
        AddToList(file, update, pages[wanted - 1], page, "Annots", field);
        AddToForm(file, update, field);
    }

    private static PdfDictionary WithPicture(PdfFile file, PdfUpdate update, PdfDictionary page, SignatureBlock block, PdfDictionary widget)
    {
        var place = SignaturePlace.Of(file, page, block);
        var picture = update.Reserve();
        var fonts = Dictionary(("F1", Font("Helvetica")), ("F2", Font("Helvetica-Bold")));
        update.SetStream(
            picture,
            Dictionary(
                ("Type", new PdfName("XObject")),
                ("Subtype", new PdfName("Form")),
                ("BBox", SignaturePlace.Numbers(0, 0, block.Width, block.Height)),
                ("Matrix", place.Matrix),
                ("Resources", Dictionary(("Font", fonts)))),
            SignaturePicture.Content(block));
        return widget.With(("Rect", place.Rect), ("AP", Dictionary(("N", picture))));
    }

    private static PdfDictionary Font(string name) =>
        Dictionary(("Type", new PdfName("Font")), ("Subtype", new PdfName("Type1")), ("BaseFont", new PdfName(name)), ("Encoding", new PdfName("WinAnsiEncoding")));

    private static void AddToForm(PdfFile file, PdfUpdate update, PdfReference field)
    {
        var root = (PdfReference)file.Xref.Trailer["Root"]!;
        var form = file.Dictionary(file.Catalog["AcroForm"]) ?? Empty;
        var flags = form.With(("SigFlags", new PdfNumber(SignaturesExistAppendOnly)));
        PdfDictionary changed;
        if (form["Fields"] is PdfReference list && file.Array(list) is { } fields)
        {
            update.Set(list, Appended(fields, field));
            changed = flags;
        }
        else
        {
            changed = flags.With(("Fields", Appended(file.Array(form["Fields"]), field)));
        }

        if (file.Catalog["AcroForm"] is PdfReference own && file.Dictionary(own) is not null)
        {
            update.Set(own, changed);
        }
        else
        {
            update.Set(root, file.Catalog.With(("AcroForm", changed)));
        }
    }

    private static void AddToList(PdfFile file, PdfUpdate update, PdfReference owner, PdfDictionary dictionary, string key, PdfReference item)
    {
        if (dictionary[key] is PdfReference list && file.Array(list) is { } items)
        {
            update.Set(list, Appended(items, item));
        }
        else
        {
            update.Set(owner, dictionary.With((key, Appended(file.Array(dictionary[key]), item))));
        }
    }

    private static PdfArray Appended(PdfArray? list, PdfReference item) => new([.. list?.Items ?? [], item]);

    private static string FreeName(PdfFile file)
    {
        var names = SignatureFieldFinder.In(file).Select(f => f.Name).ToHashSet(StringComparer.Ordinal);
        return Enumerable.Range(1, names.Count + 1).Select(n => string.Create(CultureInfo.InvariantCulture, $"TandaTangan{n}")).First(n => !names.Contains(n));
    }

    private static PdfDictionary Dictionary(params IEnumerable<(string Key, PdfValue Value)> entries) => Empty.With(entries);
}
