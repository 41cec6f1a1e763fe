namespace KerjaSama.Workflow;

/// <summary>
/// How instances of one version of a process are carried to another. An element or flow that has the same id in both stays where it is;
/// <paramref name="Map"/> says of any other (old id → new id) what has taken its place.
/// </summary>
public sealed record ProcessMigration(ProcessDefinition From, ProcessDefinition To, IReadOnlyDictionary<string, string> Map)
{
    /// <summary>What an element or flow of the old version is in the new one; null: it is gone.</summary>
    public string? Target(string id) => Map.TryGetValue(id, out var mapped) ? mapped : To.Knows(id) ? id : null;

    /// <summary>What is wrong with the map itself, whatever an instance waits for; empty: nothing.</summary>
    public IReadOnlyList<string> FindMapProblems() =>
    [
        .. From.Key == To.Key ? [] : (string[])[$"Proses '{From.Key}' dan '{To.Key}' berlainan."],
        .. Map.Keys.Where(id => !From.Knows(id)).Select(id => $"'{id}' tidak ada dalam versi {From.Version}."),
        .. Map.Values.Where(id => !To.Knows(id)).Select(id => $"'{id}' tidak ada dalam versi {To.Version}."),
    ];

    /// <summary>
    /// Why an instance that stands there cannot be carried over; empty: it can. Every token must find an element of its kind, in the same
    /// subprocess, and from where they then stand together the new version must always be able to finish.
    /// </summary>
    /// <param name="tokens">Of one instance of <see cref="From"/>.</param>
    public IReadOnlyList<string> FindProblems(IReadOnlyList<Token> tokens)
    {
        var problems = FindMapProblems().Concat(tokens.Select(token => FindProblem(token, tokens)).OfType<string>()).Distinct().ToList();
        return problems.Count > 0 ? problems : [.. tokens.Where(token => token.Iteration == 0).GroupBy(token => token.Scope).Select(scope => FindMerge([.. scope]) ?? FindStandstill([.. scope])).OfType<string>().Distinct()];
    }

    private string? FindProblem(Token token, IReadOnlyList<Token> tokens)
    {
        var before = From.Nodes[token.ElementId];
        if (Target(token.ElementId) is not { } id || To.Nodes.GetValueOrDefault(id) is not { } after)
        {
            return $"Langkah {Named(before)} tidak ada dalam versi {To.Version}: sebutkan penggantinya dalam peta.";
        }

        if (!IsSameKind(before, after))
        {
            return $"Langkah {Named(before)} tidak dapat diganti {Named(after)}: jenisnya berlainan.";
        }

        var around = tokens.FirstOrDefault(other => other.Number == token.Scope)?.ElementId;
        if (token.Iteration == 0 && after.Parent != (around is null ? null : Target(around)))
        {
            return $"Langkah {Named(before)} tidak dapat diganti {Named(after)}: subprocess di sekelilingnya berlainan.";
        }

        return after is ParallelGateway && FlowAt(token, after) is null
            ? $"Yang menunggu di {Named(before)} datang lewat alur '{token.ArrivedBy}', yang tidak sampai lagi ke {Named(after)}: sebutkan alur penggantinya dalam peta."
            : null;
    }

    /// <summary>Two steps that were open side by side would be open twice as one, and all that follows with them.</summary>
    private string? FindMerge(IReadOnlyList<Token> scope)
    {
        var merged = scope.GroupBy(token => Target(token.ElementId)).Select(group => (At: group.Key!, From: group.Select(token => token.ElementId).Distinct().ToList())).FirstOrDefault(group => group.From.Count > 1);
        return merged.At is null ? null : $"Langkah {string.Join(" dan ", merged.From.Select(id => Named(From.Nodes[id])))} tidak dapat menjadi satu langkah {Named(To.Nodes[merged.At])}: keduanya masih terbuka.";
    }

    private string? FindStandstill(IReadOnlyList<Token> scope)
    {
        var (before, after) = (scope.Select(FlowBefore).ToList(), scope.Select(token => FlowAt(token, To.Nodes[Target(token.ElementId)!])!).ToList());
        if (IsSound(To, after) || (!IsSound(From, before) && after.TrueForAll(flow => IsSound(To, [flow]))))
        {
            // where the two met in the old version too, a boundary event began the one beside the other, and each goes its own way
            return null;
        }

        return $"Dari {string.Join(" bersama ", scope.Select(token => Named(To.Nodes[Target(token.ElementId)!])))} proses versi {To.Version} tidak selalu dapat selesai.";
    }

    private static bool IsSound(ProcessDefinition definition, List<SequenceFlow> flows) =>
        StateSpace.Explore(definition, definition.Nodes[flows[0].TargetId].Parent, flows.DistinctBy(flow => flow.Id)).IsSound;

    private SequenceFlow FlowBefore(Token token) => token.ArrivedBy is { } flow && From.Flows.TryGetValue(flow, out var by) && by.TargetId == token.ElementId ? by : From.Nodes[token.ElementId].Incoming[0];

    /// <summary>The flow by which a token stands before its element in the new version.</summary>
    private SequenceFlow? FlowAt(Token token, FlowNode after) =>
        after is ParallelGateway && token.ArrivedBy is { } flow ? after.Incoming.FirstOrDefault(incoming => incoming.Id == Target(flow)) : after.Incoming is [var first, ..] ? first : null;

    private static bool IsSameKind(FlowNode before, FlowNode after) => before.GetType() == after.GetType() && (before, after) switch
    {
        (ServiceTask old, ServiceTask now) => old.Tindakan == now.Tindakan && IsLoop(old) == IsLoop(now),
        (CallActivity old, CallActivity now) => old.CalledKey == now.CalledKey && IsLoop(old) == IsLoop(now),
        (Activity old, Activity now) => IsLoop(old) == IsLoop(now),
        _ => true,
    };

    private static bool IsLoop(Activity activity) => activity.MultiInstance is not null;

    private static string Named(FlowNode node) => node.Name == node.Id ? $"'{node.Id}'" : $"'{node.Name}' ({node.Id})";
}
