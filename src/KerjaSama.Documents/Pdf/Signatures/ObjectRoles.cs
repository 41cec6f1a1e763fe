using KerjaSama.Documents.Pdf.Objects;

namespace KerjaSama.Documents.Pdf.Signatures;

/// <summary>What an object is for in the state of the file that was signed.</summary>
internal enum ObjectRole { Catalog, Form, FieldList, Field, Page, AnnotationList, Appearance, Metadata, ValidationData, Content }

/// <summary>Goes through everything that the signed state shows, so that a later change of an object can be judged by what it is for.</summary>
internal sealed class ObjectRoles
{
    private const int MaxTreeDepth = 64;

    private readonly PdfFile _file;
    private readonly Dictionary<int, ObjectRole> _roles = [];
    private readonly Dictionary<int, string?> _fieldTypes = [];
    private readonly Stack<(PdfValue Value, ObjectRole Role)> _open = new();

    /// <exception cref="PdfSyntaxException">It costs too much to read.</exception>
    public ObjectRoles(PdfFile file)
    {
        _file = file;
        MarkForm();
        MarkPages(file.Catalog["Pages"], 0);
        Mark(file.Xref.Trailer["Root"], ObjectRole.Catalog);
        Mark(file.Xref.Trailer["Info"], ObjectRole.Metadata);
        Mark(file.Catalog["Metadata"], ObjectRole.Metadata);
        Open(file.Catalog, ObjectRole.Content, except: ["Metadata", "DSS", "AcroForm"]);
        Follow();
        OpenFields();
        Follow();
        if (file.Catalog["DSS"] is { } dss)
        {
            _open.Push((dss, ObjectRole.ValidationData));
            Follow();
        }
    }

    /// <summary>Null: the signed state does not use the object.</summary>
    public ObjectRole? Of(int number) => _roles.TryGetValue(number, out var role) ? role : null;

    /// <summary>Kind of a form field, inherited from its parent if need be.</summary>
    public string? FieldType(int number) => _fieldTypes.GetValueOrDefault(number);

    public IEnumerable<int> Numbers => _roles.Keys;

    private void MarkForm()
    {
        Mark(_file.Catalog["AcroForm"], ObjectRole.Form);
        if (_file.Dictionary(_file.Catalog["AcroForm"]) is { } form)
        {
            Mark(form["Fields"], ObjectRole.FieldList);
            MarkFields(form["Fields"], null, 0);
        }
    }

    private void MarkFields(PdfValue? list, string? parentType, int depth)
    {
        foreach (var item in _file.Array(list)?.Items ?? [])
        {
            if (depth > MaxTreeDepth || item is not PdfReference { Number: var number } || _roles.ContainsKey(number) || _file.Dictionary(item) is not { } field)
            {
                continue;
            }

            _roles[number] = ObjectRole.Field;
            var type = _file.Name(field["FT"]) ?? parentType;
            _fieldTypes[number] = type;
            MarkFields(field["Kids"], type, depth + 1);
        }
    }

    private void MarkPages(PdfValue? node, int depth)
    {
        if (depth > MaxTreeDepth || _file.Dictionary(node) is not { } dictionary || node is not PdfReference { Number: var number } || _roles.ContainsKey(number))
        {
            return;
        }

        if (_file.Array(dictionary["Kids"]) is { } kids)
        {
            _roles[number] = ObjectRole.Content;
            foreach (var kid in kids.Items)
            {
                MarkPages(kid, depth + 1);
            }

            Open(dictionary, ObjectRole.Content);
            return;
        }

        _roles[number] = ObjectRole.Page;
        Mark(dictionary["Annots"], ObjectRole.AnnotationList);
        Open(dictionary, ObjectRole.Content, except: ["Annots"]);
        foreach (var annotation in _file.Array(dictionary["Annots"])?.Items ?? [])
        {
            _open.Push((annotation, ObjectRole.Content));
        }
    }

    /// <summary>What fields refer to comes last: only what nothing else shows is a field's own appearance.</summary>
    private void OpenFields()
    {
        if (_file.Dictionary(_file.Catalog["AcroForm"]) is { } form)
        {
            Open(form, ObjectRole.Content, except: ["Fields"]);
        }

        var fields = _roles.Where(r => r.Value == ObjectRole.Field).Select(r => r.Key).ToList();
        foreach (var field in fields.Select(n => _file.Object(n)).OfType<PdfDictionary>())
        {
            Open(field, ObjectRole.Content, except: ["AP"]);
        }

        Follow();
        foreach (var number in fields)
        {
            if (_file.Object(number) is PdfDictionary field && field["AP"] is { } appearance)
            {
                _open.Push((appearance, _fieldTypes[number] == "Sig" ? ObjectRole.Content : ObjectRole.Appearance));
            }
        }
    }

    private void Mark(PdfValue? value, ObjectRole role)
    {
        if (value is PdfReference { Number: var number })
        {
            _roles.TryAdd(number, role);
        }
    }

    private void Open(PdfDictionary dictionary, ObjectRole role, params ReadOnlySpan<string> except)
    {
        foreach (var (key, value) in dictionary.Entries)
        {
            if (!except.Contains(key))
            {
                _open.Push((value, role));
            }
        }
    }

    private void Follow()
    {
        while (_open.TryPop(out var next))
        {
            _file.Budget.SpendToken();
            switch (next.Value)
            {
                case PdfReference { Number: var number } when _roles.TryAdd(number, next.Role):
                    _open.Push((_file.Object(number), next.Role));
                    break;
                case PdfStream stream:
                    Open(stream.Dictionary, next.Role);
                    break;
                case PdfDictionary dictionary:
                    Open(dictionary, next.Role);
                    break;
                case PdfArray array:
                    foreach (var item in array.Items)
                    {
                        _open.Push((item, next.Role));
                    }

                    break;
            }
        }
    }
}
