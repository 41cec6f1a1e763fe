namespace KerjaSama.Workflow;

/// <summary>Whether a variable surely has a value when an element is reached, whichever way was taken.</summary>
internal static class AlwaysSet
{
    public static bool Before(FlowNode target, string name, ProcessDefinition definition, IReadOnlyDictionary<string, ProcessDefinition> others)
        => Before(node => node.Id == target.Id, name, definition, others, []);

    /// <summary>The names along a shortest way to the element on which the variable is never set.</summary>
    public static IReadOnlyList<string> WayWithout(FlowNode target, string name, ProcessDefinition definition, IReadOnlyDictionary<string, ProcessDefinition> others)
        => Graph.WayTo(definition, target.Id, definition.StartEvents, node => !Sets(node, name, others, [definition.Key]));

    private static bool Before(
        Func<FlowNode, bool> isTarget, string name, ProcessDefinition definition, IReadOnlyDictionary<string, ProcessDefinition> others, HashSet<string> calling)
    {
        if (definition.Variabel.Any(input => input.Nama == name && !input.Bawaan.IsNull))
        {
            return true;
        }

        if (!calling.Add(definition.Key))
        {
            return false;
        }

        var starts = definition.StartEvents;
        var unset = Graph.ReachedFrom(definition, starts, node => !Sets(node, name, others, calling));
        calling.Remove(definition.Key);
        return !definition.Nodes.Values.Any(node => isTarget(node) && unset.Contains(node.Id));
    }

    private static bool Sets(FlowNode node, string name, IReadOnlyDictionary<string, ProcessDefinition> others, HashSet<string> calling) => node switch
    {
        // what instances answer is gone when they are done; a set of none answers nothing
        Activity { MultiInstance: not null } => false,
        UserTask task => task.Id == name || task.Isian.Any(isian => isian.Nama == name && isian.Wajib && isian.UntukHasil.Count == 0),
        CallActivity { Output: { } output } => output.Any(mapping => mapping.Target == name && mapping.Value.Root is LiteralExpression { Value: not NullValue }),
        CallActivity call => others.TryGetValue(call.CalledKey, out var called)
            && Before(end => end is EndEvent { Parent: null }, name, called, others, calling),
        _ => false,
    };
}
