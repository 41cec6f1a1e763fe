namespace KerjaSama.Workflow;

/// <summary>Reachability over the drawn arrows, into embedded subprocesses and out of them again, and over boundary events.</summary>
internal static class Graph
{
    /// <summary>Elements reached from <paramref name="from"/> (these included), going on only beyond those that <paramref name="passes"/> lets through.</summary>
    /// <remarks>What is attached to an activity is reached without the activity being passed: it may be interrupted at once.</remarks>
    public static IReadOnlySet<string> ReachedFrom(ProcessDefinition definition, IEnumerable<FlowNode> from, Func<FlowNode, bool> passes)
        => Reached(from, node => (passes(node) ? After(definition, node) : []).Concat(node is Activity activity ? activity.Boundary : []));

    public static IReadOnlySet<string> Reached(IEnumerable<FlowNode> from, Func<FlowNode, IEnumerable<FlowNode>> next)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var queue = new Queue<FlowNode>(from.Where(node => reached.Add(node.Id)));
        while (queue.TryDequeue(out var node))
        {
            foreach (var target in next(node).Where(target => reached.Add(target.Id)))
            {
                queue.Enqueue(target);
            }
        }

        return reached;
    }

    /// <summary>Sets of elements each of which leads to all others of its set and to itself (Tarjan), the elements in the order given.</summary>
    public static IReadOnlyList<IReadOnlyList<FlowNode>> Loops(IEnumerable<FlowNode> nodes, Func<FlowNode, IEnumerable<FlowNode>> next)
    {
        var order = nodes.ToList();
        var (index, low, onStack, stack) = (new Dictionary<string, int>(StringComparer.Ordinal), new Dictionary<string, int>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal), new Stack<FlowNode>());
        var loops = new List<IReadOnlyList<FlowNode>>();
        foreach (var node in order.Where(node => !index.ContainsKey(node.Id)))
        {
            Visit(node);
        }

        return [.. loops.OrderBy(loop => order.FindIndex(node => node.Id == loop[0].Id))];

        void Visit(FlowNode node)
        {
            low[node.Id] = index[node.Id] = index.Count;
            stack.Push(node);
            onStack.Add(node.Id);
            var targets = next(node).ToList();
            foreach (var target in targets)
            {
                if (!index.TryGetValue(target.Id, out var visited))
                {
                    Visit(target);
                    low[node.Id] = Math.Min(low[node.Id], low[target.Id]);
                }
                else if (onStack.Contains(target.Id))
                {
                    low[node.Id] = Math.Min(low[node.Id], visited);
                }
            }

            if (low[node.Id] == index[node.Id])
            {
                Close(node, targets);
            }
        }

        void Close(FlowNode node, List<FlowNode> targets)
        {
            var members = new HashSet<string>(StringComparer.Ordinal);
            do
            {
                members.Add(stack.Peek().Id);
                onStack.Remove(stack.Peek().Id);
            }
            while (stack.Pop().Id != node.Id);

            if (members.Count > 1 || targets.Exists(target => target.Id == node.Id))
            {
                loops.Add([.. order.Where(member => members.Contains(member.Id))]);
            }
        }
    }

    /// <summary>What follows when the element is done; for a subprocess its start, for an end in a subprocess what follows that.</summary>
    public static IEnumerable<FlowNode> After(ProcessDefinition definition, FlowNode node)
    {
        var after = node switch
        {
            // a multi-instance of nothing passes by its inside
            SubProcess sub when definition.StartOf(sub.Id) is { } start => sub.MultiInstance is null ? [start] : Targets(definition, sub).Prepend(start),
            EndEvent { Trigger: ErrorTrigger } => [],
            EndEvent { Parent: { } parent } when definition.Nodes.GetValueOrDefault(parent) is { } around => Targets(definition, around),
            _ => Targets(definition, node),
        };
        return after;
    }

    /// <summary>The names along a shortest way to an element, both ends included; empty when there is none.</summary>
    public static IReadOnlyList<string> WayTo(ProcessDefinition definition, string targetId, IEnumerable<FlowNode> from, Func<FlowNode, bool> passes)
    {
        var before = new Dictionary<string, FlowNode?>(StringComparer.Ordinal);
        var queue = new Queue<FlowNode>();
        foreach (var start in from.Where(start => before.TryAdd(start.Id, null)))
        {
            queue.Enqueue(start);
        }

        while (queue.TryDequeue(out var node) && !before.ContainsKey(targetId))
        {
            foreach (var next in (passes(node) ? After(definition, node) : []).Concat(node is Activity activity ? activity.Boundary : []).Where(next => before.TryAdd(next.Id, node)))
            {
                queue.Enqueue(next);
            }
        }

        var way = new List<string>();
        for (var at = before.ContainsKey(targetId) ? definition.Nodes[targetId] : null; at is not null; at = before[at.Id])
        {
            way.Insert(0, at.Name);
        }

        return way;
    }

    private static IEnumerable<FlowNode> Targets(ProcessDefinition definition, FlowNode node)
        => node.Outgoing.Select(flow => definition.Nodes.GetValueOrDefault(flow.TargetId)).OfType<FlowNode>();
}
