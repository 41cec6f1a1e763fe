using System.Collections.Immutable;

namespace KerjaSama.Workflow;

/// <summary>Every marking of one scope that can be reached, breadth first, so that the way to each is a shortest one.</summary>
internal sealed class StateSpace
{
    /// <summary>Enough for six parallel branches of five steps each.</summary>
    private const int MaxMarkings = 50_000;

    private readonly FlowNet _net;
    private readonly List<Visit> _visits = [];
    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);
    private readonly List<(int From, int To, Firing By)> _edges = [];
    private readonly Dictionary<string, int> _passed = new(StringComparer.Ordinal);

    private StateSpace(FlowNet net) => _net = net;

    /// <summary>Too many markings to look at them all; the rest says nothing then.</summary>
    public bool TooLarge { get; private set; }

    /// <summary>First marking in which a flow holds two tokens.</summary>
    public Visit? Doubled { get; private set; }

    /// <summary>First marking with tokens from which nothing can go on.</summary>
    public Visit? Stuck { get; private set; }

    /// <summary>First marking from which the end can never be reached.</summary>
    public Visit? Endless { get; private set; }

    /// <summary>Some run ends without an error.</summary>
    public bool CanEnd => _edges.Exists(edge => edge.By is { Marking: "", Thrown: false });

    /// <summary>Every step from one marking to another.</summary>
    public IReadOnlyList<(int From, int To, Firing By)> Edges => _edges;

    /// <summary>Elements that some run passes.</summary>
    public IEnumerable<string> Passed => _passed.Keys;

    public bool IsSound => !TooLarge && Doubled is null && Stuck is null && Endless is null;

    /// <param name="definition">The process.</param>
    /// <param name="from">Where the one token begins.</param>
    /// <param name="others">Processes that are called, for the errors they throw.</param>
    public static StateSpace Explore(ProcessDefinition definition, FlowNode from, IReadOnlyDictionary<string, ProcessDefinition>? others = null)
    {
        var net = new FlowNet(definition, from.Parent, others ?? ImmutableDictionary<string, ProcessDefinition>.Empty);
        return Explore(net, net.MarkingAt(from));
    }

    /// <summary>From several tokens of one scope, each on a flow.</summary>
    public static StateSpace Explore(ProcessDefinition definition, string? scope, IEnumerable<SequenceFlow> flows)
    {
        var net = new FlowNet(definition, scope, ImmutableDictionary<string, ProcessDefinition>.Empty);
        return Explore(net, net.MarkingOn(flows));
    }

    private static StateSpace Explore(FlowNet net, string marking)
    {
        var space = new StateSpace(net);
        space.Run(marking);
        return space;
    }

    public IReadOnlyList<FlowNode> Waiting(Visit visit) => _net.Waiting(visit.Marking);

    /// <inheritdoc cref="FlowNet.Inside"/>
    public StateSpace Inside(SubProcess sub) => _net.Inside(sub);

    public SequenceFlow? DoubledFlow(Visit visit) => _net.Doubled(visit.Marking);

    /// <summary>The firings that lead to a first marking in which the element can be passed; null when it never can.</summary>
    public IReadOnlyList<Firing>? TraceBefore(string elementId) => _passed.TryGetValue(elementId, out var index) ? TraceTo(_visits[index]) : null;

    /// <summary>The firings that lead to the marking, in order.</summary>
    public IReadOnlyList<Firing> TraceTo(Visit visit)
    {
        var trace = new List<Firing>();
        for (var at = visit; at.By is { } by; at = _visits[at.Parent])
        {
            trace.Insert(0, by);
        }

        return trace;
    }

    private void Run(string marking)
    {
        Add(marking, 0, null);
        for (var index = 0; index < _visits.Count && Doubled is null; index++)
        {
            if (_visits.Count > MaxMarkings)
            {
                TooLarge = true;
                return;
            }

            var visit = _visits[index];
            var moved = false;
            foreach (var firing in _net.Next(visit.Marking))
            {
                moved = true;
                if (!firing.Thrown || firing.Node is EndEvent)
                {
                    _passed.TryAdd(firing.Node.Id, index);
                }

                _edges.Add((index, Add(firing.Marking, index, firing), firing));
            }

            if (!moved && visit.Marking.Length > 0)
            {
                Stuck ??= visit;
            }
        }

        if (Doubled is null && Stuck is null)
        {
            Endless = FirstThatCannotEnd();
        }
    }

    private int Add(string marking, int parent, Firing? by)
    {
        if (_indexes.TryGetValue(marking, out var known))
        {
            return known;
        }

        var visit = new Visit(marking, parent, by);
        _indexes.Add(marking, _visits.Count);
        _visits.Add(visit);
        if (_net.Doubled(marking) is not null)
        {
            Doubled ??= visit;
        }

        return _visits.Count - 1;
    }

    private Visit? FirstThatCannotEnd()
    {
        var backwards = _edges.ToLookup(edge => edge.To, edge => edge.From);
        var canEnd = new HashSet<int>();
        var queue = new Queue<int>();
        if (_indexes.TryGetValue(string.Empty, out var end) && canEnd.Add(end))
        {
            queue.Enqueue(end);
        }

        while (queue.TryDequeue(out var index))
        {
            foreach (var before in backwards[index].Where(canEnd.Add))
            {
                queue.Enqueue(before);
            }
        }

        return _visits.Where((_, index) => !canEnd.Contains(index)).FirstOrDefault();
    }
}

/// <summary>A marking reached, from which other and by which firing.</summary>
internal sealed record Visit(string Marking, int Parent, Firing? By);
