using System.Globalization;

namespace KerjaSama.Workflow;

/// <summary>
/// Recursive descent over the grammar
/// <code>
/// or         = and { "or" and }
/// and        = comparison { "and" comparison }
/// comparison = value [ ( "=" | "!=" | "&lt;" | "&lt;=" | "&gt;" | "&gt;=" ) value | "in" ( list | value ) ]
/// value      = "null" | "true" | "false" | text | ["-"] number | "date" "(" text ")" | "not" "(" or ")" | name | "(" or ")" | "[" items "]"
/// list       = "(" items ")"
/// </code>
/// </summary>
internal sealed class ConditionParser
{
    private const int MaxLength = 2_000;
    private const int MaxDepth = 50;

    private readonly ConditionLexer _lexer;
    private ConditionToken _current;
    private int _depth;

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
        var left = Value();
        if (_current.IsWord("in"))
        {
            var position = Take().Position;
            return new BinaryExpression(position, BinaryOperator.In, left, _current.IsSymbol("(") ? Items("(", ")") : Value());
        }

        return Operator() is { } op ? new BinaryExpression(Take().Position, op, left, Value()) : left;
    }

    private BinaryOperator? Operator()
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

    private Expression Value()
    {
        var token = _current;
        switch (token.Kind)
        {
            case ConditionTokenKind.Text:
                return new LiteralExpression(Take().Position, ProcessValue.Of(token.Text));
            case ConditionTokenKind.Number:
                return Number(negative: false);
            case ConditionTokenKind.Name:
                return Name();
            case ConditionTokenKind.Symbol when token.Text == "-":
                Take();
                return _current.Kind == ConditionTokenKind.Number ? Number(negative: true) : throw Unexpected("angka");
            case ConditionTokenKind.Symbol when token.Text == "(":
                return Parenthesised();
            case ConditionTokenKind.Symbol when token.Text == "[":
                return Items("[", "]");
            default:
                throw Unexpected("nilai atau nama variabel");
        }
    }

    private Expression Name()
    {
        var token = Take();
        return token.Text switch
        {
            "null" => new LiteralExpression(token.Position, ProcessValue.Null),
            "true" => new LiteralExpression(token.Position, ProcessValue.Of(true)),
            "false" => new LiteralExpression(token.Position, ProcessValue.Of(false)),
            "not" => new NotExpression(token.Position, _current.IsSymbol("(") ? Parenthesised() : throw Unexpected("'(' sesudah 'not'")),
            "date" when _current.IsSymbol("(") => Date(token),
            "and" or "or" or "in" => throw new KondisiException(token.Position, $"kata '{token.Text}' tidak didahului nilai."),
            _ => new VariableExpression(token.Position, token.Text),
        };
    }

    private LiteralExpression Number(bool negative)
    {
        var token = Take();
        return decimal.TryParse(token.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? new LiteralExpression(token.Position, ProcessValue.Of(negative ? -number : number))
            : throw new KondisiException(token.Position, $"angka '{token.Text}' terlalu besar.");
    }

    private LiteralExpression Date(ConditionToken word)
    {
        Expect("(");
        var text = _current.Kind == ConditionTokenKind.Text ? Take() : throw Unexpected("tanggal dalam tanda kutip");
        Expect(")");
        return DateOnly.TryParseExact(text.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? new LiteralExpression(word.Position, ProcessValue.Of(date))
            : throw new KondisiException(text.Position, $"'{text.Text}' bukan tanggal; tulis misalnya date(\"2026-01-31\").");
    }

    private Expression Parenthesised()
    {
        Expect("(");
        var inner = Or();
        Expect(")");
        return inner;
    }

    private ListExpression Items(string open, string close)
    {
        var position = _current.Position;
        Expect(open);
        var items = new List<Expression> { Or() };
        while (_current.IsSymbol(","))
        {
            Take();
            items.Add(Or());
        }

        Expect(close);
        return new ListExpression(position, items);
    }

    private void Expect(string symbol)
    {
        if (!_current.IsSymbol(symbol))
        {
            throw Unexpected($"'{symbol}'");
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
