namespace KerjaSama.Workflow;

/// <summary>What lies ahead in a definition: the ordinary way, and the places an instance can be moved to.</summary>
public static class ProcessPath
{
    /// <summary>
    /// User tasks and call activities on the ordinary way from the start: every task ends with its first outcome; other variables
    /// are as in <paramref name="variables"/> (for a running instance its own), else the declared defaults. Where no condition is
    /// true and there is no default, the first way out is taken. Parallel branches stand one after the other, as one group.
    /// </summary>
    public static IReadOnlyList<PathStep> Ordinary(
        ProcessDefinition definition, IReadOnlyDictionary<string, ProcessValue>? variables = null)
        => new OrdinaryWalk(definition, variables).Walk();

    /// <summary>Ids of all elements on the ordinary way with the declared defaults, in the order of <see cref="Ordinary"/>.</summary>
    public static IReadOnlyList<string> OrdinaryElements(ProcessDefinition definition)
    {
        var walk = new OrdinaryWalk(definition, null);
        walk.Walk();
        return walk.Elements;
    }

    /// <summary>Whether one token put at the element can always reach the end, and no join waits for others in vain. Not inside a multi-instance.</summary>
    public static bool CanMoveTo(ProcessDefinition definition, string elementId)
        => definition.Nodes.TryGetValue(elementId, out var node) && node is not (EndEvent or BoundaryEvent)
            && definition.Around(node).All(sub => sub.MultiInstance is null) && StateSpace.Explore(definition, node).IsSound;

    /// <summary>User tasks, call activities and named forks to which <see cref="MoveTo"/> may go, in file order.</summary>
    public static IReadOnlyList<FlowNode> MoveTargets(ProcessDefinition definition)
        => [.. definition.Nodes.Values.Where(node => IsTarget(node) && CanMoveTo(definition, node.Id))];

    /// <summary>The token that has left a step and waits at the join after it, so that <see cref="Reopen"/> can take it back; null when there is none.</summary>
    public static Token? WaitingAtJoin(ProcessDefinition definition, IEnumerable<Token> tokens, string elementId)
        => tokens.FirstOrDefault(token => definition.Nodes[token.ElementId] is ParallelGateway && definition.Nodes.GetValueOrDefault(elementId)?.Outgoing.Any(flow => flow.Id == token.ArrivedBy) == true);

    private static bool IsTarget(FlowNode node)
        => node is UserTask or CallActivity or ReceiveTask or SubProcess || (node is ParallelGateway { Outgoing.Count: > 1 } && node.Name != node.Id);
}
