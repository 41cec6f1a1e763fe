namespace KerjaSama.Workflow;

/// <summary>
/// How instances of one version of a process are carried to another. An element or flow that has the same id in both stays where it is;
/// <paramref name="Map"/> says of any other (old id → new id) what has taken its place.
/// </summary>
public sealed record ProcessMigration(ProcessDefinition From, ProcessDefinition To, IReadOnlyDictionary<string, string> Map)
{
    /// <summary>What an element or flow of the old version is in the new one; null: it is gone.</summary>
    public string? Target(string id) => Map.TryGetValue(id, out var mapped) ? mapped : Knows(To, id) ? id : null;

    /// <summary>What is wrong with the map itself, whatever an instance waits for; empty: nothing.</summary>
    public IReadOnlyList<string> FindMapProblems() =>
    [
        .. From.Key == To.Key ? [] : (string[])[$"Proses '{From.Key}' dan '{To.Key}' berlainan."],
        .. Map.Keys.Where(id => !Knows(From, id)).Select(id => $"'{id}' tidak ada dalam versi {From.Version}."),
        .. Map.Values.Where(id => !Knows(To, id)).Select(id => $"'{id}' tidak ada dalam versi {To.Version}."),
    ];

    /// <summary>
    /// Why an instance that stands there cannot be carried over; empty: it can. Every token must find an element of its kind, in the same
    /// subprocess, and from where they then stand together the new version must always be able to finish.
    /// </summary>
    /// <param name="tokens">Of one instance of <see cref="From"/>.</param>
    public IReadOnlyList<string> FindProblems(IReadOnlyList<Token> tokens)
    {
        var problems = FindMapProblems().Concat(tokens.Select(token => FindProblem(token, tokens)).OfType<string>()).Distinct().ToList();
        return problems.Count > 0 ? problems : [.. tokens.Where(token => token.Iteration == 0).GroupBy(token => token.Scope).Select(FindStandstill).OfType<string>().Distinct()];
    }

    private static bool Knows(ProcessDefinition definition, string id) => definition.Nodes.ContainsKey(id) || definition.Flows.ContainsKey(id);

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

    private string? FindStandstill(IEnumerable<Token> scope)
    {
        var standing = scope.Select(token => (Token: token, Node: To.Nodes[Target(token.ElementId)!])).ToList();
        var flows = standing.Select(at => FlowAt(at.Token, at.Node)!).DistinctBy(flow => flow.Id).ToList();
        // what a boundary event began beside the ordinary way goes its own way, to where it may meet the other
        return IsSound(flows) || flows.TrueForAll(flow => IsSound([flow]))
            ? null
            : $"Dari {string.Join(" bersama ", standing.Select(at => Named(at.Node)))} proses versi {To.Version} tidak selalu dapat selesai.";

        bool IsSound(IEnumerable<SequenceFlow> from) => StateSpace.Explore(To, standing[0].Node.Parent, from).IsSound;
    }

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
