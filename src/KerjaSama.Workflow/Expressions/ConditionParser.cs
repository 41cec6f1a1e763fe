namespace KerjaSama.Workflow;

/// <summary>
/// Recursive descent over the grammar
/// <code>
/// expression = and { "or" and }
/// and        = comparison { "and" comparison }
/// comparison = sum [ ( "=" | "!=" | "&lt;" | "&lt;=" | "&gt;" | "&gt;=" ) sum | "between" sum "and" sum | "in" test ]
/// sum        = product { ( "+" | "-" ) product }
/// product    = power { ( "*" | "/" ) power }
/// power      = sign [ "**" power ]
/// sign       = { "-" } value
/// </code>
/// with <c>test</c> and <c>value</c> in the other parts of this class. A part of FEEL (OMG DMN, 10.3.1); docs/panduan/kondisi.md is the reader's copy.
/// </summary>
internal sealed partial class ConditionParser
{
    private const int MaxLength = 2_000;
    private const int MaxDepth = 50;

    /// <summary>Each level multiplies the work by the length of a list.</summary>
    private const int MaxQuantifiers = 3;

    private readonly ConditionLexer _lexer;
    private ConditionToken _current;
    private int _depth;
    private int _quantifiers;

    public ConditionParser(string text)
    {
        if (text.Length > MaxLength)
        {
            throw new KondisiException(MaxLength, $"kondisi lebih dari {MaxLength} karakter.");
        }

        _lexer = new ConditionLexer(text);
        _current = _lexer.Next();
    }

    public Expression Parse()
    {
        if (_current.IsSymbol("="))
        {
            throw new KondisiException(_current.Position, "hapus tanda '=' di awal kondisi.");
        }

        var root = Or();
        return _current.Kind == ConditionTokenKind.End ? root : throw Unexpected("kata 'and', 'or' atau akhir kondisi");
    }

    private Expression Or()
    {
        if (++_depth > MaxDepth)
        {
            throw new KondisiException(_current.Position, "tanda kurung bertumpuk terlalu dalam.");
        }

        var left = And();
        while (_current.IsWord("or"))
        {
            left = new BinaryExpression(Take().Position, BinaryOperator.Or, left, And());
        }

        _depth--;
        return left;
    }

    private Expression And()
    {
        var left = Comparison();
        while (_current.IsWord("and"))
        {
            left = new BinaryExpression(Take().Position, BinaryOperator.And, left, Comparison());
        }

        return left;
    }

    private Expression Comparison()
    {
        var left = Sum();
        if (_current.IsWord("in"))
        {
            return new BinaryExpression(Take().Position, BinaryOperator.In, left, Test());
        }

        if (_current.IsWord("between"))
        {
            var position = Take().Position;
            var from = Sum();
            ExpectWord("and");
            return new BinaryExpression(position, BinaryOperator.In, left, new RangeExpression(position, from, true, Sum(), true));
        }

        return Comparator() is { } op ? new BinaryExpression(Take().Position, op, left, Sum()) : left;
    }

    private BinaryOperator? Comparator()
    {
        if (_current.Kind != ConditionTokenKind.Symbol)
        {
            return null;
        }

        return _current.Text switch
        {
            "=" => BinaryOperator.Equal,
            "!=" => BinaryOperator.NotEqual,
            "<" => BinaryOperator.Less,
            "<=" => BinaryOperator.LessOrEqual,
            ">" => BinaryOperator.Greater,
            ">=" => BinaryOperator.GreaterOrEqual,
            "==" => throw new KondisiException(_current.Position, "pakai '=' (satu tanda) untuk membandingkan."),
            "&&" => throw new KondisiException(_current.Position, "pakai 'and', bukan '&&'."),
            "||" => throw new KondisiException(_current.Position, "pakai 'or', bukan '||'."),
            _ => null,
        };
    }

    private void Expect(string symbol)
    {
        if (!_current.IsSymbol(symbol))
        {
            throw Unexpected($"'{symbol}'");
        }

        Take();
    }

    private void ExpectWord(string word)
    {
        if (!_current.IsWord(word))
        {
            throw Unexpected($"kata '{word}'");
        }

        Take();
    }

    private ConditionToken Take()
    {
        var token = _current;
        _current = _lexer.Next();
        return token;
    }

    private KondisiException Unexpected(string expected)
        => new(_current.Position, $"ditemukan {_current}, seharusnya {expected}.");
}
