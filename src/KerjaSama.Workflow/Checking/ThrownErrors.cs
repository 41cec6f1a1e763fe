namespace KerjaSama.Workflow;

/// <summary>Which error codes can leave an activity. <paramref name="Any"/>: also codes that only a worker knows.</summary>
internal sealed record ThrownErrors(IReadOnlySet<string> Codes, bool Any)
{
    /// <summary>What the work throws at its boundary.</summary>
    public static ThrownErrors From(Activity activity, ProcessDefinition definition, IReadOnlyDictionary<string, ProcessDefinition> others)
        => From(activity, definition, others, [definition.Key]);

    /// <summary>What leaves the process itself, with an element that lets it out.</summary>
    public static IReadOnlyList<(string Code, FlowNode Node)> OutOf(ProcessDefinition definition, IReadOnlyDictionary<string, ProcessDefinition> others)
        => OutOf(null, definition, others, [definition.Key]).Thrown;

    private static ThrownErrors From(
        Activity activity, ProcessDefinition definition, IReadOnlyDictionary<string, ProcessDefinition> others, HashSet<string> calling)
    {
        var (thrown, any) = activity switch
        {
            ServiceTask => ([], true),
            SubProcess => OutOf(activity.Id, definition, others, calling),
            CallActivity call when others.TryGetValue(call.CalledKey, out var called) && !calling.Contains(called.Key)
                => OutOf(null, called, others, [.. calling, called.Key]),
            _ => ([], false),
        };
        return new ThrownErrors(thrown.Select(error => error.Code).ToHashSet(StringComparer.Ordinal), any);
    }

    private static (List<(string Code, FlowNode Node)> Thrown, bool Any) OutOf(
        string? scope, ProcessDefinition definition, IReadOnlyDictionary<string, ProcessDefinition> others, HashSet<string> calling)
    {
        var (thrown, any) = (new List<(string, FlowNode)>(), false);
        foreach (var node in definition.NodesIn(scope))
        {
            if (node is EndEvent { Trigger: ErrorTrigger { Code: { } code } })
            {
                thrown.Add((code, node));
            }
            else if (node is Activity activity)
            {
                var inner = From(activity, definition, others, calling);
                thrown.AddRange(inner.Codes.Where(inside => ErrorCatch.Find(activity, inside) is null).Select(inside => (inside, (FlowNode)activity)));
                any |= inner.Any && !activity.Boundary.Any(boundary => boundary.Trigger is ErrorTrigger { Code: null });
            }
        }

        return (thrown, any);
    }
}
