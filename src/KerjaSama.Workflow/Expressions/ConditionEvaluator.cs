namespace KerjaSama.Workflow;

/// <summary>
/// Evaluates with FEEL's three values: a comparison of order with null is null, and/or/not follow Kleene, equality with null
/// is true or false. Values of different types are an error, never silently unequal.
/// </summary>
internal static class ConditionEvaluator
{
    public static bool IsTrue(Expression root, IReadOnlyDictionary<string, ProcessValue> variables)
        => Truth(root, Evaluate(root, variables)) == true;

    private static ProcessValue Evaluate(Expression expression, IReadOnlyDictionary<string, ProcessValue> variables) => expression switch
    {
        LiteralExpression literal => literal.Value,
        VariableExpression variable => variables.GetValueOrDefault(variable.Name, ProcessValue.Null),
        ListExpression list => ProcessValue.Of(list.Items.Select(item => Evaluate(item, variables))),
        NotExpression not => Wrap(!Truth(not.Operand, Evaluate(not.Operand, variables))),
        BinaryExpression binary => Binary(binary, variables),
        _ => throw new InvalidOperationException($"Unknown expression {expression.GetType().Name}."),
    };

    private static ProcessValue Binary(BinaryExpression binary, IReadOnlyDictionary<string, ProcessValue> variables)
    {
        var left = Evaluate(binary.Left, variables);
        var right = Evaluate(binary.Right, variables);
        return binary.Operator switch
        {
            BinaryOperator.Equal => ProcessValue.Of(AreEqual(binary, left, right)),
            BinaryOperator.NotEqual => ProcessValue.Of(!AreEqual(binary, left, right)),
            BinaryOperator.Less => Wrap(Order(binary, left, right) is { } order ? order < 0 : null),
            BinaryOperator.LessOrEqual => Wrap(Order(binary, left, right) is { } order ? order <= 0 : null),
            BinaryOperator.Greater => Wrap(Order(binary, left, right) is { } order ? order > 0 : null),
            BinaryOperator.GreaterOrEqual => Wrap(Order(binary, left, right) is { } order ? order >= 0 : null),
            BinaryOperator.In => In(binary, left, right),
            // the language's & and | on bool? are Kleene's
            BinaryOperator.And => Wrap(Truth(binary.Left, left) & Truth(binary.Right, right)),
            BinaryOperator.Or => Wrap(Truth(binary.Left, left) | Truth(binary.Right, right)),
        };
    }

    private static ProcessValue In(BinaryExpression binary, ProcessValue left, ProcessValue right) => right switch
    {
        ListValue list => ProcessValue.Of(list.Values.Any(item => AreEqual(binary, left, item))),
        NullValue => ProcessValue.Null,
        _ => throw new KondisiException(binary.Right.Position, $"sesudah 'in' harus ada daftar, bukan {TypeName(right)}."),
    };

    private static bool AreEqual(BinaryExpression binary, ProcessValue left, ProcessValue right)
        => left.IsNull || right.IsNull || left.GetType() == right.GetType()
            ? left == right
            : throw Incomparable(binary, left, right);

    private static int? Order(BinaryExpression binary, ProcessValue left, ProcessValue right) => (left, right) switch
    {
        (NullValue, _) or (_, NullValue) => null,
        (NumberValue a, NumberValue b) => a.Value.CompareTo(b.Value),
        (DateValue a, DateValue b) => a.Value.CompareTo(b.Value),
        (TextValue a, TextValue b) => string.CompareOrdinal(a.Value, b.Value),
        _ => throw Incomparable(binary, left, right),
    };

    private static bool? Truth(Expression at, ProcessValue value) => value switch
    {
        BooleanValue boolean => boolean.Value,
        NullValue => null,
        _ => throw new KondisiException(at.Position, $"diperlukan nilai benar/salah, bukan {TypeName(value)}."),
    };

    private static ProcessValue Wrap(bool? truth) => truth is { } known ? ProcessValue.Of(known) : ProcessValue.Null;

    private static KondisiException Incomparable(BinaryExpression binary, ProcessValue left, ProcessValue right)
        => new(binary.Position, $"{TypeName(left)} tidak dapat dibandingkan dengan {TypeName(right)}.");

    private static string TypeName(ProcessValue value) => value switch
    {
        BooleanValue => "boolean",
        NumberValue => "angka",
        TextValue => "teks",
        DateValue => "tanggal",
        ListValue => "daftar",
        _ => "null",
    };
}
