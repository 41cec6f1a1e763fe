namespace KerjaSama.Documents.Pdf.Objects;

/// <summary>Finds objects by their head <c>n g obj</c> wherever it stands, without any cross-reference.</summary>
internal static class PdfScanner
{
    /// <summary>Positions of the heads, in the order of the file.</summary>
    public static IEnumerable<long> Heads(PdfBytes bytes)
    {
        for (long at = 0; at < bytes.Length; at++)
        {
            if (bytes[at] == 'o' && bytes.Matches(at, "obj"u8) && HeadBefore(bytes, at) is { } head)
            {
                yield return head;
            }
        }
    }

    /// <summary>Everything that stands after the word <c>obj</c>, whatever stands before it; the broken ones left out.</summary>
    public static IEnumerable<PdfValue> Bodies(PdfBytes bytes, PdfBudget budget)
    {
        for (long at = 0; at < bytes.Length; at++)
        {
            if (bytes[at] == 'o' && bytes.Matches(at, "obj"u8) && !bytes.Matches(at - 3, "endobj"u8) && TryBody(bytes, at + 3, budget) is { } value)
            {
                yield return value;
            }
        }
    }

    /// <summary>The dictionaries after the word <c>trailer</c>, last first.</summary>
    public static IEnumerable<PdfDictionary> Trailers(PdfBytes bytes, PdfBudget budget)
    {
        for (var at = bytes.LastIndexOf("trailer"u8, 0, bytes.Length); at >= 0; at = bytes.LastIndexOf("trailer"u8, 0, at))
        {
            if (TryBody(bytes, at + "trailer".Length, budget) is PdfDictionary dictionary)
            {
                yield return dictionary;
            }
        }
    }

    /// <summary>A cross-reference made of what is found; the last object of a number counts, as in readers that mend files.</summary>
    /// <exception cref="PdfSyntaxException">There is no catalog.</exception>
    public static PdfXref Rebuild(PdfBytes bytes, PdfBudget budget)
    {
        var xref = new PdfXref { Rebuilt = true };
        PdfDictionary? trailer = null;
        PdfReference? catalog = null;
        foreach (var head in Heads(bytes))
        {
            if (TryRead(bytes, head, budget) is not { } found)
            {
                continue;
            }

            xref.Entries[found.Id.Number] = new(PdfXrefKind.Offset, head);
            if (found.Value is PdfStream stream)
            {
                trailer = stream.Dictionary["Root"] is PdfReference ? stream.Dictionary : trailer;
                AddPacked(bytes, stream, found.Id.Number, xref, budget);
            }

            catalog = found.Value is PdfDictionary dictionary && dictionary.Name("Type") == "Catalog" ? found.Id : catalog;
        }

        xref.Trailer = Trailers(bytes, budget).FirstOrDefault(t => t["Root"] is PdfReference) ?? trailer
            ?? (catalog is null ? throw new PdfSyntaxException("no catalog") : new(new Dictionary<string, PdfValue> { ["Root"] = catalog }));
        return xref;
    }

    /// <summary>The object there; null when it is broken.</summary>
    public static (PdfReference Id, PdfValue Value)? TryRead(PdfBytes bytes, long head, PdfBudget budget)
    {
        try
        {
            return new PdfParser(bytes, budget, head).TryObject();
        }
        catch (PdfSyntaxException)
        {
            budget.SpendFailure();
            return null;
        }
    }

    private static void AddPacked(PdfBytes bytes, PdfStream stream, int number, PdfXref xref, PdfBudget budget)
    {
        if (stream.Dictionary.Name("Type") != "ObjStm")
        {
            return;
        }

        try
        {
            var end = PdfStreamData.End(bytes, stream, (stream.Dictionary["Length"] as PdfNumber)?.Integer, budget);
            foreach (var packed in new PdfObjectStream(PdfStreamData.Unpacked(bytes, stream, end, budget), stream.Dictionary, budget).Numbers)
            {
                xref.Entries[packed] = new(PdfXrefKind.Packed, Container: number);
            }
        }
        catch (PdfSyntaxException)
        {
            // a broken object stream takes its objects with it; the rest may still be read
            budget.SpendFailure();
        }
    }

    private static PdfValue? TryBody(PdfBytes bytes, long position, PdfBudget budget)
    {
        try
        {
            return new PdfParser(bytes, budget, position).Body();
        }
        catch (PdfSyntaxException)
        {
            budget.SpendFailure();
            return null;
        }
    }

    /// <summary>Where the two numbers before <c>obj</c> begin; null when they are not there.</summary>
    private static long? HeadBefore(PdfBytes bytes, long obj)
    {
        var at = obj;
        for (var part = 0; part < 2; part++)
        {
            var before = at;
            while (PdfParser.IsWhite(bytes[at - 1]))
            {
                at--;
            }

            if (at == before && part == 1)
            {
                return null;
            }

            var end = at;
            while (PdfParser.IsDigit(bytes[at - 1]) && end - at < 10)
            {
                at--;
            }

            if (at == end)
            {
                return null;
            }
        }

        return at;
    }
}
