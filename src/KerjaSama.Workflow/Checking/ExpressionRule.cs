namespace KerjaSama.Workflow;

/// <summary>Expressions read variables that exist where they stand, compare like with like, and ask only for values that can occur.</summary>
internal sealed class ExpressionRule
{
    private readonly ProblemList _problems;

    private ExpressionRule(ProblemList problems) => _problems = problems;

    public static void Check(
        ProcessDefinition definition, IReadOnlyDictionary<string, ProcessDefinition> others, VariableTable variables, ProblemList problems)
    {
        var rule = new ExpressionRule(problems);
        foreach (var flow in definition.Flows.Values.Where(flow => flow.Kondisi is not null))
        {
            if (definition.Nodes.TryGetValue(flow.SourceId, out var source))
            {
                rule.Need(flow.Kondisi!.Expression, "Kondisi", flow.Line, flow.Id, variables.Around(source), ValueKind.Boolean);
            }
        }

        foreach (var node in definition.Nodes.Values)
        {
            rule.CheckTrigger(node, variables.Around(node));
            rule.CheckLoop(node, variables);
            rule.CheckCall(node, others, variables);
        }
    }

    private void CheckTrigger(FlowNode node, VariableScope variables)
    {
        EventTrigger? trigger = node switch
        {
            StartEvent start => start.Trigger,
            EndEvent end => end.Trigger,
            IntermediateCatchEvent caught => caught.Trigger,
            IntermediateThrowEvent thrown => thrown.Trigger,
            BoundaryEvent boundary => boundary.Trigger,
            SendTask task => task.Message,
            ReceiveTask task => task.Message,
            _ => null,
        };
        switch (trigger)
        {
            case TimerTrigger { Expression: { } time } timer:
                Need(time, "Waktu", node.Line, node.Id, variables, timer.Kind == TimerKind.Date ? [ValueKind.Date] : [ValueKind.Duration, ValueKind.MonthDuration]);
                break;
            case MessageTrigger { Correlation: { } correlation }:
                Need(correlation, "Korelasi", node.Line, node.Id, variables, ValueKind.Text, ValueKind.Number, ValueKind.Date);
                break;
        }
    }

    private void CheckLoop(FlowNode node, VariableTable variables)
    {
        if (node is not Activity { MultiInstance: { } loop })
        {
            return;
        }

        Need(loop.Collection, "Koleksi", loop.Line, node.Id, variables.Around(node), ValueKind.List);
        Need(loop.Cardinality, "loopCardinality", loop.Line, node.Id, variables.Around(node), ValueKind.Number);
        Need(loop.CompletionCondition?.Expression, "completionCondition", loop.Line, node.Id, variables.AtCompletion(node), ValueKind.Boolean);
        Need(loop.OutputElement, "elemenHasil", loop.Line, node.Id, variables.Inside(node));
    }

    private void CheckCall(FlowNode node, IReadOnlyDictionary<string, ProcessDefinition> others, VariableTable variables)
    {
        if (node is not CallActivity call || !others.TryGetValue(call.CalledKey, out var called))
        {
            return;
        }

        foreach (var mapping in call.Input ?? [])
        {
            var declared = called.Variabel.FirstOrDefault(input => input.Nama == mapping.Target);
            Need(mapping.Value, "Masukan", call.Line, call.Id, variables.Inside(call), declared is null ? [] : [declared.Daftar ? ValueKind.List : ValueKindName.KindOf(declared.Tipe)]);
        }

        foreach (var mapping in call.Output ?? [])
        {
            Need(mapping.Value, "Keluaran", call.Line, call.Id, VariableTable.Of(called, others).AtEnd());
        }
    }

    /// <param name="kinds">Any one of them; none: every type will do.</param>
    private void Need(FeelExpression? expression, string what, int line, string elementId, VariableScope variables, params ValueKind[] kinds)
    {
        if (expression is null)
        {
            return;
        }

        var (type, faults) = ExpressionTyping.Infer(expression.Root, variables);
        if (kinds is [ValueKind.Boolean])
        {
            faults = ExpressionTyping.FaultsIn(expression.Root, ValueKind.Boolean, variables);
        }
        else if (faults.Count == 0 && type is { } known && kinds.Length > 0 && !kinds.Contains(known.Kind))
        {
            faults = [new ExpressionFault(expression.Root.Position, $"diperlukan {string.Join(" atau ", kinds.Select(kind => kind.Nama()))}, bukan {known.Nama}.", "Tulis nilai dari tipe itu.")];
        }

        foreach (var fault in faults)
        {
            var at = new KondisiException(fault.Position, fault.Message).Message;
            var (faultLine, column) = expression.Source?.At(fault.Position) ?? (line, 1);
            _problems.Add(faultLine, elementId, $"{what} '{expression.Text}' salah pada kolom {column}, {at}", fault.Mend);
        }
    }
}
