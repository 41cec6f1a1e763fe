namespace KerjaSama.Workflow;

/// <summary>The operators: which types may stand on their two sides.</summary>
internal sealed partial class ExpressionTyping
{
    private ExpressionType? TypeOfBinary(BinaryExpression binary)
    {
        switch (binary.Operator)
        {
            case BinaryOperator.And or BinaryOperator.Or:
                Need(binary.Left, ValueKind.Boolean, binary);
                Need(binary.Right, ValueKind.Boolean, binary);
                return ValueKind.Boolean;
            case BinaryOperator.In:
                CheckMembership(binary);
                return ValueKind.Boolean;
            case BinaryOperator.Equal or BinaryOperator.NotEqual or BinaryOperator.Less or BinaryOperator.LessOrEqual or BinaryOperator.Greater or BinaryOperator.GreaterOrEqual:
                CheckComparison(binary);
                return ValueKind.Boolean;
            default:
                return TypeOfArithmetic(binary);
        }
    }

    private void CheckComparison(BinaryExpression comparison)
    {
        var (left, right) = (TypeOf(comparison.Left), TypeOf(comparison.Right));
        if (left is { } a && right is { } b && !a.Fits(b))
        {
            Add(comparison.Position, $"{a.Nama} tidak dapat dibandingkan dengan {b.Nama}.", SameTypes);
        }
        else if (comparison.Operator is not (BinaryOperator.Equal or BinaryOperator.NotEqual) && (left ?? right) is { Kind: ValueKind.Boolean or ValueKind.List } unordered)
        {
            Add(comparison.Position, $"{unordered.Kind.Nama()} tidak memiliki urutan besar kecil.", "Pakai = atau !=.");
        }

        CheckPossible(comparison.Left, comparison.Right);
        CheckPossible(comparison.Right, comparison.Left);
    }

    private void CheckMembership(BinaryExpression membership)
    {
        var left = TypeOf(membership.Left);
        switch (membership.Right)
        {
            case RangeExpression range:
                CheckRange(range, left);
                break;
            case ListExpression list:
                foreach (var item in list.Items)
                {
                    CheckItem(item, left);
                    CheckPossible(membership.Left, item);
                }

                break;
            case var other when TypeOf(other) is { } right:
                if (right.Kind != ValueKind.List)
                {
                    Add(other.Position, $"sesudah 'in' harus ada daftar, bukan {right.Nama}.", "Tulis daftar, misalnya in (\"a\", \"b\").");
                }
                else if (left is { } a && right.Item is { } held && a.Kind != held)
                {
                    Add(membership.Position, $"{a.Nama} tidak dapat dibandingkan dengan {held.Nama()}.", "Samakan tipenya dengan isi daftar.");
                }

                CheckPossible(other, membership.Left);
                break;
        }
    }

    private void CheckItem(Expression item, ExpressionType? left)
    {
        if (item is RangeExpression range)
        {
            CheckRange(range, left);
        }
        else if (TypeOf(item) is { } type && left is { } a && !a.Fits(type))
        {
            Add(item.Position, $"{a.Nama} tidak dapat dibandingkan dengan {type.Nama}.", "Samakan tipe isi daftar dengan variabelnya.");
        }
    }

    private void CheckRange(RangeExpression range, ExpressionType? left)
    {
        foreach (var bound in range.Children)
        {
            var type = TypeOf(bound);
            if (type is { } b && left is { } a && !a.Fits(b))
            {
                Add(bound.Position, $"{a.Nama} tidak dapat dibandingkan dengan {b.Nama}.", "Samakan tipe rentang dengan variabelnya.");
            }
            else if ((type ?? left) is { Kind: ValueKind.Boolean or ValueKind.List } unordered)
            {
                Add(bound.Position, $"{unordered.Kind.Nama()} tidak memiliki urutan besar kecil.", "Pakai daftar, misalnya in (\"a\", \"b\").");
            }
        }

        if (range is { From: LiteralExpression { Value: NumberValue from }, To: LiteralExpression { Value: NumberValue to } } && from.Value > to.Value)
        {
            Add(range.Position, "rentang kosong: batas bawah lebih besar daripada batas atas.", "Tukar kedua batas.");
        }
    }

    /// <summary>A text that the variable can never have.</summary>
    private void CheckPossible(Expression left, Expression right)
    {
        if (left is VariableExpression variable && right is LiteralExpression { Value: TextValue text } literal
            && ValuesOf(variable.Name) is { } known && !known.Contains(text.Value))
        {
            Add(literal.Position, $"'{text.Value}' bukan nilai yang mungkin dari '{variable.Name}'.", $"Pilih dari: {string.Join(", ", known)}.");
        }
    }

    private ExpressionType? TypeOfArithmetic(BinaryExpression binary)
    {
        var (left, right) = (TypeOf(binary.Left), TypeOf(binary.Right));
        if (binary.Operator == BinaryOperator.Divide && binary.Right is LiteralExpression { Value: NumberValue { Value: 0 } })
        {
            Add(binary.Position, "pembagian dengan nol.", "Tulis pembagi lain.");
        }

        if (left is not { Kind: var a } || right is not { Kind: var b })
        {
            return null;
        }

        ValueKind? result = (binary.Operator, a, b) switch
        {
            (_, ValueKind.Number, ValueKind.Number) => ValueKind.Number,
            (BinaryOperator.Add, ValueKind.Text, ValueKind.Text) => ValueKind.Text,
            (BinaryOperator.Add or BinaryOperator.Subtract, ValueKind.Date, ValueKind.Duration or ValueKind.MonthDuration) => ValueKind.Date,
            (BinaryOperator.Add, ValueKind.Duration or ValueKind.MonthDuration, ValueKind.Date) => ValueKind.Date,
            (BinaryOperator.Subtract, ValueKind.Date, ValueKind.Date) => ValueKind.Duration,
            (BinaryOperator.Add or BinaryOperator.Subtract, ValueKind.Duration or ValueKind.MonthDuration, _) when a == b => a,
            (BinaryOperator.Multiply or BinaryOperator.Divide, ValueKind.Duration or ValueKind.MonthDuration, ValueKind.Number) => a,
            (BinaryOperator.Multiply, ValueKind.Number, ValueKind.Duration or ValueKind.MonthDuration) => b,
            _ => null,
        };
        if (result is null)
        {
            Add(binary.Position, $"{a.Nama()} tidak dapat dihitung dengan {b.Nama()}.", "Periksa tipe kedua nilainya, atau pakai operator lain.");
        }

        return result;
    }
}
