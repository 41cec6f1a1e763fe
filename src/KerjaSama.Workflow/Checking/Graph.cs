namespace KerjaSama.Workflow;

/// <summary>Reachability over the drawn arrows.</summary>
internal static class Graph
{
    /// <summary>Elements reached from <paramref name="from"/> (these included), going on only beyond those that <paramref name="passes"/> lets through.</summary>
    public static IReadOnlySet<string> ReachedFrom(ProcessDefinition definition, IEnumerable<FlowNode> from, Func<FlowNode, bool> passes)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var queue = new Queue<FlowNode>(from.Where(node => reached.Add(node.Id)));
        while (queue.TryDequeue(out var node))
        {
            foreach (var flow in passes(node) ? node.Outgoing : [])
            {
                if (definition.Nodes.TryGetValue(flow.TargetId, out var target) && reached.Add(target.Id))
                {
                    queue.Enqueue(target);
                }
            }
        }

        return reached;
    }
}
