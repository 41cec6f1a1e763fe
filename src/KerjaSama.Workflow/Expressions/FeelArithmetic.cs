namespace KerjaSama.Workflow;

/// <summary>Arithmetic on numbers, texts, dates and durations (OMG DMN, 10.3.2.3); a division by zero is null, as there.</summary>
internal static class FeelArithmetic
{
    public static ProcessValue Compute(BinaryExpression at, ProcessValue left, ProcessValue right)
    {
        if (left.IsNull || right.IsNull)
        {
            return ProcessValue.Null;
        }

        try
        {
            return (at.Operator, left, right) switch
            {
                (BinaryOperator.Add, NumberValue a, NumberValue b) => ProcessValue.Of(a.Value + b.Value),
                (BinaryOperator.Subtract, NumberValue a, NumberValue b) => ProcessValue.Of(a.Value - b.Value),
                (BinaryOperator.Multiply, NumberValue a, NumberValue b) => ProcessValue.Of(a.Value * b.Value),
                (BinaryOperator.Divide, NumberValue a, NumberValue b) => b.Value == 0 ? ProcessValue.Null : ProcessValue.Of(a.Value / b.Value),
                (BinaryOperator.Power, NumberValue a, NumberValue b) => Power((double)a.Value, (double)b.Value),
                (BinaryOperator.Add, TextValue a, TextValue b) => ProcessValue.Of(a.Value + b.Value),
                (BinaryOperator.Add, DateValue a, DurationValue b) => ProcessValue.Of(Later(a.Value, b, 1)),
                (BinaryOperator.Add, DurationValue a, DateValue b) => ProcessValue.Of(Later(b.Value, a, 1)),
                (BinaryOperator.Subtract, DateValue a, DurationValue b) => ProcessValue.Of(Later(a.Value, b, -1)),
                (BinaryOperator.Subtract, DateValue a, DateValue b) => new DurationValue(0, TimeSpan.FromDays(a.Value.DayNumber - b.Value.DayNumber)),
                (BinaryOperator.Add, DurationValue a, DurationValue b) when SameKind(a, b) => new DurationValue(checked(a.Months + b.Months), a.Time + b.Time),
                (BinaryOperator.Subtract, DurationValue a, DurationValue b) when SameKind(a, b) => new DurationValue(checked(a.Months - b.Months), a.Time - b.Time),
                (BinaryOperator.Multiply, DurationValue a, NumberValue b) => Times(a, b.Value),
                (BinaryOperator.Multiply, NumberValue a, DurationValue b) => Times(b, a.Value),
                (BinaryOperator.Divide, DurationValue a, NumberValue b) => b.Value == 0 ? ProcessValue.Null : Times(a, 1 / b.Value),
                _ => throw new KondisiException(at.Position, $"{left.TypeName()} tidak dapat dihitung dengan {right.TypeName()}."),
            };
        }
        catch (Exception exception) when (exception is OverflowException or ArgumentOutOfRangeException)
        {
            throw new KondisiException(at.Position, "hasil hitungan terlalu besar.");
        }
    }

    public static ProcessValue Negate(NegateExpression at, ProcessValue value) => value switch
    {
        NullValue => value,
        NumberValue number => ProcessValue.Of(-number.Value),
        DurationValue duration => new DurationValue(-duration.Months, -duration.Time),
        _ => throw new KondisiException(at.Position, $"{value.TypeName()} tidak dapat diberi tanda minus."),
    };

    private static bool SameKind(DurationValue a, DurationValue b) => (a.Months == 0 && b.Months == 0) || (a.Time == default && b.Time == default);

    private static DateOnly Later(DateOnly date, DurationValue duration, int sign)
        => date.AddMonths(sign * duration.Months).AddDays(sign * (int)Math.Floor(duration.Time.TotalDays));

    private static DurationValue Times(DurationValue duration, decimal factor)
        => new(checked((int)(duration.Months * factor)), TimeSpan.FromTicks(checked((long)(duration.Time.Ticks * factor))));

    private static ProcessValue Power(double number, double exponent)
    {
        var result = Math.Pow(number, exponent);
        return double.IsFinite(result) ? ProcessValue.Of((decimal)result) : ProcessValue.Null;
    }
}
