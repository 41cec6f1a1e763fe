namespace KerjaSama.Workflow;

/// <summary>
/// A process as a Petri net: places are the sequence flows, a token on a flow is about to enter its target. Conditions are not
/// looked at: every way out of an exclusive gateway may be taken. A marking is the sorted text of the places that hold a token.
/// </summary>
internal sealed class FlowNet
{
    private readonly Dictionary<string, char> _places = new(StringComparer.Ordinal);
    private readonly ProcessDefinition _definition;

    public FlowNet(ProcessDefinition definition)
    {
        _definition = definition;
        foreach (var id in definition.Flows.Keys)
        {
            _places.Add(id, (char)('A' + _places.Count));
        }
    }

    /// <summary>One token about to enter the element; at the start event, one on each way out.</summary>
    public string MarkingAt(FlowNode node) => node.Incoming.Count > 0
        ? _places[node.Incoming[0].Id].ToString()
        : Sorted(node.Outgoing.Select(flow => _places[flow.Id]));

    /// <summary>Every way in which the net can go on.</summary>
    public IEnumerable<Firing> Next(string marking)
    {
        foreach (var node in _definition.Nodes.Values)
        {
            var present = node.Incoming.Where(flow => marking.Contains(_places[flow.Id])).ToList();
            if (present.Count == 0)
            {
                continue;
            }

            if (node is ParallelGateway)
            {
                if (present.Count == node.Incoming.Count)
                {
                    yield return new Firing(node, null, Moved(marking, present, node.Outgoing));
                }

                continue;
            }

            foreach (var flow in present)
            {
                if (node.Outgoing.Count == 0)
                {
                    yield return new Firing(node, null, Moved(marking, [flow], []));
                }

                foreach (var way in node.Outgoing)
                {
                    yield return new Firing(node, way, Moved(marking, [flow], [way]));
                }
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
        => [.. _places.Where(place => marking.Contains(place.Value)).Select(place => _definition.Nodes[_definition.Flows[place.Key].TargetId]).Distinct()];

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

/// <summary>An element was passed, leaving by <paramref name="Way"/> where there was a choice.</summary>
internal sealed record Firing(FlowNode Node, SequenceFlow? Way, string Marking);
