namespace KerjaSama.Workflow;

/// <summary>
/// Soundness in the sense of workflow nets, scope by scope: from every reachable marking the end can be reached, no join waits in vain,
/// no step is opened twice at once, and every element can be reached. Shown by a shortest trace.
/// </summary>
internal sealed class SoundnessRule
{
    private readonly ProcessDefinition _definition;
    private readonly IReadOnlyDictionary<string, ProcessDefinition> _others;
    private readonly ProblemList _problems;
    private readonly Dictionary<string, StateSpace> _spaces = new(StringComparer.Ordinal);

    private SoundnessRule(ProcessDefinition definition, IReadOnlyDictionary<string, ProcessDefinition> others, ProblemList problems)
        => (_definition, _others, _problems) = (definition, others, problems);

    /// <returns>The nets that were looked at.</returns>
    public static IReadOnlyCollection<StateSpace> Check(ProcessDefinition definition, IReadOnlyDictionary<string, ProcessDefinition> others, ProblemList problems)
    {
        var rule = new SoundnessRule(definition, others, problems);
        rule.CheckScope(null, definition.StartEvents);
        foreach (var sub in definition.Nodes.Values.OfType<SubProcess>())
        {
            rule.CheckScope(sub.Id, [definition.StartOf(sub.Id)!]);
        }

        return rule._spaces.Values;
    }

    private void CheckScope(string? scope, IEnumerable<StartEvent> starts)
    {
        var sound = true;
        var passed = new HashSet<string>(StringComparer.Ordinal);
        var beside = _definition.NodesIn(scope).OfType<BoundaryEvent>().Where(boundary => !boundary.Interrupting).ToList();
        foreach (var from in starts.Concat<FlowNode>(beside))
        {
            var space = StateSpace.Explore(_definition, from, _others);
            _spaces[from.Id] = space;
            sound &= space.IsSound;
            passed.UnionWith(space.Passed.Append(from.Id));
            Report(space, from);
        }

        if (!sound)
        {
            return;
        }

        foreach (var node in _definition.NodesIn(scope).Where(node => !passed.Contains(node.Id)))
        {
            ReportUnpassed(node);
        }

        foreach (var boundary in beside)
        {
            CheckApart(boundary, scope);
        }
    }

    private void ReportUnpassed(FlowNode node)
    {
        if (node is SubProcess sub && !StateSpace.Explore(_definition, _definition.StartOf(sub.Id)!, _others).CanEnd)
        {
            _problems.Add(node.Line, node.Id, "Subprocess ini selalu diakhiri error, sehingga alur keluarnya tidak pernah dijalani.", "Gambar jalan menuju end event biasa di dalamnya.");
        }
        else
        {
            _problems.Add(node.Line, node.Id, "Elemen tidak pernah dapat dijalani.", "Periksa gateway di depannya.");
        }
    }

    private void Report(StateSpace space, FlowNode from)
    {
        if (space.TooLarge)
        {
            var (line, id) = from.Parent is { } parent ? (_definition.Nodes[parent].Line, parent) : (_definition.Line, _definition.Key);
            _problems.Add(line, id, "Proses terlalu besar untuk diperiksa seluruhnya.", "Pecah menjadi beberapa proses yang dipanggil dengan call activity.");
            return;
        }

        if (space.Doubled is { } doubled)
        {
            var target = _definition.Nodes[space.DoubledFlow(doubled)!.TargetId];
            Add(target, "Langkah ini dapat terbuka dua kali bersamaan", "Gabungkan cabang sejajar dengan parallel gateway sebelum langkah ini.", doubled);
        }

        if (space.Stuck is { } stuck)
        {
            Add(space.Waiting(stuck)[0], "Penggabungan ini dapat menunggu selamanya", "Gabungkan cabang pilihan dengan exclusive gateway; pakai parallel gateway hanya untuk cabang yang semuanya dijalani.", stuck);
        }

        if (space.Endless is { } endless)
        {
            Add(space.Waiting(endless)[0], "Dari sini proses tidak pernah dapat selesai", "Tambahkan jalan keluar menuju end event.", endless);
        }

        void Add(FlowNode node, string message, string mend, Visit visit)
            => _problems.Add(node.Line, node.Id, $"{message}. Jalannya: {string.Join(" → ", Before(from).Append(from.Name).Concat(Describe(space.TraceTo(visit))))}.", mend);
    }

    /// <summary>A branch that may come several times beside the rest must not flow into it: nobody could say how often what follows is open.</summary>
    private void CheckApart(BoundaryEvent boundary, string? scope)
    {
        var own = Reached(boundary);
        var others = _definition.NodesIn(scope)
            .Where(node => node is StartEvent || (node is BoundaryEvent { Interrupting: false } other && other.Id != boundary.Id && !own.Contains(other.AttachedTo)))
            .SelectMany(Reached).ToHashSet(StringComparer.Ordinal);
        if (_definition.NodesIn(scope).FirstOrDefault(node => node is not EndEvent && own.Contains(node.Id) && others.Contains(node.Id)) is { } shared)
        {
            _problems.Add(
                shared.Line, shared.Id,
                $"Langkah ini dicapai dari boundary event '{boundary.Id}' yang tidak memotong dan juga dari alur lain, sehingga dapat terbuka beberapa kali.",
                "Akhiri cabang boundary event itu dengan end event sendiri, atau jadikan memotong (cancelActivity=\"true\").");
        }
    }

    private HashSet<string> Reached(FlowNode from) => [.. Graph.Reached(
        [from], node => node.Outgoing.Select(flow => _definition.Nodes[flow.TargetId]).Concat(node is Activity activity ? activity.Boundary.Where(boundary => boundary.Interrupting) : []))];

    /// <summary>The way to where a net begins, when that is not the start of the process.</summary>
    private IEnumerable<string> Before(FlowNode from)
    {
        var holder = from is BoundaryEvent boundary ? boundary.AttachedTo : from.Parent;
        if (holder is null)
        {
            return [];
        }

        var node = _definition.Nodes[holder];
        foreach (var start in _definition.NodesIn(node.Parent).Where(other => _spaces.ContainsKey(other.Id)))
        {
            if (_spaces[start.Id].TraceBefore(holder) is { } trace)
            {
                return Before(start).Append(start.Name).Concat(Describe(trace)).Append(node.Name);
            }
        }

        return [node.Name];
    }

    private static IEnumerable<string> Describe(IReadOnlyList<Firing> trace) => trace
        .Where(firing => firing.Node is not ParallelGateway && (firing.Node is not ExclusiveGateway || firing.Node.Outgoing.Count > 1))
        .Select(Describe);

    private static string Describe(Firing firing)
    {
        if (firing.Node is not ExclusiveGateway || firing.Way is not { } way)
        {
            return firing.Node.Name;
        }

        var choice = way.Name.Length > 0 ? way.Name : way.Kondisi?.Text ?? way.Id;
        return $"[{firing.Node.Name}: {choice}]";
    }
}
