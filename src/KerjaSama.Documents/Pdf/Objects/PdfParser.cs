using System.Globalization;
using System.Text;

namespace KerjaSama.Documents.Pdf.Objects;

/// <summary>Reads values of PDF's syntax from a position on (ISO 32000-1, 7.2 and 7.3).</summary>
internal sealed class PdfParser(PdfBytes bytes, PdfBudget budget, long position = 0)
{
    private const int MaxTokenLength = 512;

    public long Position { get; set; } = position;

    public static bool IsWhite(int c) => c is 0 or 9 or 10 or 12 or 13 or 32;

    public static bool IsDelimiter(int c) => c is '(' or ')' or '<' or '>' or '[' or ']' or '{' or '}' or '/' or '%';

    public static bool IsDigit(int c) => c is >= '0' and <= '9';

    /// <summary>Passes white space and comments.</summary>
    public void SkipWhite()
    {
        var start = Position;
        while (true)
        {
            var c = bytes[Position];
            if (IsWhite(c))
            {
                Position++;
            }
            else if (c == '%')
            {
                while (bytes[Position] is not (-1 or 10 or 13))
                {
                    Position++;
                }
            }
            else
            {
                budget.SpendScanned(Position - start);
                return;
            }
        }
    }

    /// <summary>Takes the word when it stands next, else moves only over white space.</summary>
    public bool TryTake(ReadOnlySpan<byte> word)
    {
        SkipWhite();
        if (!bytes.Matches(Position, word) || !EndsHere(Position + word.Length))
        {
            return false;
        }

        Position += word.Length;
        return true;
    }

    /// <summary>A whole number without a sign, or null (and then nothing is taken but white space).</summary>
    public long? TryNumber()
    {
        SkipWhite();
        var at = Position;
        long value = 0;
        while (IsDigit(bytes[at]) && at - Position < 18)
        {
            value = (value * 10) + (bytes[at++] - '0');
        }

        if (at == Position || !EndsHere(at))
        {
            return null;
        }

        Position = at;
        return value;
    }

    /// <summary><c>number generation obj value</c> at the position; a stream when the keyword follows.</summary>
    /// <returns>Null when no object begins here.</returns>
    /// <exception cref="PdfSyntaxException">The value is broken.</exception>
    public (PdfReference Id, PdfValue Value)? TryObject()
    {
        if (TryNumber() is not { } number || TryNumber() is not { } generation || !TryTake("obj"u8) || number > PdfBudget.MaxObjectNumber || generation > ushort.MaxValue)
        {
            return null;
        }

        return (new((int)number, (int)generation), Body());
    }

    /// <summary>What stands after <c>obj</c>: a value, or a stream when the keyword follows.</summary>
    /// <exception cref="PdfSyntaxException">The value is broken.</exception>
    public PdfValue Body()
    {
        var value = Value();
        if (value is not PdfDictionary dictionary || !TryTake("stream"u8))
        {
            return value;
        }

        Position += bytes[Position] == 13 ? 1 : 0;
        Position += bytes[Position] == 10 ? 1 : 0;
        return new PdfStream(dictionary, Position);
    }

    /// <exception cref="PdfSyntaxException">No value begins here, or it is broken or too deep.</exception>
    public PdfValue Value(int depth = 0)
    {
        budget.SpendToken();
        if (depth > PdfBudget.MaxDepth)
        {
            throw new PdfSyntaxException("nested too deep");
        }

        SkipWhite();
        return bytes[Position] switch
        {
            '/' => Name(),
            '(' => Literal(),
            '<' when bytes[Position + 1] == '<' => Dictionary(depth),
            '<' => Hex(),
            '[' => Array(depth),
            '+' or '-' or '.' or (>= '0' and <= '9') => NumberOrReference(),
            _ => Keyword(),
        };
    }

    private bool EndsHere(long at) => bytes[at] is -1 || IsWhite(bytes[at]) || IsDelimiter(bytes[at]);

