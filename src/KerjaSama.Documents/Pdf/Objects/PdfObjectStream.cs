namespace KerjaSama.Documents.Pdf.Objects;

/// <summary>Objects packed into one stream (ISO 32000-1, 7.5.7).</summary>
internal sealed class PdfObjectStream
{
    private readonly PdfBytes _bytes;
    private readonly PdfBudget _budget;
    private readonly List<(int Number, long Offset)> _index = [];

    /// <param name="unpacked">The stream's bytes, filters undone.</param>
    /// <exception cref="PdfSyntaxException">The stream's head is broken.</exception>
    public PdfObjectStream(byte[] unpacked, PdfDictionary dictionary, PdfBudget budget)
    {
        (_bytes, _budget) = (new(new MemoryStream(unpacked)), budget);
        if (dictionary["N"] is not PdfNumber { Integer: { } count and >= 0 } || dictionary["First"] is not PdfNumber { Integer: { } first and >= 0 })
        {
            throw new PdfSyntaxException("an object stream without /N and /First");
        }

        var head = new PdfParser(_bytes, budget);
        for (long i = 0; i < count; i++)
        {
            budget.SpendToken();
            if (head.TryNumber() is not { } number || head.TryNumber() is not { } offset || number > PdfBudget.MaxObjectNumber)
            {
                throw new PdfSyntaxException("an object stream's index is broken");
            }

            _index.Add(((int)number, first + offset));
        }
    }

    /// <summary>The numbers of the objects, in the stream's order.</summary>
    public IEnumerable<int> Numbers => _index.Select(i => i.Number);

    /// <summary>The last object of that number; null when there is none.</summary>
    /// <exception cref="PdfSyntaxException">The object is broken.</exception>
    public PdfValue? Find(int number)
    {
        var at = _index.FindLastIndex(i => i.Number == number);
        return at < 0 ? null : new PdfParser(_bytes, _budget, _index[at].Offset).Value();
    }

    /// <summary>Every object in the stream's order, the broken ones left out.</summary>
    public IEnumerable<PdfValue> Values()
    {
        foreach (var (_, offset) in _index)
        {
            PdfValue value;
            try
            {
                value = new PdfParser(_bytes, _budget, offset).Value();
            }
            catch (PdfSyntaxException)
            {
                _budget.SpendFailure();
                continue;
            }

            yield return value;
        }
    }
}
