using System.Globalization;

namespace KerjaSama.Documents.Pdf.Objects;

/// <summary>A PDF opened for reading: its newest state, objects by number.</summary>
internal sealed class PdfFile
{
    private const int MaxHops = 32;
    private const int MaxCached = 20_000;

    private readonly Dictionary<int, PdfValue> _objects = [];
    private readonly Dictionary<int, PdfObjectStream?> _containers = [];
    private readonly HashSet<int> _opening = [];

    private PdfFile(PdfBytes bytes, PdfXref xref, PdfBudget budget) => (Bytes, Xref, Budget) = (bytes, xref, budget);

    public PdfBytes Bytes { get; }

    public PdfXref Xref { get; }

    public PdfBudget Budget { get; }

    /// <summary>Protected by a password or by rights: strings and streams are not readable as they stand.</summary>
    public bool IsEncrypted => Xref.Trailer["Encrypt"] is not null;

    public PdfDictionary Catalog => Dictionary(Xref.Trailer["Root"]) ?? throw new PdfSyntaxException("no catalog");

    /// <summary>Opens the file by its cross-reference, or by scanning where that one is of no use.</summary>
    /// <exception cref="PdfSyntaxException">No PDF, or broken beyond reading.</exception>
    public static PdfFile Open(PdfBytes bytes, PdfBudget budget)
    {
        try
        {
            var file = new PdfFile(bytes, new PdfXrefReader(bytes, budget).Read(), budget);
            if (file.IsEncrypted || file.Dictionary(file.Catalog["Pages"]) is not null)
            {
                return file;
            }
        }
        catch (PdfSyntaxException)
        {
            budget.SpendFailure();
        }

        var rebuilt = new PdfFile(bytes, PdfScanner.Rebuild(bytes, budget), budget);
        return rebuilt.IsEncrypted || rebuilt.Dictionary(rebuilt.Catalog["Pages"]) is not null ? rebuilt : throw new PdfSyntaxException("no pages");
    }

    /// <summary>The value with references followed; <see cref="PdfValue.Null"/> when the object is not there or broken.</summary>
    public PdfValue Resolve(PdfValue? value)
    {
        for (var hops = 0; value is PdfReference reference; hops++)
        {
            if (hops == MaxHops)
            {
                return PdfValue.Null;
            }

            value = Object(reference.Number);
        }

        return value ?? PdfValue.Null;
    }

    public PdfDictionary? Dictionary(PdfValue? value) => Resolve(value) as PdfDictionary;

    public PdfArray? Array(PdfValue? value) => Resolve(value) as PdfArray;

    public string? Name(PdfValue? value) => (Resolve(value) as PdfName)?.Value;

    public double? Number(PdfValue? value) => (Resolve(value) as PdfNumber)?.Value;

    /// <summary>The stream's bytes as they are stored.</summary>
    public byte[] Packed(PdfStream stream) => Bytes.Slice(stream.DataStart, End(stream));

    /// <summary>The object of that number, references inside not followed.</summary>
    public PdfValue Object(int number)
    {
        if (_objects.TryGetValue(number, out var known))
        {
            return known;
        }

        var value = Load(number);
        if (_objects.Count < MaxCached)
        {
            _objects[number] = value;
        }

        return value;
    }

    private PdfValue Load(int number)
    {
        Budget.SpendToken();
        if (!Xref.Entries.TryGetValue(number, out var entry))
        {
            return PdfValue.Null;
        }

        try
        {
            return entry.Kind switch
            {
                PdfXrefKind.Offset => new PdfParser(Bytes, Budget, entry.Offset).TryObject() is { } found && found.Id.Number == number ? found.Value : PdfValue.Null,
                PdfXrefKind.Packed => Container(entry.Container)?.Find(number) ?? PdfValue.Null,
                PdfXrefKind.Free => PdfValue.Null,
            };
        }
        catch (PdfSyntaxException)
        {
            Budget.SpendFailure();
            return PdfValue.Null;
        }
    }

    private PdfObjectStream? Container(int number)
    {
        if (_containers.TryGetValue(number, out var known))
        {
            return known;
        }

        // an object stream that stands, or whose length stands, inside itself
        if (!_opening.Add(number))
        {
            throw new PdfSyntaxException(string.Create(CultureInfo.InvariantCulture, $"object stream {number} is inside itself"));
        }

        var opened = Object(number) is PdfStream stream ? new PdfObjectStream(PdfStreamData.Unpacked(Bytes, stream, End(stream), Budget), stream.Dictionary, Budget) : null;
        _containers[number] = opened;
        return opened;
    }

    private long End(PdfStream stream) => PdfStreamData.End(Bytes, stream, (Resolve(stream.Dictionary["Length"]) as PdfNumber)?.Integer, Budget);
}
