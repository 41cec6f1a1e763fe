namespace KerjaSama.Workflow;

/// <summary>
/// The order of the rows: the ordinary way, and every other branch right before the row of the ordinary way where it comes back further
/// on. Branches that do not (refusals, returns to an earlier step) stand at the end.
/// </summary>
internal sealed class SopOrder
{
    private readonly ProcessDefinition _definition;
    private readonly SopGraph _graph;
    private readonly List<FlowNode> _ordinary;
    private readonly Dictionary<string, int> _index;
    private readonly HashSet<string> _placed = new(StringComparer.Ordinal);
    private readonly List<FlowNode>[] _before;
    private readonly List<FlowNode> _last = [];

    private SopOrder(ProcessDefinition definition, SopGraph graph)
    {
        (_definition, _graph) = (definition, graph);
        _ordinary = [.. ProcessPath.OrdinaryElements(definition).Select(id => graph.RowOf(definition.Nodes[id])).OfType<FlowNode>().Distinct()];
        _index = _ordinary.Index().ToDictionary(row => row.Item.Id, row => row.Index, StringComparer.Ordinal);
        _before = [.. _ordinary.Select(_ => new List<FlowNode>())];
    }

    public static IReadOnlyList<FlowNode> Of(ProcessDefinition definition, SopGraph graph) => new SopOrder(definition, graph).Rows();

    private List<FlowNode> Rows()
    {
        foreach (var (index, row) in _ordinary.Index().ToList())
        {
            Place(index, Targets(row));
        }

        // further starts, and whatever only they lead to
        Place(0, _graph.Rows.OfType<StartEvent>());
        Place(0, _graph.Rows);
        return [.. _ordinary.SelectMany((row, index) => _before[index].Append(row)), .. _last];
    }

    /// <summary>Places the rows of the branches that begin there and are not yet placed.</summary>
    private void Place(int after, IEnumerable<FlowNode> first)
    {
        var branch = new List<FlowNode>();
        foreach (var row in first)
        {
            Collect(row, branch);
        }

        var back = branch.ToDictionary(row => row.Id, row => BackAt(row, after), StringComparer.Ordinal);
        if (back.Values.Min() is { } place)
        {
            _before[place].AddRange(branch.Where(row => back[row.Id] is not null));
        }

        _last.AddRange(branch.Where(row => back[row.Id] is null));
    }

    private void Collect(FlowNode row, List<FlowNode> branch)
    {
        var open = new Stack<FlowNode>([row]);
        while (open.TryPop(out var next))
        {
            if (!_index.ContainsKey(next.Id) && _placed.Add(next.Id))
            {
                branch.Add(next);
                foreach (var target in Targets(next).Reverse())
                {
                    open.Push(target);
                }
            }
        }
    }

    /// <summary>The first row of the ordinary way beyond <paramref name="after"/> that is reached off the ordinary way; null when none is.</summary>
    private int? BackAt(FlowNode row, int after)
    {
        var reached = Graph.Reached([row], node => _index.ContainsKey(node.Id) ? [] : Targets(node));
        return reached.Where(id => _index.TryGetValue(id, out var index) && index > after).Min(id => (int?)_index[id]);
    }

    private IEnumerable<FlowNode> Targets(FlowNode row) => _graph.Lines[row.Id].Select(line => _definition.Nodes[line.To]);
}
