using KerjaSama.Documents.Pdf.Objects;

namespace KerjaSama.Documents.Pdf.Signatures;

/// <summary>A signature field of the form.</summary>
/// <param name="Number">Object number of the field; 0 when it is written into its parent.</param>
/// <param name="Signature">The signature dictionary; null while nobody has signed.</param>
/// <param name="SignatureObject">Number of the object in which that dictionary stands.</param>
internal sealed record SignatureField(int Number, string Name, PdfDictionary Field, PdfDictionary? Signature, int SignatureObject);

/// <summary>Finds the signature fields in the tree of the form's fields (ISO 32000-1, 12.7.3).</summary>
internal sealed class SignatureFieldFinder(PdfFile file)
{
    private const int MaxDepth = 32;
    private const int MaxFields = 10_000;

    private readonly HashSet<int> _seen = [];
    private readonly List<SignatureField> _found = [];
    private int _visited;

    /// <summary>In the order of the form, then the signatures that stand in the file but that no field leads to any more: an update can hide a signature so.</summary>
    public static IReadOnlyList<SignatureField> WithDetached(PdfFile file)
    {
        var found = In(file);
        var known = found.Select(f => f.SignatureObject).ToHashSet();
        var detached = file.Xref.Entries.Where(e => e.Value.Kind == PdfXrefKind.Offset && !known.Contains(e.Key)).Select(e => e.Key).Order()
            .Select(n => (Number: n, Value: file.Object(n) as PdfDictionary)).Where(o => o.Value is { } d && d["ByteRange"] is not null && d["Contents"] is PdfString);
        return [.. found, .. detached.Select(o => new SignatureField(0, "", new(new Dictionary<string, PdfValue>()), o.Value, o.Number))];
    }

    /// <summary>In the order of the form.</summary>
    public static IReadOnlyList<SignatureField> In(PdfFile file)
    {
        var finder = new SignatureFieldFinder(file);
        finder.Visit(file.Dictionary(file.Catalog["AcroForm"])?["Fields"], "", null, 0);
        return finder._found;
    }

    private void Visit(PdfValue? fields, string parentName, string? parentType, int depth)
    {
        foreach (var item in file.Array(fields)?.Items ?? [])
        {
            var number = (item as PdfReference)?.Number ?? 0;
            if (depth > MaxDepth || ++_visited > MaxFields || (number > 0 && !_seen.Add(number)) || file.Dictionary(item) is not { } field)
            {
                continue;
            }

            var own = (file.Resolve(field["T"]) as PdfString)?.Text;
            var name = own is null ? parentName : parentName.Length == 0 ? own : parentName + "." + own;
            var type = file.Name(field["FT"]) ?? parentType;
            if (type == "Sig")
            {
                _found.Add(new(number, name, field, file.Dictionary(field["V"]), (field["V"] as PdfReference)?.Number ?? number));
            }

            Visit(field["Kids"], name, type, depth + 1);
        }
    }
}
