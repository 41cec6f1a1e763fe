namespace KerjaSama.Documents.Pdf.Objects;

/// <summary>Strings between parentheses (ISO 32000-1, 7.3.4.2): balanced parentheses and escapes.</summary>
internal static class PdfLiteral
{
    /// <returns>The bytes, and the position after the closing parenthesis.</returns>
    /// <exception cref="PdfSyntaxException">The file ends inside.</exception>
    public static (byte[] Text, long End) Read(PdfBytes bytes, long start, PdfBudget budget)
    {
        var text = new List<byte>();
        var open = 1;
        var at = start + 1;
        while (true)
        {
            var c = bytes[at++];
            switch (c)
            {
                case -1:
                case var _ when at - start > PdfBudget.MaxString:
                    budget.SpendScanned(at - start);
                    throw new PdfSyntaxException("a string does not end");
                case '\\':
                    at = Escape(bytes, at, text);
                    continue;
                case ')' when --open == 0:
                    budget.SpendScanned(at - start);
                    return ([.. text], at);
                case '(':
                    open++;
                    break;
            }

            text.Add((byte)c);
        }
    }

    private static long Escape(PdfBytes bytes, long at, List<byte> text)
    {
        var c = bytes[at++];
        switch (c)
        {
            case 'n': text.Add(10); break;
            case 'r': text.Add(13); break;
            case 't': text.Add(9); break;
            case 'b': text.Add(8); break;
            case 'f': text.Add(12); break;
            case 13: at += bytes[at] == 10 ? 1 : 0; break;
            case 10 or -1: break;
            case >= '0' and <= '7':
                var value = c - '0';
                for (var i = 0; i < 2 && bytes[at] is >= '0' and <= '7'; i++)
                {
                    value = (value * 8) + bytes[at++] - '0';
                }

                text.Add((byte)value);
                break;
            default: text.Add((byte)c); break;
        }

        return at;
    }
}
