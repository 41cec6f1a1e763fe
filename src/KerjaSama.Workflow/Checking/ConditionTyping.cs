namespace KerjaSama.Workflow;

/// <summary>What evaluation would stumble over, found without values.</summary>
internal sealed class ConditionTyping(VariableTable variables)
{
    private readonly List<(string Message, string Mend)> _faults = [];

    public IReadOnlyList<(string Message, string Mend)> FaultsIn(Expression root)
    {
        NeedBoolean(root);
        foreach (var binary in root.DescendantsAndSelf().OfType<BinaryExpression>())
        {
            CheckValues(binary);
        }

        return _faults;
    }

    private ValueKind? KindOf(Expression expression)
    {
        switch (expression)
        {
            case LiteralExpression literal:
                return ValueKindName.KindOf(literal.Value);
            case VariableExpression variable:
                return variables.KindOf(variable.Name);
            case ListExpression list:
                foreach (var item in list.Items)
                {
                    KindOf(item);
                }

                return ValueKind.List;
            case NotExpression not:
                NeedBoolean(not.Operand);
                return ValueKind.Boolean;
            case BinaryExpression { Operator: BinaryOperator.And or BinaryOperator.Or } logic:
                NeedBoolean(logic.Left);
                NeedBoolean(logic.Right);
                return ValueKind.Boolean;
            case BinaryExpression { Operator: BinaryOperator.In } membership:
                CheckMembership(membership);
                return ValueKind.Boolean;
            case BinaryExpression comparison:
                CheckComparison(comparison);
                return ValueKind.Boolean;
            default:
                throw new InvalidOperationException($"Unknown expression {expression.GetType().Name}.");
        }
    }

    private void NeedBoolean(Expression expression)
    {
        if (KindOf(expression) is { } kind and not ValueKind.Boolean)
        {
            Add(expression.Position, $"diperlukan nilai benar/salah, bukan {kind.Nama()}.", "Tulis perbandingan, misalnya periksaKelengkapan = \"lanjut\".");
        }
    }

    private void CheckComparison(BinaryExpression comparison)
    {
        var (left, right) = (KindOf(comparison.Left), KindOf(comparison.Right));
        if (left is { } a && right is { } b && a != b)
        {
            Add(comparison.Position, $"{a.Nama()} tidak dapat dibandingkan dengan {b.Nama()}.", "Samakan tipenya: teks dalam tanda kutip, angka dan true/false tanpa tanda kutip.");
        }
        else if (comparison.Operator is not (BinaryOperator.Equal or BinaryOperator.NotEqual) && (left ?? right) is ValueKind.Boolean or ValueKind.List)
        {
            Add(comparison.Position, $"{(left ?? right)!.Value.Nama()} tidak memiliki urutan besar kecil.", "Pakai = atau !=.");
        }
    }

    private void CheckMembership(BinaryExpression membership)
    {
        var left = KindOf(membership.Left);
        if (KindOf(membership.Right) is { } right and not ValueKind.List)
        {
            Add(membership.Right.Position, $"sesudah 'in' harus ada daftar, bukan {right.Nama()}.", "Tulis daftar, misalnya in (\"a\", \"b\").");
        }

        foreach (var item in membership.Right is ListExpression list ? list.Items : [])
        {
            if (left is { } a && KindOf(item) is { } b && a != b)
            {
                Add(item.Position, $"{a.Nama()} tidak dapat dibandingkan dengan {b.Nama()}.", "Samakan tipe isi daftar dengan variabelnya.");
            }
        }
    }

    private void CheckValues(BinaryExpression binary)
    {
        foreach (var (left, right) in new[] { (binary.Left, binary.Right), (binary.Right, binary.Left) })
        {
            if (left is not VariableExpression variable || variables.ValuesOf(variable.Name) is not { } known)
            {
                continue;
            }

            foreach (var literal in right.DescendantsAndSelf().OfType<LiteralExpression>())
            {
                if (literal.Value is TextValue text && !known.Contains(text.Value))
                {
                    Add(literal.Position, $"'{text.Value}' bukan nilai yang mungkin dari '{variable.Name}'.", $"Pilih dari: {string.Join(", ", known)}.");
                }
            }
        }
    }

    private void Add(int position, string message, string mend) => _faults.Add((new KondisiException(position, message).Message, mend));
}
