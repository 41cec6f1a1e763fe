namespace KerjaSama.Workflow;

/// <summary>
/// Going round without a person or the outside on the way would never stop. A timer on the way slows it, but where nothing else is
/// there that could change, it still never stops.
/// </summary>
internal static class AutomaticLoopRule
{
    public static void Check(ProcessDefinition definition, ProblemList problems)
    {
        var reported = new HashSet<string>(StringComparer.Ordinal);
        Check(definition, node => IsPassed(node) || node is ServiceTask, reported, problems);
        Check(definition, node => IsPassed(node) || node is IntermediateCatchEvent { Trigger: TimerTrigger }, reported, problems);
    }

    private static void Check(ProcessDefinition definition, Func<FlowNode, bool> isAutomatic, HashSet<string> reported, ProblemList problems)
    {
        foreach (var loop in Graph.Loops(definition.Nodes.Values.Where(isAutomatic), node => Next(definition, node).Where(isAutomatic)))
        {
            if (loop.Any(node => reported.Contains(node.Id)))
            {
                continue;
            }

            reported.UnionWith(loop.Select(other => other.Id));
            var (id, node) = (loop[0].Id, loop[0]);
            var way = Graph.WayTo(definition, id, definition.StartEvents, _ => true);
            problems.Add(
                node.Line,
                id,
                $"Putaran tanpa langkah orang: {string.Join(", ", loop.Select(other => other.Id))}. Jalannya: {string.Join(" → ", way)}.",
                "Sisipkan user task dalam putaran itu.");
        }
    }

    private static bool IsPassed(FlowNode node) => node is ExclusiveGateway or ParallelGateway or SendTask or IntermediateThrowEvent or SubProcess
        or StartEvent { Parent: not null } or EndEvent { Parent: not null } or BoundaryEvent { Trigger: ErrorTrigger };

    /// <summary>As the tokens go by themselves: errors from where they are thrown to what catches them.</summary>
    private static IEnumerable<FlowNode> Next(ProcessDefinition definition, FlowNode node)
    {
        IEnumerable<Activity> around = node switch
        {
            ServiceTask task => definition.Around(node).Prepend<Activity>(task),
            EndEvent { Trigger: ErrorTrigger } => definition.Around(node),
            _ => [],
        };
        var code = node is EndEvent { Trigger: ErrorTrigger error } ? error.Code : null;
        return Graph.After(definition, node).Concat(around.SelectMany(activity => activity.Boundary)
            .Where(boundary => boundary.Trigger is ErrorTrigger caught && (code is null || caught.Code is null || caught.Code == code)));
    }
}
