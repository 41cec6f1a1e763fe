namespace KerjaSama.Workflow;

/// <summary>
/// One scope of a process (itself, or an embedded subprocess) as a Petri net: places are the sequence flows, a token on a flow is about
/// to enter its target. A subprocess is passed as a whole; its inside is a net of its own. Conditions are not looked at: every way out
/// of an exclusive gateway may be taken, and every boundary event that interrupts. Those that do not interrupt begin nets of their
/// own, as they may come any number of times. An error that leaves the scope ends it. A marking is the sorted text of the places that
/// hold a token.
/// </summary>
internal sealed class FlowNet
{
    private readonly Dictionary<string, StateSpace> _inner = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _throwing = new(StringComparer.Ordinal);
    private readonly Dictionary<string, char> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<char, (FlowNode Target, int Index)> _targets = [];
    private readonly ProcessDefinition _definition;
    private readonly IReadOnlyDictionary<string, ProcessDefinition> _others;

    public FlowNet(ProcessDefinition definition, string? scope, IReadOnlyDictionary<string, ProcessDefinition> others)
    {
        (_definition, _others) = (definition, others);
        foreach (var (index, node) in definition.NodesIn(scope).Index())
        {
            foreach (var flow in node.Incoming)
            {
                var place = (char)('A' + _places.Count);
                _places.Add(flow.Id, place);
                _targets.Add(place, (node, index));
            }
        }
    }

    /// <summary>One token about to enter the element; at a start or boundary event, one on each way out.</summary>
    public string MarkingAt(FlowNode node) => node.Incoming.Count > 0
        ? _places[node.Incoming[0].Id].ToString()
        : MarkingOn(node.Outgoing);

    /// <summary>One token on each of these flows.</summary>
    public string MarkingOn(IEnumerable<SequenceFlow> flows) => Sorted(flows.Select(flow => _places[flow.Id]));

    /// <summary>Every way in which the net can go on.</summary>
    public IEnumerable<Firing> Next(string marking)
    {
        foreach (var (node, _) in marking.Select(place => _targets[place]).Distinct().OrderBy(target => target.Index))
        {
            var present = node.Incoming.Where(flow => marking.Contains(_places[flow.Id])).ToList();
            if (node is ParallelGateway)
            {
                if (present.Count == node.Incoming.Count)
                {
                    yield return new Firing(node, null, Moved(marking, present, node.Outgoing));
                }

                continue;
            }

            foreach (var firing in present.SelectMany(flow => Passed(node, marking, flow)))
            {
                yield return firing;
            }
        }
    }

    /// <summary>The flow on which two tokens stand, if any.</summary>
    public SequenceFlow? Doubled(string marking)
    {
        for (var i = 1; i < marking.Length; i++)
        {
            if (marking[i] == marking[i - 1])
            {
                return _definition.Flows[_places.First(place => place.Value == marking[i]).Key];
            }
        }

        return null;
    }

    /// <summary>The elements before which tokens stand.</summary>
    public IReadOnlyList<FlowNode> Waiting(string marking)
        => [.. marking.Select(place => _targets[place]).Distinct().OrderBy(target => target.Index).Select(target => target.Target)];

    /// <summary>The net inside a subprocess.</summary>
    public StateSpace Inside(SubProcess sub)
    {
        if (!_inner.TryGetValue(sub.Id, out var space))
        {
            _inner.Add(sub.Id, space = StateSpace.Explore(_definition, _definition.StartOf(sub.Id)!, _others));
        }

        return space;
    }

    private IEnumerable<Firing> Passed(FlowNode node, string marking, SequenceFlow from)
    {
        if (node is EndEvent { Trigger: ErrorTrigger or TerminateTrigger } end)
        {
            yield return new Firing(node, null, string.Empty, end.Trigger is ErrorTrigger);
            yield break;
        }

        if (node.Outgoing.Count == 0)
        {
            yield return new Firing(node, null, Moved(marking, [from], []));
        }

        foreach (var way in node is SubProcess sub && !CanEnd(sub) ? [] : node.Outgoing)
        {
            yield return new Firing(node, way, Moved(marking, [from], [way]));
        }

        foreach (var boundary in node is Activity activity ? activity.Boundary.Where(boundary => boundary.Interrupting) : [])
        {
            yield return new Firing(boundary, null, Moved(marking, [from], boundary.Outgoing));
        }

        if (node is Activity thrower && LetsErrorsOut(thrower))
        {
            yield return new Firing(node, null, string.Empty, true);
        }
    }

    private bool LetsErrorsOut(Activity activity)
    {
        if (!_throwing.TryGetValue(activity.Id, out var throws))
        {
            _throwing.Add(activity.Id, throws = ThrownErrors.LeaveScope(activity, _definition, _others));
        }

        return throws;
    }

    /// <summary>A subprocess that an error always ends is left by boundary events only. (One that is faulty itself is reported itself.)</summary>
    private bool CanEnd(SubProcess sub) => sub.MultiInstance is { MayBeNone: true } || Inside(sub) is { IsSound: false } or { CanEnd: true };

    private string Moved(string marking, IEnumerable<SequenceFlow> from, IEnumerable<SequenceFlow> to)
    {
        var places = marking.ToList();
        foreach (var flow in from)
        {
            places.Remove(_places[flow.Id]);
        }

        return Sorted(places.Concat(to.Select(flow => _places[flow.Id])));
    }

    private static string Sorted(IEnumerable<char> places) => string.Concat(places.Order());
}

/// <summary>
/// An element was passed, leaving by <paramref name="Way"/> where there was a choice; or, <paramref name="Thrown"/>, an error from it ended the scope.
/// </summary>
internal sealed record Firing(FlowNode Node, SequenceFlow? Way, string Marking, bool Thrown = false);
