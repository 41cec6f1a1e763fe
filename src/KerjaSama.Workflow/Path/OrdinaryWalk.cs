using System.Collections.Immutable;

namespace KerjaSama.Workflow;

/// <summary>
/// Walks the ordinary way depth first, branch after branch, through embedded subprocesses; a place already passed is not walked again.
/// Boundary events are not ordinary.
/// </summary>
internal sealed class OrdinaryWalk
{
    private readonly ProcessDefinition _definition;
    private readonly ImmutableDictionary<string, ProcessValue>.Builder _variables;
    private readonly HashSet<string> _passed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _arrivals = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableStack<int>> _groupsOf = new(StringComparer.Ordinal);
    private readonly List<PathStep> _steps = [];
    private readonly List<string> _elements = [];
    private int _groups;

    public OrdinaryWalk(ProcessDefinition definition, IReadOnlyDictionary<string, ProcessValue>? variables)
    {
        _definition = definition;
        _variables = definition.Variabel.ToImmutableDictionary(input => input.Nama, input => input.Bawaan, StringComparer.Ordinal).ToBuilder();
        foreach (var (name, value) in variables ?? ImmutableDictionary<string, ProcessValue>.Empty)
        {
            _variables[name] = value;
        }
    }

    /// <summary>Every element passed by <see cref="Walk"/>, in order.</summary>
    public IReadOnlyList<string> Elements => _elements;

    public IReadOnlyList<PathStep> Walk()
    {
        // open branches, innermost on top; a join hands its token back to the group around its fork
        var open = new Stack<(FlowNode Node, ImmutableStack<int> Groups)>();
        open.Push((_definition.DefaultStart ?? _definition.StartEvents.First(), []));
        while (open.TryPop(out var place))
        {
            var (node, groups) = place;
            if (node is ParallelGateway && ++CountOf(node) < node.Incoming.Count)
            {
                continue;
            }

            if (!_passed.Add(node.Id))
            {
                continue;
            }

            _elements.Add(node.Id);
            Visit(node, groups);
            if (node is ParallelGateway)
            {
                groups = node.Incoming.Count > 1 && !groups.IsEmpty ? groups.Pop() : groups;
                groups = node.Outgoing.Count > 1 ? groups.Push(_groups++) : groups;
            }
            else if (node is SubProcess)
            {
                _groupsOf[node.Id] = groups;
            }
            else if (node is EndEvent { Parent: { } around })
            {
                groups = _groupsOf[around];
            }

            foreach (var next in Next(node).Reverse())
            {
                open.Push((next, groups));
            }
        }

        return _steps;
    }

    private ref int CountOf(FlowNode node)
        => ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_arrivals, node.Id, out _);

    private void Visit(FlowNode node, ImmutableStack<int> groups)
    {
        int? group = groups.IsEmpty ? null : groups.Last();
        if (node is UserTask task)
        {
            _variables[task.Id] = ProcessValue.Of(task.Hasil[0].Nilai);
            _steps.Add(new PathStep(task.Id, task.Name, task.Tahap, task.Peran, group, null));
        }
        else if (node is CallActivity call)
        {
            _steps.Add(new PathStep(call.Id, call.Name, null, [], group, call.CalledKey));
        }
        else if (node is SubProcess sub)
        {
            foreach (var variable in sub.Variabel)
            {
                _variables[variable.Nama] = variable.Bawaan;
            }
        }
    }

    private IEnumerable<FlowNode> Next(FlowNode node) => node switch
    {
        ExclusiveGateway gateway => Ways(gateway).Select(flow => _definition.Nodes[flow.TargetId]),
        SubProcess sub => [_definition.StartOf(sub.Id)!],
        _ => Graph.After(_definition, node),
    };

    private IEnumerable<SequenceFlow> Ways(ExclusiveGateway gateway)
    {
        try
        {
            return FlowChooser.Find(gateway, _variables.ToImmutable()) is { } way ? [way] : gateway.Outgoing.Take(1);
        }
        catch (ProcessStepException)
        {
            // a variable that only a run can fill has another type here: the ordinary way is a forecast, not a run
            return gateway.Outgoing.Where(flow => flow.Id == gateway.DefaultFlow).Concat(gateway.Outgoing).Take(1);
        }
    }
}
