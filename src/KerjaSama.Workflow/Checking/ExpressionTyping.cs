namespace KerjaSama.Workflow;

/// <summary>What is wrong at a place of an expression, and how to mend it; the place counts from 0 in its text.</summary>
internal sealed record ExpressionFault(int Position, string Message, string Mend);

/// <summary>What evaluation would stumble over, found without values (OMG DMN, 10.3.2: FEEL's types).</summary>
internal sealed partial class ExpressionTyping(VariableScope variables)
{
    private const string SameTypes = "Samakan tipenya: teks dalam tanda kutip, angka dan true/false tanpa tanda kutip.";

    private readonly List<ExpressionFault> _faults = [];
    private readonly Dictionary<string, (ExpressionType? Type, IReadOnlyList<string>? Values)> _bound = new(StringComparer.Ordinal);

    /// <summary>Faults of an expression that has to give a value of that kind.</summary>
    public static IReadOnlyList<ExpressionFault> FaultsIn(Expression root, ValueKind expected, VariableScope variables)
    {
        var typing = new ExpressionTyping(variables);
        typing.Need(root, expected, null);
        return typing._faults;
    }

    /// <summary>The type of the value; null when it is not known, or faulty.</summary>
    public static (ExpressionType? Type, IReadOnlyList<ExpressionFault> Faults) Infer(Expression root, VariableScope variables)
    {
        var typing = new ExpressionTyping(variables);
        return (typing.TypeOf(root), typing._faults);
    }

    private ExpressionType? TypeOf(Expression expression)
    {
        switch (expression)
        {
            case LiteralExpression literal:
                return ValueKindName.KindOf(literal.Value);
            case VariableExpression variable:
                return TypeOfVariable(variable);
            case ListExpression list:
                var items = list.Items.Select(TypeOf).OfType<ExpressionType>().Select(item => item.Kind).Distinct().ToList();
                return new ExpressionType(ValueKind.List, items.Count == 1 ? items[0] : null);
            case NotExpression not:
                Need(not.Operand, ValueKind.Boolean, not);
                return ValueKind.Boolean;
            case NegateExpression negate:
                return TypeOfNegate(negate);
            case BinaryExpression binary:
                return TypeOfBinary(binary);
            case CallExpression call:
                foreach (var (argument, kind) in call.Arguments.Zip(call.Function.Parameters))
                {
                    Need(argument, kind, call);
                }

                return call.Function.Result;
            case IfExpression choice:
                return TypeOfIf(choice);
            case QuantifiedExpression quantified:
                return TypeOfQuantified(quantified);
            case RangeExpression range:
                Add(range.Position, "rentang hanya boleh sesudah 'in'.", "Tulis misalnya nilai in [1..5].");
                return null;
            default:
                throw new InvalidOperationException($"Unknown expression {expression.GetType().Name}.");
        }
    }

    private ExpressionType? TypeOfVariable(VariableExpression variable)
    {
        if (_bound.TryGetValue(variable.Name, out var bound))
        {
            return bound.Type;
        }

        if (!variables.Contains(variable.Name))
        {
            Add(variable.Position, $"membaca variabel '{variable.Name}' yang tidak dikenal.", variables.MendUnknown(variable.Name));
        }

        return variables.TypeOf(variable.Name);
    }

    private ExpressionType? TypeOfNegate(NegateExpression negate)
    {
        var type = TypeOf(negate.Operand);
        if (type?.Kind is not (null or ValueKind.Number or ValueKind.Duration or ValueKind.MonthDuration))
        {
            Add(negate.Position, $"{type.Value.Nama} tidak dapat diberi tanda minus.", "Pakai minus hanya pada angka atau durasi.");
        }

        return type;
    }

    private ExpressionType? TypeOfIf(IfExpression choice)
    {
        Need(choice.Condition, ValueKind.Boolean, choice);
        var (then, otherwise) = (TypeOf(choice.Then), TypeOf(choice.Else));
        if (then is { } a && otherwise is { } b && !a.Fits(b))
        {
            Add(choice.Else.Position, $"'then' menghasilkan {a.Nama}, tetapi 'else' {b.Nama}.", "Samakan tipe kedua hasil.");
        }

        return then ?? otherwise;
    }

    private ExpressionType? TypeOfQuantified(QuantifiedExpression quantified)
    {
        var list = Need(quantified.List, ValueKind.List, quantified);
        if (variables.Contains(quantified.Name) || _bound.ContainsKey(quantified.Name))
        {
            Add(quantified.Position, $"nama '{quantified.Name}' sudah dipakai variabel lain.", "Beri nama lain sesudah some atau every.");
            return ValueKind.Boolean;
        }

        var values = quantified.List is VariableExpression variable ? variables.ValuesOf(variable.Name) : null;
        _bound[quantified.Name] = (list?.Item is { } item ? item : null, values);
        Need(quantified.Condition, ValueKind.Boolean, quantified);
        _bound.Remove(quantified.Name);
        return ValueKind.Boolean;
    }

    private ExpressionType? Need(Expression expression, ValueKind kind, Expression? within)
    {
        var type = TypeOf(expression);
        if (type is { } known && known.Kind != kind)
        {
            if (kind == ValueKind.Boolean)
            {
                Add(expression.Position, $"diperlukan nilai benar/salah, bukan {known.Nama}.", "Tulis perbandingan, misalnya periksaKelengkapan = \"lanjut\".");
            }
            else
            {
                var who = within is CallExpression call ? $"fungsi '{call.Function.Name}' memerlukan" : "diperlukan";
                Add(expression.Position, $"{who} {kind.Nama()}, bukan {known.Nama}.", $"Tulis nilai bertipe {kind.Nama()}.");
            }
        }

        return type;
    }

    private IReadOnlyList<string>? ValuesOf(string name) => _bound.TryGetValue(name, out var bound) ? bound.Values : variables.ValuesOf(name);

    private void Add(int position, string message, string mend)
    {
        var fault = new ExpressionFault(position, message, mend);
        if (!_faults.Contains(fault))
        {
            _faults.Add(fault);
        }
    }
}
