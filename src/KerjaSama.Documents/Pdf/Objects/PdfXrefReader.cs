namespace KerjaSama.Documents.Pdf.Objects;

/// <summary>Reads the chain of cross-reference sections (ISO 32000-1, 7.5.4 and 7.5.8): tables, streams, both at once, updates.</summary>
internal sealed class PdfXrefReader(PdfBytes bytes, PdfBudget budget)
{
    private const int TailLength = 2048;

    private readonly PdfXref _xref = new();
    private readonly HashSet<long> _seen = [];

    /// <summary>Offset that the file's last <c>startxref</c> names; null when there is none.</summary>
    public static long? LastStart(PdfBytes bytes, PdfBudget budget)
    {
        var at = bytes.LastIndexOf("startxref"u8, bytes.Length - TailLength, bytes.Length);
        return at < 0 ? null : new PdfParser(bytes, budget, at + "startxref".Length).TryNumber();
    }

    /// <exception cref="PdfSyntaxException">The chain is broken.</exception>
    public PdfXref Read()
    {
        var next = LastStart(bytes, budget);
        while (next is { } start)
        {
            if (!_seen.Add(start) || _xref.Sections.Count == PdfBudget.MaxSections)
            {
                throw new PdfSyntaxException("the chain of updates has no end");
            }

            _xref.Sections.Add(start);
            next = Section(start, isNewest: _xref.Sections.Count == 1);
        }

        return _xref.Sections.Count > 0 ? _xref : throw new PdfSyntaxException("no startxref");
    }

    /// <returns>The offset of the section before.</returns>
    private long? Section(long start, bool isNewest)
    {
        var parser = new PdfParser(bytes, budget, start);
        PdfDictionary trailer;
        if (parser.TryTake("xref"u8))
        {
            var entries = Table(parser);
            trailer = parser.Value() as PdfDictionary ?? throw new PdfSyntaxException("no trailer");
            if (Number(trailer, "XRefStm") is { } beside && _seen.Add(beside))
            {
                // objects that old readers must not see are free in the table and stand in the stream beside it
                foreach (var (number, entry) in Stream(new PdfParser(bytes, budget, beside)).Entries.Where(e => entries.GetValueOrDefault(e.Key).Kind == PdfXrefKind.Free))
                {
                    entries[number] = entry;
                }
            }

            Take(entries);
        }
        else
        {
            (trailer, var entries) = Stream(parser);
            Take(entries);
        }

        if (isNewest)
        {
            (_xref.Trailer, _xref.NewestIsStream) = (trailer, trailer.Name("Type") == "XRef");
        }

        return Number(trailer, "Prev");
    }

    private void Take(Dictionary<int, PdfXrefEntry> entries)
    {
        foreach (var (number, entry) in entries)
        {
            _xref.Entries.TryAdd(number, entry);
        }
    }

    private Dictionary<int, PdfXrefEntry> Table(PdfParser parser)
    {
        var entries = new Dictionary<int, PdfXrefEntry>();
        while (!parser.TryTake("trailer"u8))
        {
            if (parser.TryNumber() is not { } first || parser.TryNumber() is not { } count)
            {
                throw new PdfSyntaxException("a cross-reference table is broken");
            }

            for (long i = 0; i < count; i++)
            {
                budget.SpendToken();
                if (parser.TryNumber() is not { } offset || parser.TryNumber() is null || first + i > PdfBudget.MaxObjectNumber)
                {
                    throw new PdfSyntaxException("a cross-reference table is broken");
                }

                var used = parser.TryTake("n"u8);
                if (!used && !parser.TryTake("f"u8))
                {
                    throw new PdfSyntaxException("a cross-reference table is broken");
                }

                entries[(int)(first + i)] = used && offset > 0 ? new(PdfXrefKind.Offset, offset) : PdfXrefEntry.Free;
            }
        }

        return entries;
    }

    private (PdfDictionary Trailer, Dictionary<int, PdfXrefEntry> Entries) Stream(PdfParser parser)
    {
        if (parser.TryObject() is not { Value: PdfStream stream } || stream.Dictionary.Name("Type") != "XRef")
        {
            throw new PdfSyntaxException("no cross-reference where one should be");
        }

        var data = PdfStreamData.Unpacked(bytes, stream, PdfStreamData.End(bytes, stream, Number(stream.Dictionary, "Length"), budget), budget);
        return (stream.Dictionary, PdfXrefStream.Entries(data, stream.Dictionary, budget));
    }

    private static long? Number(PdfDictionary dictionary, string key) => (dictionary[key] as PdfNumber)?.Integer;
}
