namespace KerjaSama.Domain.Tests.Workflow.Reference;

/// <content>What counts as wrong: in one step, and in all that was reached.</content>
internal sealed partial class Explorer
{
    private void Look(ReferenceInterpreter game)
    {
        foreach (var (node, branch) in game.Entered)
        {
            var branches = _entered.TryGetValue(node.Id, out var known) ? known : _entered[node.Id] = new HashSet<string>(StringComparer.Ordinal);
            if (branches.Add(branch) && branches.Count > 1 && node.Kind != "end")
            {
                Fault ??= $"mixed {node.Id}";
            }
        }

        foreach (var node in game.Left)
        {
            _left.Add(node.Id);
            if (_net.Out(node).Count == 0)
            {
                Fault ??= $"dead-end {node.Id}";
            }
        }

        if (game.Status == "Failed")
        {
            Fault ??= "uncaught error";
        }

        if (game.Root.All.FirstOrDefault(IsDoubled) is { } doubled)
        {
            Fault ??= $"doubled {doubled.Key()}";
        }
    }

    /// <summary>Two tokens of one branch on one flow, or an element open twice in one branch.</summary>
    private static bool IsDoubled(Frame frame)
    {
        var tokens = frame.Tokens;
        for (var i = 1; i < tokens.Count; i++)
        {
            if (tokens.IndexOf(tokens[i]) < i)
            {
                return true;
            }
        }

        return !frame.IsWhole && frame.Children.Count > 1 && frame.Children.DistinctBy(child => (child.Node, child.Branch)).Count() < frame.Children.Count;
    }

    private Func<Move, bool> IsInnerOr(params string[] verbs)
        => move => move.IsInner || (verbs.Contains(move.Verb) && _net.Nodes[move.Name].Kind != "boundary");

    /// <summary>A round in which only such moves are made: states are taken away that no such move leads to, until none is left.</summary>
    private string? GoesRound(Func<Move, bool> isAutomatic)
    {
        var steps = _steps.Where(step => step.From >= 0 && isAutomatic(step.Move)).ToList();
        var incoming = steps.CountBy(step => step.To).ToDictionary();
        var onward = steps.ToLookup(step => step.From);
        var free = new Queue<int>(Enumerable.Range(0, _states.Count).Where(state => !incoming.ContainsKey(state)));
        while (free.TryDequeue(out var state))
        {
            foreach (var step in onward[state].Where(step => --incoming[step.To] == 0))
            {
                free.Enqueue(step.To);
            }
        }

        return incoming.Where(pair => pair.Value > 0).Select(pair => $"round {_states[pair.Key].Root.Key()}").FirstOrDefault();
    }

    /// <summary>
    /// The process and every subprocess that is open must be able to end by what happens in it: that something further out may cut it
    /// short (a boundary event, a terminate) does not count.
    /// </summary>
    private string? CannotEnd()
    {
        var scopes = _states.ConvertAll(state => state.Root.All.Where(frame => frame.Node is null || (frame.Node.Kind == "sub" && !frame.IsWhole)).Select(frame => frame.Path).ToHashSet(StringComparer.Ordinal));
        return scopes.SelectMany(paths => paths).Distinct().Select(path => CannotEnd(path, state => path.Length == 0 ? _states[state].Root.IsEmpty : !scopes[state].Contains(path)))
            .FirstOrDefault(fault => fault is not null);
    }

    private string? CannotEnd(string scope, Func<int, bool> isOver)
    {
        var backwards = _steps.Where(step => step.From >= 0 && IsIn(step.Place) && !isOver(step.From)).ToLookup(step => step.To, step => step.From);
        var ending = new HashSet<int>(Enumerable.Range(0, _states.Count).Where(isOver));
        var queue = new Queue<int>(ending);
        while (queue.TryDequeue(out var state))
        {
            foreach (var before in backwards[state].Where(ending.Add))
            {
                queue.Enqueue(before);
            }
        }

        return Enumerable.Range(0, _states.Count).Where(state => !ending.Contains(state)).Select(state => $"endless {_states[state].Root.Key()}").FirstOrDefault();

        bool IsIn(string place) => scope.Length == 0 || place == scope || place.StartsWith(scope + "/", StringComparison.Ordinal);
    }

    /// <summary>An end that is never entered, or another element that is never left by its own way out.</summary>
    private string? Unused() => _net.Nodes.Values.Where(node => node.Kind == "end" ? !_entered.ContainsKey(node.Id) : !_left.Contains(node.Id))
        .Select(node => $"unused {node.Id}").FirstOrDefault();
}
