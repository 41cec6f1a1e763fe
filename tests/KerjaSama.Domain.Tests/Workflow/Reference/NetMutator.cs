namespace KerjaSama.Domain.Tests.Workflow.Reference;

/// <summary>Ways to spoil a process; some leave it sound. Each keeps the text readable and the gateways with the conditions that their kind needs.</summary>
internal static class NetMutator
{
    /// <summary>By name; null when the process has no place for it.</summary>
    public static IReadOnlyDictionary<string, Func<string, Random, string?>> Kinds { get; } = new Dictionary<string, Func<NetDraft, Random, bool>>
    {
        ["gateway of the other kind"] = SwapGateway,
        ["flow removed"] = RemoveFlow,
        ["flow redirected"] = Redirect,
        ["jump out of where it stands"] = Jump,
        ["end instead of a join"] = EndInsteadOfJoin,
        ["loop"] = Loop,
        ["element cut off"] = CutOff,
        ["other kind of end"] = SwapEnd,
        ["boundary event of the other kind"] = SwapBoundary,
        ["further branch of a fork"] = FurtherBranch,
        ["two at once"] = (draft, random) => Loop(draft, random) & (random.Next(2) == 0 ? SwapEnd(draft, random) : Redirect(draft, random)),
    }.ToDictionary(pair => pair.Key, pair => (Func<string, Random, string?>)((text, random) =>
    {
        var draft = NetDraft.Parse(text);
        return pair.Value(draft, random) ? draft.Text : null;
    }));

    private static bool SwapGateway(NetDraft draft, Random random)
    {
        if (Pick(draft.Nodes.Where(node => node.Kind is "and" or "xor"), random) is not { } gateway)
        {
            return false;
        }

        draft.Nodes[draft.Nodes.IndexOf(gateway)] = gateway with { Rest = gateway.Kind == "and" ? "xor" : "and" };
        var ways = draft.Out(gateway).ToList();
        foreach (var (index, way) in ways.Index())
        {
            var condition = gateway.Kind == "xor" || ways.Count == 1 ? null : index == ways.Count - 1 ? "default" : "true";
            draft.Flows[draft.Flows.IndexOf(way)] = way with { Condition = condition };
        }

        return true;
    }

    private static bool RemoveFlow(NetDraft draft, Random random) => draft.Flows.Remove(Pick(draft.Flows, random)!);

    private static bool Redirect(NetDraft draft, Random random)
    {
        var flow = Pick(draft.Flows, random)!;
        return Target(draft, flow.Scope, random) is { } target && target.Id != flow.Target && Retarget(draft, flow, target);
    }

    private static bool Jump(NetDraft draft, Random random)
    {
        var flow = Pick(draft.Flows, random)!;
        var (asked, split, onward, aside) = (draft.Add(flow.Scope, "user a b"), draft.Add(flow.Scope, "xor"), draft.Nodes.Single(node => node.Id == flow.Target), Target(draft, flow.Scope, random)!);
        draft.Connect(asked, split);
        draft.Connect(split, aside, $"{asked.Id} = \"b\"");
        draft.Connect(split, onward, "default");
        return Retarget(draft, flow, asked);
    }

    private static bool EndInsteadOfJoin(NetDraft draft, Random random)
        => Pick(draft.Nodes.Where(node => node.Kind == "and").SelectMany(join => draft.Into(join).Skip(1)), random) is { } flow && Retarget(draft, flow, draft.Add(flow.Scope, "end"));

    /// <summary>A loop into a flow, with some step on it: a person, the outside, a machine, time, or several side by side.</summary>
    private static bool Loop(NetDraft draft, Random random)
    {
        var flow = Pick(draft.Flows, random)!;
        var (entry, exit, onward) = (draft.Add(flow.Scope, "xor"), draft.Add(flow.Scope, "xor"), draft.Nodes.Single(node => node.Id == flow.Target));
        string[] steps = ["user a", "service", "send", "timer P1D", "message", "user a *2", "sub", "sub *2"];
        if (random.Next(3) == 0)
        {
            var (fork, join) = (draft.Add(flow.Scope, "and"), draft.Add(flow.Scope, "and"));
            draft.Connect(entry, fork);
            draft.Connect(join, exit);
            Between(fork, join);
            Between(fork, join);
        }
        else
        {
            Between(entry, exit);
        }

        draft.Connect(exit, entry, "true");
        draft.Connect(exit, onward, "default");
        return Retarget(draft, flow, entry);

        void Between(DraftNode before, DraftNode after)
        {
            var step = draft.Add(flow.Scope, steps[random.Next(steps.Length)]);
            draft.Connect(before, step);
            draft.Connect(step, after);
            if (step.Kind == "sub")
            {
                var (start, fork, quick, slow) = (draft.Add(step.Id, "start"), draft.Add(step.Id, "and"), draft.Add(step.Id, "end"), draft.Add(step.Id, "end"));
                var inner = draft.Add(step.Id, steps[random.Next(steps.Length - 2)]);
                draft.Connect(start, fork);
                draft.Connect(fork, quick);
                draft.Connect(fork, inner);
                draft.Connect(inner, slow);
            }
        }
    }

    private static bool CutOff(NetDraft draft, Random random)
    {
        var node = Pick(draft.Nodes.Where(node => draft.Into(node).Any()), random)!;
        return draft.Flows.RemoveAll(flow => flow.Target == node.Id) > 0;
    }

    private static bool SwapEnd(NetDraft draft, Random random)
    {
        var end = Pick(draft.Nodes.Where(node => node.Kind == "end"), random)!;
        string[] kinds = ["end", "end galat", "end terminate"];
        return Change(draft, end, kinds.Where(kind => kind != end.Rest).ElementAt(random.Next(2)));
    }

    private static bool SwapBoundary(NetDraft draft, Random random)
        => Pick(draft.Nodes.Where(node => node.Kind == "boundary" && !node.Rest.Contains("galat", StringComparison.Ordinal)), random) is { } boundary
            && Change(draft, boundary, boundary.Rest.EndsWith(" beside", StringComparison.Ordinal) ? boundary.Rest.Replace(" beside", "", StringComparison.Ordinal).Replace("R2/", "", StringComparison.Ordinal) : boundary.Rest + " beside");

    private static bool FurtherBranch(NetDraft draft, Random random)
    {
        if (Pick(draft.Nodes.Where(node => node.Kind == "and" && draft.Out(node).Count() > 1), random) is not { } fork)
        {
            return false;
        }

        var step = draft.Add(fork.Scope, "user a");
        draft.Connect(step, Target(draft, fork.Scope, random)!);
        draft.Connect(fork, step);
        return true;
    }

    private static bool Change(NetDraft draft, DraftNode node, string rest)
    {
        draft.Nodes[draft.Nodes.IndexOf(node)] = node with { Rest = rest };
        return true;
    }

    private static bool Retarget(NetDraft draft, DraftFlow flow, DraftNode target)
    {
        draft.Flows[draft.Flows.IndexOf(flow)] = flow with { Target = target.Id };
        return true;
    }

    /// <summary>Any element of the scope that a flow may lead to.</summary>
    private static DraftNode? Target(NetDraft draft, string scope, Random random)
        => Pick(draft.Nodes.Where(node => node.Scope == scope && node.Kind is not ("start" or "boundary") && !node.Id.StartsWith('n')), random);

    private static T? Pick<T>(IEnumerable<T> from, Random random)
        where T : class
        => from.ToList() is { Count: > 0 } all ? all[random.Next(all.Count)] : null;
}
