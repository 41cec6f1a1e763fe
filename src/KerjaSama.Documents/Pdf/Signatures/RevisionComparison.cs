using KerjaSama.Documents.Pdf.Objects;

namespace KerjaSama.Documents.Pdf.Signatures;

/// <summary>
/// Compares the signed state of a file with its newest one, object by object. Only what is known to be harmless passes: further
/// signatures that are intact themselves, validation data, metadata and filled-in form fields. Everything else changed the content.
/// </summary>
internal sealed class RevisionComparison(PdfFile signed, PdfFile now, IReadOnlySet<int> intact)
{
    private static readonly string[] FilledKeys = ["V", "AP", "AS", "M", "I", "RV"];
    private static readonly string[] SignedKeys = ["V", "AP", "AS", "M", "F", "MK"];

    private readonly ObjectRoles _roles = new(signed);
    private readonly SortedSet<PdfSignatureFinding> _found = [];

    /// <exception cref="PdfSyntaxException">It costs too much to read.</exception>
    public IReadOnlyList<PdfSignatureFinding> Compare()
    {
        if (!ContinuesSigned())
        {
            return [PdfSignatureFinding.ContentChanged];
        }

        foreach (var number in _roles.Numbers.Where(IsMoved))
        {
            CompareObject(number, signed.Object(number), now.Object(number));
        }

        return _found.Contains(PdfSignatureFinding.ContentChanged) ? [PdfSignatureFinding.ContentChanged] : [.. _found];
    }

    /// <summary>Later sections all stand behind what was signed and lead back to it; no reader can see another file than we do.</summary>
    private bool ContinuesSigned()
    {
        var joint = now.Xref.Sections.IndexOf(signed.Xref.Sections.FirstOrDefault(-1));
        return !signed.Xref.Rebuilt && !now.Xref.Rebuilt && joint > 0
            && now.Xref.Sections.Take(joint).All(s => s >= signed.Bytes.Length)
            && PdfEquality.Same(signed, signed.Xref.Trailer["Root"], now, now.Xref.Trailer["Root"]);
    }

    private bool IsMoved(int number)
    {
        var (before, after) = (Place(signed, number), Place(now, number));
        return before != after;

        static (PdfXrefEntry, PdfXrefEntry) Place(PdfFile file, int number)
        {
            var entry = file.Xref.Entries.GetValueOrDefault(number);
            return (entry, entry.Kind == PdfXrefKind.Packed ? file.Xref.Entries.GetValueOrDefault(entry.Container) : default);
        }
    }

    private void CompareObject(int number, PdfValue before, PdfValue after)
    {
        if (PdfEquality.Same(signed, before, now, after))
        {
            return;
        }

        switch (_roles.Of(number), before, after)
        {
            case (ObjectRole.Metadata, _, _):
                break;
            case (ObjectRole.ValidationData, _, _):
                _found.Add(PdfSignatureFinding.ValidationData);
                break;
            case (ObjectRole.Appearance, _, _):
                _found.Add(PdfSignatureFinding.FormFilled);
                break;
            case (ObjectRole.Catalog, PdfDictionary a, PdfDictionary b):
                CompareCatalog(a, b);
                break;
            case (ObjectRole.Form, PdfDictionary a, PdfDictionary b):
                CompareForm(a, b);
                break;
            case (ObjectRole.FieldList or ObjectRole.AnnotationList, PdfArray a, PdfArray b):
                CompareLists(a, b);
                break;
            case (ObjectRole.Page, PdfDictionary a, PdfDictionary b):
                ComparePage(a, b);
                break;
            case (ObjectRole.Field, PdfDictionary a, PdfDictionary b):
                CompareField(number, a, b);
                break;
            default:
                _found.Add(PdfSignatureFinding.ContentChanged);
                break;
        }
    }

    private void CompareCatalog(PdfDictionary a, PdfDictionary b)
    {
        foreach (var key in PdfEquality.Differing(signed, a, now, b))
        {
            switch (key)
            {
                case "DSS":
                    _found.Add(PdfSignatureFinding.ValidationData);
                    break;
                case "Extensions" or "Metadata":
                    break;
                case "AcroForm" when now.Dictionary(b[key]) is { } form:
                    CompareForm(signed.Dictionary(a[key]) ?? new(new Dictionary<string, PdfValue>()), form);
                    break;
                default:
                    _found.Add(PdfSignatureFinding.ContentChanged);
                    break;
            }
        }
    }

    private void CompareForm(PdfDictionary a, PdfDictionary b)
    {
        foreach (var key in PdfEquality.Differing(signed, a, now, b))
        {
            if (key == "Fields")
            {
                CompareLists(signed.Array(a[key]), now.Array(b[key]));
            }
            else if (key is not ("SigFlags" or "DR" or "DA"))
            {
                _found.Add(PdfSignatureFinding.ContentChanged);
            }
        }
    }

    private void ComparePage(PdfDictionary a, PdfDictionary b)
    {
        foreach (var key in PdfEquality.Differing(signed, a, now, b))
        {
            if (key == "Annots")
            {
                CompareLists(signed.Array(a[key]), now.Array(b[key]));
            }
            else if (key != "Tabs")
            {
                _found.Add(PdfSignatureFinding.ContentChanged);
            }
        }
    }

    /// <summary>Fields of the form, or annotations of a page: what was there is still there, what came is a signature.</summary>
    private void CompareLists(PdfArray? a, PdfArray? b)
    {
        var (before, after) = (Numbers(a), Numbers(b));
        var kept = a is null || (b is not null && a.Items.All(i => i is PdfReference) && before.All(after.Contains));
        var added = after.Except(before).ToList();
        _found.Add(kept && b is not null && b.Items.All(i => i is PdfReference) && added.All(IsSignature) ? PdfSignatureFinding.FurtherSignature : PdfSignatureFinding.ContentChanged);
    }

    private void CompareField(int number, PdfDictionary a, PdfDictionary b)
    {
        var keys = PdfEquality.Differing(signed, a, now, b);
        var isSignature = _roles.FieldType(number) == "Sig";
        if (isSignature && a["V"] is null && intact.Contains(number) && keys.All(SignedKeys.Contains))
        {
            _found.Add(PdfSignatureFinding.FurtherSignature);
        }
        else
        {
            _found.Add(!isSignature && keys.All(FilledKeys.Contains) ? PdfSignatureFinding.FormFilled : PdfSignatureFinding.ContentChanged);
        }
    }

    /// <summary>The field or the widget of a signature that is intact, and that does not lie over half of its page or more.</summary>
    private bool IsSignature(int number) => now.Object(number) is PdfDictionary dictionary
        && (intact.Contains(number) || (dictionary["Parent"] is PdfReference { Number: var parent } && intact.Contains(parent)))
        && SignatureSize.IsModest(now, dictionary);

    private static List<int> Numbers(PdfArray? list) => [.. (list?.Items ?? []).OfType<PdfReference>().Select(r => r.Number)];
}
