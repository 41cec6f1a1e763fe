namespace KerjaSama.Workflow;

/// <summary>Going round without a person or another process on the way would never stop.</summary>
internal static class AutomaticLoopRule
{
    public static void Check(ProcessDefinition definition, ProblemList problems)
    {
        var reported = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in definition.Nodes.Values.Where(IsAutomatic))
        {
            var next = node.Outgoing.Select(flow => definition.Nodes[flow.TargetId]);
            var onward = Graph.ReachedFrom(definition, next.Where(IsAutomatic), IsAutomatic);
            if (!onward.Contains(node.Id) || reported.Contains(node.Id))
            {
                continue;
            }

            var loop = definition.Nodes.Values.Where(other => IsAutomatic(other) && onward.Contains(other.Id)).ToList();
            reported.UnionWith(loop.Select(other => other.Id));
            problems.Add(
                node.Line,
                node.Id,
                $"Putaran tanpa langkah orang: {string.Join(", ", loop.Select(other => other.Id))}.",
                "Sisipkan user task dalam putaran itu.");
        }
    }

    private static bool IsAutomatic(FlowNode node) => node is ExclusiveGateway or ParallelGateway or ServiceTask;
}
