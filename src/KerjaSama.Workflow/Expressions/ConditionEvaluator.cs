namespace KerjaSama.Workflow;

/// <summary>
/// Evaluates with FEEL's three values: a comparison of order with null is null, and/or/not follow Kleene, equality with null
/// is true or false, arithmetic with null is null. Values of different types are an error, never silently unequal.
/// </summary>
internal sealed class ConditionEvaluator(IReadOnlyDictionary<string, ProcessValue> variables)
{
    private readonly Dictionary<string, ProcessValue> _bound = new(StringComparer.Ordinal);

    /// <summary>True only when the expression is true: null counts as not true.</summary>
    public bool IsTrue(Expression root) => Truth(root, Evaluate(root)) == true;

    public ProcessValue Evaluate(Expression expression) => expression switch
    {
        LiteralExpression literal => literal.Value,
        VariableExpression variable => _bound.TryGetValue(variable.Name, out var bound) ? bound : variables.GetValueOrDefault(variable.Name, ProcessValue.Null),
        ListExpression list => ProcessValue.Of(list.Items.Select(Evaluate)),
        NotExpression not => Wrap(!Truth(not.Operand, Evaluate(not.Operand))),
        NegateExpression negate => FeelArithmetic.Negate(negate, Evaluate(negate.Operand)),
        BinaryExpression binary => Binary(binary),
        CallExpression call => FeelCall.Invoke(call, [.. call.Arguments.Select(Evaluate)]),
        IfExpression choice => Evaluate(Truth(choice.Condition, Evaluate(choice.Condition)) == true ? choice.Then : choice.Else),
        QuantifiedExpression quantified => Quantified(quantified),
        RangeExpression range => throw new KondisiException(range.Position, "rentang hanya boleh sesudah 'in'."),
        _ => throw new InvalidOperationException($"Unknown expression {expression.GetType().Name}."),
    };

    private ProcessValue Binary(BinaryExpression binary)
    {
        var left = Evaluate(binary.Left);
        if (binary.Operator == BinaryOperator.In)
        {
            return Wrap(In(binary, left, binary.Right));
        }

        var right = Evaluate(binary.Right);
        return binary.Operator switch
        {
            BinaryOperator.Equal => ProcessValue.Of(AreEqual(binary.Position, left, right)),
            BinaryOperator.NotEqual => ProcessValue.Of(!AreEqual(binary.Position, left, right)),
            BinaryOperator.Less => Wrap(Order(binary.Position, left, right) < 0, left, right),
            BinaryOperator.LessOrEqual => Wrap(Order(binary.Position, left, right) <= 0, left, right),
            BinaryOperator.Greater => Wrap(Order(binary.Position, left, right) > 0, left, right),
            BinaryOperator.GreaterOrEqual => Wrap(Order(binary.Position, left, right) >= 0, left, right),
            // the language's & and | on bool? are Kleene's
            BinaryOperator.And => Wrap(Truth(binary.Left, left) & Truth(binary.Right, right)),
            BinaryOperator.Or => Wrap(Truth(binary.Left, left) | Truth(binary.Right, right)),
            _ => FeelArithmetic.Compute(binary, left, right),
        };
    }

    private bool? In(BinaryExpression binary, ProcessValue left, Expression test)
    {
        if (test is RangeExpression range)
        {
            return Within(range, left);
        }

        if (test is ListExpression list)
        {
            // null as soon as a range in the list cannot be judged, unless another item says yes
            return list.Items.Select(item => item is RangeExpression inner ? Within(inner, left) : AreEqual(binary.Position, left, Evaluate(item)))
                .Aggregate((bool?)false, (any, one) => any | one);
        }

        return Evaluate(test) switch
        {
            ListValue values => values.Values.Any(item => AreEqual(binary.Position, left, item)),
            NullValue => null,
            var other => throw new KondisiException(test.Position, $"sesudah 'in' harus ada daftar, bukan {other.TypeName()}."),
        };
    }

    private bool? Within(RangeExpression range, ProcessValue value)
    {
        var (from, to) = (Order(range.Position, value, Evaluate(range.From)), Order(range.Position, value, Evaluate(range.To)));
        return (from is { } low ? low > 0 || (low == 0 && range.FromIncluded) : null)
            & (to is { } high ? high < 0 || (high == 0 && range.ToIncluded) : (bool?)null);
    }

    private ProcessValue Quantified(QuantifiedExpression quantified)
    {
        switch (Evaluate(quantified.List))
        {
            case NullValue:
                return ProcessValue.Null;
            case ListValue list:
                bool? result = quantified.Every;
                foreach (var item in list.Values)
                {
                    _bound[quantified.Name] = item;
                    var one = Truth(quantified.Condition, Evaluate(quantified.Condition));
                    result = quantified.Every ? result & one : result | one;
                }

                _bound.Remove(quantified.Name);
                return Wrap(result);
            case var other:
                throw new KondisiException(quantified.List.Position, $"sesudah 'in' harus ada daftar, bukan {other.TypeName()}.");
        }
    }

    private static bool AreEqual(int position, ProcessValue left, ProcessValue right)
        => left.IsNull || right.IsNull || left.GetType() == right.GetType()
            ? left == right
            : throw Incomparable(position, left, right);

    private static int? Order(int position, ProcessValue left, ProcessValue right) => (left, right) switch
    {
        (NullValue, _) or (_, NullValue) => null,
        (NumberValue a, NumberValue b) => a.Value.CompareTo(b.Value),
        (DateValue a, DateValue b) => a.Value.CompareTo(b.Value),
        (TextValue a, TextValue b) => string.CompareOrdinal(a.Value, b.Value),
        (DurationValue { Months: 0 } a, DurationValue { Months: 0 } b) => a.Time.CompareTo(b.Time),
        (DurationValue a, DurationValue b) when a.Time == default && b.Time == default => a.Months.CompareTo(b.Months),
        _ => throw Incomparable(position, left, right),
    };

    private static bool? Truth(Expression at, ProcessValue value) => value switch
    {
        BooleanValue boolean => boolean.Value,
        NullValue => null,
        _ => throw new KondisiException(at.Position, $"diperlukan nilai benar/salah, bukan {value.TypeName()}."),
    };

    private static ProcessValue Wrap(bool? truth) => truth is { } known ? ProcessValue.Of(known) : ProcessValue.Null;

    private static ProcessValue Wrap(bool truth, ProcessValue left, ProcessValue right)
        => left.IsNull || right.IsNull ? ProcessValue.Null : ProcessValue.Of(truth);

    private static KondisiException Incomparable(int position, ProcessValue left, ProcessValue right)
        => new(position, $"{left.TypeName()} tidak dapat dibandingkan dengan {right.TypeName()}.");
}