    private PdfName Name()
    {
        Position++;
        var text = new StringBuilder();
        for (var c = bytes[Position]; c != -1 && !IsWhite(c) && !IsDelimiter(c) && text.Length < MaxTokenLength; c = bytes[Position])
        {
            if (c == '#' && HexValue(bytes[Position + 1]) is var high and >= 0 && HexValue(bytes[Position + 2]) is var low and >= 0)
            {
                text.Append((char)((high * 16) + low));
                Position += 3;
            }
            else
            {
                text.Append((char)c);
                Position++;
            }
        }

        return new(text.ToString());
    }

    private PdfValue NumberOrReference()
    {
        var start = Position;
        if (TryNumber() is { } number && number <= PdfBudget.MaxObjectNumber)
        {
            var after = Position;
            if (TryNumber() is { } generation && generation <= ushort.MaxValue && TryTake("R"u8))
            {
                return new PdfReference((int)number, (int)generation);
            }

            Position = after;
            return new PdfNumber(number);
        }

        Position = start;
        return new PdfNumber(Word());
    }

    private string Word()
    {
        var start = Position;
        while (!EndsHere(Position) && Position - start < MaxTokenLength)
        {
            Position++;
        }

        return Encoding.Latin1.GetString(bytes.Slice(start, Position));
    }

    private PdfValue Keyword() => Word() switch
    {
        "true" => new PdfBoolean(true),
        "false" => new PdfBoolean(false),
        "null" => PdfValue.Null,
        var other => throw new PdfSyntaxException(string.Create(CultureInfo.InvariantCulture, $"unexpected \"{other}\" at {Position}")),
    };

    private PdfArray Array(int depth)
    {
        Position++;
        var items = new List<PdfValue>();
        while (true)
        {
            SkipWhite();
            if (bytes[Position] == ']')
            {
                Position++;
                return new(items);
            }

            items.Add(Value(depth + 1));
        }
    }

    private PdfDictionary Dictionary(int depth)
    {
        Position += 2;
        var entries = new Dictionary<string, PdfValue>(StringComparer.Ordinal);
        var duplicates = false;
        while (true)
        {
            SkipWhite();
            if (bytes[Position] == '>' && bytes[Position + 1] == '>')
            {
                Position += 2;
                return new(entries, duplicates);
            }

            if (Value(depth + 1) is not PdfName key)
            {
                throw new PdfSyntaxException("a dictionary's key is no name");
            }

            duplicates |= entries.ContainsKey(key.Value);
            entries[key.Value] = Value(depth + 1);
        }
    }

    private PdfString Hex()
    {
        var start = Position++;
        var bytesOfText = new List<byte>();
        var half = -1;
        for (; bytes[Position] != '>'; Position++)
        {
            if (Position - start > PdfBudget.MaxString)
            {
                budget.SpendScanned(Position - start);
                throw new PdfSyntaxException("a string does not end");
            }

            var digit = HexValue(bytes[Position]);
            if (digit < 0)
            {
                if (IsWhite(bytes[Position]))
                {
                    continue;
                }

                throw new PdfSyntaxException("a hexadecimal string holds something else");
            }

            if (half < 0)
            {
                half = digit;
                continue;
            }

            bytesOfText.Add((byte)((half * 16) + digit));
            half = -1;
        }

        Position++;
        budget.SpendScanned(Position - start);
        if (half >= 0)
        {
            bytesOfText.Add((byte)(half * 16));
        }

        return new([.. bytesOfText], start, Position);
    }

    private PdfString Literal()
    {
        var start = Position;
        var (text, end) = PdfLiteral.Read(bytes, start, budget);
        Position = end;
        return new(text, start, end);
    }

    private static int HexValue(int c) => c is >= '0' and <= '9' ? c - '0' : c is >= 'a' and <= 'f' ? c - 'a' + 10 : c is >= 'A' and <= 'F' ? c - 'A' + 10 : -1;
}
