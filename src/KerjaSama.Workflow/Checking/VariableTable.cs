namespace KerjaSama.Workflow;

/// <summary>Every variable that a process can hold: its inputs, outcomes and fields, what messages bring, and those of the processes it calls.</summary>
internal sealed class VariableTable
{
    private readonly ProcessDefinition _definition;
    private readonly IReadOnlyDictionary<string, ProcessDefinition> _others;
    private readonly List<VariableSource> _sources = [];
    private ILookup<string, VariableSource>? _lookup;

    private VariableTable(ProcessDefinition definition, IReadOnlyDictionary<string, ProcessDefinition> others)
        => (_definition, _others) = (definition, others);

    public IEnumerable<IGrouping<string, VariableSource>> All => Lookup;

    private ILookup<string, VariableSource> Lookup => _lookup ??= _sources.ToLookup(source => source.Name, StringComparer.Ordinal);

    public static VariableTable Of(ProcessDefinition definition, IReadOnlyDictionary<string, ProcessDefinition> others) => Of(definition, others, []);

    /// <summary>What is seen around the element: what a gateway or an event reads.</summary>
    public VariableScope Around(FlowNode node) => new(Lookup, Scopes(node), []);

    /// <summary>What is seen by the work itself, with what belongs to one instance of it.</summary>
    public VariableScope Inside(FlowNode node) => new(Lookup, Scopes(node).Append(node.Id).ToHashSet(StringComparer.Ordinal), []);

    /// <summary>As inside, with the counts of instances.</summary>
    public VariableScope AtCompletion(FlowNode node) => new(Lookup, Scopes(node).Append(node.Id).ToHashSet(StringComparer.Ordinal), LoopNames.Counts);

    /// <summary>What is seen where the process has ended.</summary>
    public VariableScope AtEnd() => new(Lookup, new HashSet<string>(), []);

    private static VariableTable Of(ProcessDefinition definition, IReadOnlyDictionary<string, ProcessDefinition> others, HashSet<string> calling)
    {
        var table = new VariableTable(definition, others);
        if (calling.Add(definition.Key))
        {
            table.AddOwn();
            table.AddCalled(calling);
            table.AddLoops();
            calling.Remove(definition.Key);
        }

        return table;
    }

    private void AddOwn()
    {
        AddDeclared(_definition.Variabel, null, null);
        foreach (var node in _definition.Nodes.Values)
        {
            switch (node)
            {
                case UserTask task:
                    Add(task.Id, ValueKind.Text, [.. task.Hasil.Select(hasil => hasil.Nilai)], task, Home(task));
                    foreach (var isian in task.Isian)
                    {
                        IReadOnlyList<string>? values = isian.Tipe == TipeIsian.Pilihan ? [.. isian.Pilihan.Select(pilihan => pilihan.Nilai)] : null;
                        Add(isian.Nama, ValueKindName.KindOf(isian.Tipe), values, task, Home(task));
                    }

                    break;
                case SubProcess sub:
                    AddDeclared(sub.Variabel, sub, sub.Id);
                    break;
            }

            if (Received(node) is { } message)
            {
                AddDeclared(message.Variabel, node, Home(node));
            }
        }
    }

    /// <summary>What a called process leaves behind, or what of it is mapped back.</summary>
    private void AddCalled(HashSet<string> calling)
    {
        foreach (var call in _definition.Nodes.Values.OfType<CallActivity>())
        {
            if (!_others.TryGetValue(call.CalledKey, out var called))
            {
                continue;
            }

            var theirs = Of(called, _others, calling);
            if (call.Output is null)
            {
                _sources.AddRange(theirs._sources.Where(source => source.Scope is null).Select(source => source with { Scope = Home(call) }));
                continue;
            }

            foreach (var mapping in call.Output)
            {
                if (ExpressionTyping.Infer(mapping.Value.Root, theirs.AtEnd()).Type is { } type)
                {
                    Add(mapping.Target, type, mapping.Value.Root is VariableExpression variable ? theirs.AtEnd().ValuesOf(variable.Name) : null, call, Home(call));
                }
            }
        }
    }

    private void AddLoops()
    {
        var loops = _definition.Nodes.Values.OfType<Activity>().Where(activity => activity.MultiInstance is not null).ToList();
        // from outside in: an inner collection may be an item of the outer
        foreach (var activity in loops)
        {
            var loop = activity.MultiInstance!;
            Add(LoopNames.Counter, ValueKind.Number, null, activity, activity.Id);
            if (loop.ElementVariable is { } element && loop.Collection is { } collection && ExpressionTyping.Infer(collection.Root, Around(activity)).Type?.Item is { } item)
            {
                Add(element, item, collection.Root is VariableExpression variable ? Around(activity).ValuesOf(variable.Name) : null, activity, activity.Id);
            }
        }

        // from inside out: what an outer loop collects may come from an inner one
        foreach (var activity in Enumerable.Reverse(loops))
        {
            if (activity.MultiInstance is { OutputCollection: { } name, OutputElement: { } output })
            {
                var inside = Inside(activity);
                var values = output.Root is VariableExpression variable ? inside.ValuesOf(variable.Name) : null;
                Add(name, new ExpressionType(ValueKind.List, ExpressionTyping.Infer(output.Root, inside).Type?.Kind), values, activity, Home(activity, own: false));
            }
        }
    }

    private static ProcessMessage? Received(FlowNode node) => (node switch
    {
        StartEvent start => start.Trigger,
        IntermediateCatchEvent caught => caught.Trigger,
        BoundaryEvent boundary => boundary.Trigger,
        ReceiveTask task => task.Message,
        _ => null,
    } as MessageTrigger)?.Message;

    private void AddDeclared(IEnumerable<Variabel> declared, FlowNode? node, string? scope)
    {
        foreach (var variable in declared)
        {
            var kind = ValueKindName.KindOf(variable.Tipe);
            Add(variable.Nama, variable.Daftar ? new ExpressionType(ValueKind.List, kind) : kind, null, node, scope);
        }
    }

    private void Add(string name, ExpressionType type, IReadOnlyList<string>? values, FlowNode? node, string? scope)
    {
        // a subprocess that declares the name keeps it, unless an instance further in does
        var declaredBy = node is null || scope == node.Id ? null
            : _definition.Around(node).TakeWhile(sub => sub.Id != scope).FirstOrDefault(sub => sub.Variabel.Any(variable => variable.Nama == name));
        _sources.Add(new VariableSource(name, type, values, node, _definition.Key, declaredBy?.Id ?? scope));
        _lookup = null;
    }

    /// <summary>Where what an element answers is kept: in its instance, if it is one of several, else in the process.</summary>
    private string? Home(FlowNode node, bool own = true) => own && node is Activity { MultiInstance: not null }
        ? node.Id
        : _definition.Around(node).FirstOrDefault(sub => sub.MultiInstance is not null)?.Id;

    private HashSet<string> Scopes(FlowNode node) => [.. _definition.Around(node).Select(sub => sub.Id)];
}
