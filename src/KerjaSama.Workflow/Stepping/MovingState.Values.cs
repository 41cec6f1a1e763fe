namespace KerjaSama.Workflow;

/// <summary>Expressions evaluated on the way; what goes wrong names the element.</summary>
internal sealed partial class MovingState
{
    /// <summary>Variables of the called process that come back to the caller.</summary>
    public static IReadOnlyDictionary<string, ProcessValue> MappedBack(CallActivity call, IReadOnlyDictionary<string, ProcessValue> variables)
        => Mapped(call.Output, variables);

    private static IReadOnlyDictionary<string, ProcessValue> Mapped(IReadOnlyList<VariableMapping>? mappings, IReadOnlyDictionary<string, ProcessValue> seen)
        => mappings is null ? seen : mappings.ToDictionary(mapping => mapping.Target, mapping => Evaluate(mapping.Value, mapping.Target, seen), StringComparer.Ordinal);

    private static List<ProcessValue> ItemsOf(Activity activity, MultiInstance loop, IReadOnlyDictionary<string, ProcessValue> seen)
    {
        var items = Evaluate(loop.Collection ?? loop.Cardinality!, activity.Id, seen) switch
        {
            ListValue list => list.Values.Count,
            NumberValue number when number.Value >= 0 && number.Value == Math.Floor(number.Value) => number.Value,
            _ => -1m,
        };
        if (items is < 0 or > MaxInstances)
        {
            throw new ProcessStepException(ProcessStepKode.UlanganGagal, $"Jumlah ulangan langkah '{activity.Id}' kosong, bukan bilangan bulat, atau lebih dari {MaxInstances}.");
        }

        return Evaluate(loop.Collection ?? loop.Cardinality!, activity.Id, seen) is ListValue values ? [.. values.Values] : [.. Enumerable.Repeat(ProcessValue.Null, (int)items)];
    }

    private static bool IsMet(Kondisi condition, FlowNode node, IReadOnlyDictionary<string, ProcessValue> seen)
    {
        try
        {
            return condition.BerlakuUntuk(seen);
        }
        catch (KondisiException exception)
        {
            throw Failed(condition.Text, node.Id, exception);
        }
    }

    private static ProcessValue Evaluate(FeelExpression expression, string at, IReadOnlyDictionary<string, ProcessValue> seen)
    {
        try
        {
            return expression.Evaluate(seen);
        }
        catch (KondisiException exception)
        {
            throw Failed(expression.Text, at, exception);
        }
    }

    private static ProcessStepException Failed(string text, string at, KondisiException exception)
        => new(ProcessStepKode.KondisiGagal, $"Ekspresi '{text}' pada '{at}' gagal: {exception.Message}");

    private void PutOut(MultiInstance loop, Token whole, Token instance, IReadOnlyDictionary<string, ProcessValue> seen)
    {
        if (loop.OutputCollection is not { } collection)
        {
            return;
        }

        var name = new ScopedName(whole.Number, collection);
        _locals[name] = new ListValue(((ListValue)_locals[name]).Values.SetItem(instance.Iteration - 1, Evaluate(loop.OutputElement!, instance.ElementId, seen)));
    }

    private void PutOut(MultiInstance loop, IEnumerable<ProcessValue> items, int scope)
    {
        if (loop.OutputCollection is { } collection)
        {
            Set([new(collection, ProcessValue.Of(items))], scope);
        }
    }

    private string? CorrelationOf(MessageTrigger trigger, string elementId, int scope)
        => trigger.Correlation is { } expression && Evaluate(expression, elementId, Visible(scope)) is var value && !value.IsNull
            ? value.ToStored().Text
            : null;
}
