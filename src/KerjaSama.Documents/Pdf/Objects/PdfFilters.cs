using System.IO.Compression;

namespace KerjaSama.Documents.Pdf.Objects;

/// <summary>Unpacks a stream's bytes: the filters that object and cross-reference streams come in (ISO 32000-1, 7.4).</summary>
internal static class PdfFilters
{
    private const int MaxFilters = 4;

    /// <exception cref="PdfSyntaxException">A filter that we do not know, broken data, or too much of it.</exception>
    public static byte[] Decode(byte[] data, PdfValue? filter, PdfValue? parameters, PdfBudget budget)
    {
        var names = filter switch
        {
            PdfName one => [one.Value],
            PdfArray many => many.Items.Select(i => i is PdfName n ? n.Value : "?").ToList(),
            null => [],
            _ => new List<string> { "?" },
        };
        if (names.Count > MaxFilters)
        {
            throw new PdfSyntaxException("too many filters");
        }

        for (var i = 0; i < names.Count; i++)
        {
            var parameter = (parameters is PdfArray list ? list.Items.ElementAtOrDefault(i) : parameters) as PdfDictionary;
            data = names[i] switch
            {
                "FlateDecode" or "Fl" => PdfPredictor.Undo(Inflate(data, budget), parameter),
                "ASCIIHexDecode" or "AHx" => AsciiHex(data, budget),
                "ASCII85Decode" or "A85" => Ascii85(data, budget),
                var other => throw new PdfSyntaxException("filter " + other),
            };
        }

        return data;
    }

    private static byte[] Inflate(byte[] data, PdfBudget budget)
    {
        using var unpacked = new MemoryStream();
        try
        {
            using var inflater = new ZLibStream(new MemoryStream(data), CompressionMode.Decompress);
            var buffer = new byte[16 * 1024];
            for (var count = inflater.Read(buffer); count > 0; count = inflater.Read(buffer))
            {
                budget.SpendDecoded(count);
                unpacked.Write(buffer, 0, count);
            }
        }
        catch (InvalidDataException)
        {
            // readers show what came before the damage, so that much is read here too
            budget.SpendFailure();
        }

        return unpacked.ToArray();
    }

    private static byte[] AsciiHex(byte[] data, PdfBudget budget)
    {
        budget.SpendDecoded(data.Length);
        byte[] wrapped = [(byte)'<', .. data.TakeWhile(b => b != '>'), (byte)'>'];
        return ((PdfString)new PdfParser(new PdfBytes(new MemoryStream(wrapped)), budget).Value()).Bytes;
    }

    private static byte[] Ascii85(byte[] data, PdfBudget budget)
    {
        budget.SpendDecoded(data.Length);
        var result = new List<byte>();
        var group = new List<int>();
        foreach (var b in data)
        {
            if (PdfParser.IsWhite(b))
            {
                continue;
            }

            if (b == '~')
            {
                break;
            }

            if (b == 'z' && group.Count == 0)
            {
                result.AddRange([0, 0, 0, 0]);
                continue;
            }

            if (b is < (byte)'!' or > (byte)'u')
            {
                throw new PdfSyntaxException("broken ASCII85");
            }

            group.Add(b - '!');
            if (group.Count == 5)
            {
                AddGroup(result, group, 4);
            }
        }

        if (group.Count > 1)
        {
            var count = group.Count - 1;
            group.AddRange(Enumerable.Repeat(84, 5 - group.Count));
            AddGroup(result, group, count);
        }

        return [.. result];
    }

    private static void AddGroup(List<byte> result, List<int> group, int count)
    {
        var value = group.Aggregate(0L, (sum, digit) => (sum * 85) + digit);
        for (var i = 0; i < count; i++)
        {
            result.Add((byte)(value >> (24 - (8 * i))));
        }

        group.Clear();
    }
}
