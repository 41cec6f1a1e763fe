namespace KerjaSama.Workflow;

/// <summary>Reachability over the drawn arrows, into embedded subprocesses and out of them again, and over boundary events.</summary>
internal static class Graph
{
    /// <summary>Elements reached from <paramref name="from"/> (these included), going on only beyond those that <paramref name="passes"/> lets through.</summary>
    /// <remarks>What is attached to an activity is reached without the activity being passed: it may be interrupted at once.</remarks>
    public static IReadOnlySet<string> ReachedFrom(ProcessDefinition definition, IEnumerable<FlowNode> from, Func<FlowNode, bool> passes)
        => Reached(from, node => (passes(node) ? After(definition, node) : []).Concat(node is Activity activity ? activity.Boundary : []));

    public static IReadOnlySet<string> Reached(IEnumerable<FlowNode> from, Func<FlowNode, IEnumerable<FlowNode>> next)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var queue = new Queue<FlowNode>(from.Where(node => reached.Add(node.Id)));
        while (queue.TryDequeue(out var node))
        {
            foreach (var target in next(node).Where(target => reached.Add(target.Id)))
            {
                queue.Enqueue(target);
            }
        }

        return reached;
    }

    /// <summary>What follows when the element is done; for a subprocess its start, for an end in a subprocess what follows that.</summary>
    public static IEnumerable<FlowNode> After(ProcessDefinition definition, FlowNode node)
    {
        var after = node switch
        {
            // a multi-instance of nothing passes by its inside
            SubProcess sub when definition.StartOf(sub.Id) is { } start => sub.MultiInstance is not { MayBeNone: true } ? [start] : Targets(definition, sub).Prepend(start),
            EndEvent { Trigger: ErrorTrigger } => [],
            EndEvent { Parent: { } parent } when definition.Nodes.GetValueOrDefault(parent) is { } around => Targets(definition, around),
            _ => Targets(definition, node),
        };
        return after;
    }

    /// <summary>The names along a shortest way to an element, both ends included; empty when there is none.</summary>
    public static IReadOnlyList<string> WayTo(ProcessDefinition definition, string targetId, IEnumerable<FlowNode> from, Func<FlowNode, bool> passes)
    {
        var before = new Dictionary<string, FlowNode?>(StringComparer.Ordinal);
        var queue = new Queue<FlowNode>();
        foreach (var start in from.Where(start => before.TryAdd(start.Id, null)))
        {
            queue.Enqueue(start);
        }

        while (queue.TryDequeue(out var node) && !before.ContainsKey(targetId))
        {
            foreach (var next in (passes(node) ? After(definition, node) : []).Concat(node is Activity activity ? activity.Boundary : []).Where(next => before.TryAdd(next.Id, node)))
            {
                queue.Enqueue(next);
            }
        }

        var way = new List<string>();
        for (var at = before.ContainsKey(targetId) ? definition.Nodes[targetId] : null; at is not null; at = before[at.Id])
        {
            way.Insert(0, at.Name);
        }

        return way;
    }

    private static IEnumerable<FlowNode> Targets(ProcessDefinition definition, FlowNode node)
        => node.Outgoing.Select(flow => definition.Nodes.GetValueOrDefault(flow.TargetId)).OfType<FlowNode>();
}
