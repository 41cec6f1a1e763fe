namespace KerjaSama.Workflow;

/// <summary>
/// Which elements are rows of the SOP, and the lines between them. Not a row, but part of the lines: gateways that only merge, fork or
/// join; boundary events; starts and plain ends of subprocesses; and a decision on what the step before it answered, which that step
/// takes over (its symbol becomes the diamond).
/// </summary>
internal sealed class SopGraph
{
    private readonly ProcessDefinition _definition;
    private readonly Dictionary<string, ExclusiveGateway> _foldedInto = new(StringComparer.Ordinal);
    private readonly HashSet<string> _folded = new(StringComparer.Ordinal);

    public SopGraph(ProcessDefinition definition)
    {
        _definition = definition;
        foreach (var gateway in definition.Nodes.Values.OfType<ExclusiveGateway>())
        {
            if (DecidedBy(gateway) is { } task)
            {
                _foldedInto[task.Id] = gateway;
                _folded.Add(gateway.Id);
            }
        }

        Rows = [.. definition.Nodes.Values.Where(IsRow)];
        Lines = Rows.ToDictionary(row => row.Id, row => (IReadOnlyList<SopLine>)[.. LinesOf(row)], StringComparer.Ordinal);
    }

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<FlowNode> Rows { get; }

    /// <summary>The lines that leave each row.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<SopLine>> Lines { get; }

    /// <summary>The decision that a row has taken over, or is.</summary>
    public ExclusiveGateway? DecisionOf(FlowNode row) => row as ExclusiveGateway ?? _foldedInto.GetValueOrDefault(row.Id);

    /// <summary>The row as which an element appears; null for what is only part of a line.</summary>
    public FlowNode? RowOf(FlowNode node) => IsRow(node) ? node
        : _folded.Contains(node.Id) ? _definition.Nodes[node.Incoming[0].SourceId]
        : null;

    private bool IsRow(FlowNode node) => node switch
    {
        StartEvent => node.Parent is null,
        EndEvent end => node.Parent is null || end.Trigger is not null,
        ExclusiveGateway => node.Outgoing.Count > 1 && !_folded.Contains(node.Id),
        ParallelGateway or BoundaryEvent => false,
        _ => true,
    };

    private UserTask? DecidedBy(ExclusiveGateway gateway)
        => gateway.Outgoing.Count > 1 && gateway.Incoming.Count == 1
            && _definition.Nodes[gateway.Incoming[0].SourceId] is UserTask { MultiInstance: null, Outgoing.Count: 1 } task && task.Lane == gateway.Lane
            && gateway.Outgoing.SelectMany(flow => flow.Kondisi?.Variables ?? []).Any(name => name == task.Id || task.Isian.Any(isian => isian.Nama == name))
            ? task : null;

    private IEnumerable<SopLine> LinesOf(FlowNode row)
    {
        var ways = row switch
        {
            SubProcess sub => Follow(new SopWay(row.Id, null), _definition.StartOf(sub.Id)?.Outgoing ?? []),
            ExclusiveGateway gateway => Choices(new SopWay(row.Id, null), gateway),
            EndEvent { Parent: { } around, Trigger: not ErrorTrigger } => Follow(new SopWay(row.Id, null), _definition.Nodes[around].Outgoing),
            _ when _foldedInto.TryGetValue(row.Id, out var gateway) => Choices(new SopWay(row.Id, null).Along(row.Outgoing[0]), gateway),
            _ => row.Outgoing.SelectMany(flow => Follow(new SopWay(row.Id, flow.Name.Length > 0 ? flow.Name : null), [flow])),
        };
        var boundary = (row as Activity)?.Boundary.SelectMany(caught => Follow(new SopWay(row.Id, TriggerWords.When(caught)), caught.Outgoing)) ?? [];
        return ways.Concat(boundary).GroupBy(line => (line.To, line.Label)).Select(SopLine.Merge);
    }

    private IEnumerable<SopLine> Choices(SopWay way, ExclusiveGateway gateway)
        => gateway.Outgoing.SelectMany(flow => Follow(way with { Label = ChoiceWords.Of(_definition, gateway, flow) }, [flow]));

    private IEnumerable<SopLine> Follow(SopWay way, IEnumerable<SequenceFlow> flows)
        => flows.Where(flow => !way.Flows.Contains(flow.Id)).SelectMany(flow => Arrive(way.Along(flow), _definition.Nodes[flow.TargetId]));

    private IEnumerable<SopLine> Arrive(SopWay way, FlowNode node) => node switch
    {
        _ when IsRow(node) => [way.To(node.Id)],
        ParallelGateway gateway => Follow(way.Through(gateway), gateway.Outgoing),
        EndEvent { Parent: { } around } => Follow(way, _definition.Nodes[around].Outgoing),
        _ => Follow(way, node.Outgoing),
    };
}
