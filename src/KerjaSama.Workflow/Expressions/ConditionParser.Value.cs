using System.Globalization;

namespace KerjaSama.Workflow;

/// <summary>
/// <code>
/// value = "null" | "true" | "false" | text | number | "date" "(" text ")" | "duration" "(" text ")" | name
///       | "not" "(" expression ")" | function "(" expression { "," expression } ")" | "(" expression ")" | "[" [ expression { "," expression } ] "]"
///       | "if" expression "then" expression "else" expression | ( "some" | "every" ) name "in" sum "satisfies" expression
/// </code>
/// </summary>
internal sealed partial class ConditionParser
{
    private Expression Sum()
    {
        var left = Product();
        while (_current.IsSymbol("+") || _current.IsSymbol("-"))
        {
            var symbol = Take();
            left = new BinaryExpression(symbol.Position, symbol.Text == "+" ? BinaryOperator.Add : BinaryOperator.Subtract, left, Product());
        }

        return left;
    }

    private Expression Product()
    {
        var left = Power();
        while (_current.IsSymbol("*") || _current.IsSymbol("/"))
        {
            var symbol = Take();
            left = new BinaryExpression(symbol.Position, symbol.Text == "*" ? BinaryOperator.Multiply : BinaryOperator.Divide, left, Power());
        }

        return left;
    }

    private Expression Power()
    {
        var left = Sign();
        return _current.IsSymbol("**") ? new BinaryExpression(Take().Position, BinaryOperator.Power, left, Power()) : left;
    }

    private Expression Sign()
    {
        if (!_current.IsSymbol("-"))
        {
            return Value();
        }

        var position = Take().Position;
        return Sign() switch
        {
            LiteralExpression { Value: NumberValue number } => new LiteralExpression(position, ProcessValue.Of(-number.Value)),
            var operand => new NegateExpression(position, operand),
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
                return Number();
            case ConditionTokenKind.Name:
                return Name();
            case ConditionTokenKind.Symbol when token.Text == "(":
                return Parenthesised();
            case ConditionTokenKind.Symbol when token.Text == "[":
                return Items(mayHoldRanges: false) is ListExpression list ? list : throw new KondisiException(token.Position, "rentang hanya boleh sesudah 'in'.");
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
            "duration" when _current.IsSymbol("(") => Duration(token),
            "if" => If(token),
            "some" or "every" => Quantified(token),
            "and" or "or" or "in" or "between" or "then" or "else" or "satisfies"
                => throw new KondisiException(token.Position, $"kata '{token.Text}' tidak didahului nilai."),
            var first when _current.Kind == ConditionTokenKind.Name && FeelFunction.BeginsName(first) => Call(token, $"{first} {Take().Text}"),
            var name when _current.IsSymbol("(") => Call(token, name),
            var name => new VariableExpression(token.Position, name),
        };
    }

    private CallExpression Call(ConditionToken word, string name)
    {
        var function = FeelFunction.Find(name)
            ?? throw new KondisiException(word.Position, $"fungsi '{name}' tidak dikenal; yang ada: not, date, duration, {string.Join(", ", FeelFunction.All.Select(known => known.Name))}.");
        Expect("(");
        var arguments = new List<Expression> { Or() };
        while (_current.IsSymbol(","))
        {
            Take();
            arguments.Add(Or());
        }

        Expect(")");
        return arguments.Count == function.Parameters.Count
            ? new CallExpression(word.Position, function, arguments)
            : throw new KondisiException(word.Position, $"fungsi '{name}' memerlukan {function.Parameters.Count} nilai, bukan {arguments.Count}.");
    }

    private IfExpression If(ConditionToken word)
    {
        var condition = Or();
        ExpectWord("then");
        var then = Or();
        ExpectWord("else");
        return new IfExpression(word.Position, condition, then, Or());
    }

    private QuantifiedExpression Quantified(ConditionToken word)
    {
        if (_current.Kind != ConditionTokenKind.Name || !BpmnXml.IsName(_current.Text))
        {
            throw Unexpected($"nama sesudah '{word.Text}'");
        }

        if (++_quantifiers > MaxQuantifiers)
        {
            throw new KondisiException(word.Position, $"'{word.Text}' bertumpuk lebih dari {MaxQuantifiers} tingkat.");
        }

        var name = Take().Text;
        ExpectWord("in");
        var list = Sum();
        ExpectWord("satisfies");
        var quantified = new QuantifiedExpression(word.Position, word.Text == "every", name, list, Or());
        _quantifiers--;
        return quantified;
    }

    private LiteralExpression Number()
    {
        var token = Take();
        return decimal.TryParse(token.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? new LiteralExpression(token.Position, ProcessValue.Of(number))
            : throw new KondisiException(token.Position, $"angka '{token.Text}' terlalu besar.");
    }

    private LiteralExpression Date(ConditionToken word)
    {
        var text = QuotedArgument("tanggal dalam tanda kutip");
        return DateOnly.TryParseExact(text.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? new LiteralExpression(word.Position, ProcessValue.Of(date))
            : throw new KondisiException(text.Position, $"'{text.Text}' bukan tanggal; tulis misalnya date(\"2026-01-31\").");
    }

    private LiteralExpression Duration(ConditionToken word)
    {
        var text = QuotedArgument("durasi dalam tanda kutip");
        return IsoDuration.Parse(text.Text) is { } duration && (duration.Months == 0 || (duration.Days == 0 && duration.Time == TimeSpan.Zero))
            ? new LiteralExpression(word.Position, ProcessValue.Of(duration))
            : throw new KondisiException(text.Position, $"'{text.Text}' bukan durasi; tulis hari dan jam, misalnya duration(\"P14D\"), atau tahun dan bulan, misalnya duration(\"P1Y6M\").");
    }

    private ConditionToken QuotedArgument(string expected)
    {
        Expect("(");
        var text = _current.Kind == ConditionTokenKind.Text ? Take() : throw Unexpected(expected);
        Expect(")");
        return text;
    }

    private Expression Parenthesised()
    {
        Expect("(");
        var inner = Or();
        Expect(")");
        return inner;
    }
}
