namespace KerjaSama.Workflow;

/// <summary>Which error codes can leave an activity.</summary>
/// <param name="Codes">Those that the drawing names.</param>
/// <param name="AllBut">Also any that only a worker knows, except these, which are caught further in; null: none of that kind.</param>
internal sealed record ThrownErrors(IReadOnlySet<string> Codes, IReadOnlySet<string>? AllBut)
{
    private static readonly HashSet<string> NoCodes = [];

    public static ThrownErrors None { get; } = new(NoCodes, null);

    public static ThrownErrors OfWorker { get; } = new(NoCodes, NoCodes);

    public bool IsNone => Codes.Count == 0 && AllBut is null;

    public static ThrownErrors Of(string code) => new(new HashSet<string>(StringComparer.Ordinal) { code }, null);

    /// <summary>What the work throws at its boundary.</summary>
    public static ThrownErrors From(Activity activity, ProcessDefinition definition, IReadOnlyDictionary<string, ProcessDefinition> others)
        => From(activity, definition, others, [definition.Key]);

    /// <summary>
    /// Whether an error of the activity can end the scope around it: one that its own boundary does not catch, and of a worker's codes only
    /// what something further out catches.
    /// </summary>
    public static bool LeaveScope(Activity activity, ProcessDefinition definition, IReadOnlyDictionary<string, ProcessDefinition> others)
    {
        var beyond = From(activity, definition, others).Beyond(activity);
        return beyond.Codes.Count > 0
            || (beyond.AllBut is { } caught && definition.Around(activity).SelectMany(around => around.Boundary).Any(
                boundary => boundary.Trigger is ErrorTrigger error && (error.Code is null || !caught.Contains(error.Code))));
    }

    /// <summary>What leaves the process itself, with an element that lets it out.</summary>
    public static IReadOnlyList<(string Code, FlowNode Node)> OutOf(ProcessDefinition definition, IReadOnlyDictionary<string, ProcessDefinition> others)
        => [.. Leaving(null, definition, others, [definition.Key]).SelectMany(thrown => thrown.Errors.Codes, (thrown, code) => (code, thrown.Node))];

    public static ThrownErrors Together(IEnumerable<ThrownErrors> all) => all.Aggregate(None, (one, other) => new ThrownErrors(
        one.Codes.Union(other.Codes).ToHashSet(StringComparer.Ordinal),
        one.AllBut is null || other.AllBut is null ? one.AllBut ?? other.AllBut : one.AllBut.Intersect(other.AllBut).ToHashSet(StringComparer.Ordinal)));

    /// <summary>Whether these errors can reach a boundary event of the activity they come from.</summary>
    public bool Reach(BoundaryEvent boundary, Activity activity) => boundary.Trigger is ErrorTrigger error
        && (Codes.Any(code => ErrorCatch.Find(activity, code) == boundary)
            || (AllBut is not null && (error.Code is null || (!AllBut.Contains(error.Code) && ErrorCatch.Find(activity, error.Code) == boundary))));

    /// <summary>What is left of them outside of the activity they come from.</summary>
    public ThrownErrors Beyond(Activity activity)
    {
        var caught = activity.Boundary.Select(boundary => boundary.Trigger).OfType<ErrorTrigger>().Select(error => error.Code).ToList();
        return new ThrownErrors(
            Codes.Where(code => ErrorCatch.Find(activity, code) is null).ToHashSet(StringComparer.Ordinal),
            caught.Contains(null) ? null : AllBut?.Union(caught.OfType<string>()).ToHashSet(StringComparer.Ordinal));
    }

    private static ThrownErrors From(
        Activity activity, ProcessDefinition definition, IReadOnlyDictionary<string, ProcessDefinition> others, HashSet<string> calling) => activity switch
        {
            ServiceTask => OfWorker,
            SubProcess => Together(Leaving(activity.Id, definition, others, calling).Select(thrown => thrown.Errors)),
            CallActivity call when others.TryGetValue(call.CalledKey, out var called) && !calling.Contains(called.Key)
                => Together(Leaving(null, called, others, [.. calling, called.Key]).Select(thrown => thrown.Errors)),
            _ => None,
        };

    /// <summary>What each element of a scope lets out of it.</summary>
    private static IEnumerable<(ThrownErrors Errors, FlowNode Node)> Leaving(
        string? scope, ProcessDefinition definition, IReadOnlyDictionary<string, ProcessDefinition> others, HashSet<string> calling)
        => definition.NodesIn(scope).Select(node => node switch
        {
            EndEvent { Trigger: ErrorTrigger { Code: { } code } } => (Of(code), node),
            Activity activity => (From(activity, definition, others, calling).Beyond(activity), node),
            _ => (None, node),
        });
}
