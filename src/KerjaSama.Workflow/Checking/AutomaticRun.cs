namespace KerjaSama.Workflow;

/// <summary>What one net does without a person or the outside: with the work of machines, or with the passing of time.</summary>
/// <param name="definition">The process.</param>
/// <param name="space">The net.</param>
/// <param name="pace">What moves it on.</param>
/// <param name="others">Processes that are called: a call is passed when the called process ends by itself.</param>
internal sealed class AutomaticRun(ProcessDefinition definition, StateSpace space, AutomaticPace pace, IReadOnlyDictionary<string, ProcessDefinition> others)
{
    private readonly Dictionary<(string Id, bool Thrown), bool> _known = [];
    private readonly Dictionary<string, AutomaticRun?> _inner = new(StringComparer.Ordinal);
    private List<Firing>? _reached;

    /// <summary>Keys of the processes on the way here; one that calls itself waits for itself.</summary>
    private IReadOnlySet<string> Calling { get; init; } = new HashSet<string>(StringComparer.Ordinal) { definition.Key };

    /// <summary>
    /// The elements of a shortest round of such steps in which none of <paramref name="except"/> takes part; empty when there is none. All
    /// branches of a parallel block on the round have to be automatic, for the join waits for the others.
    /// </summary>
    public IReadOnlyList<FlowNode> FindLoop(IReadOnlySet<string> except)
    {
        var edges = space.Edges.Where(edge => !except.Contains(edge.By.Node.Id) && IsAutomatic(edge.By)).ToList();
        var onward = edges.ToLookup(edge => edge.From);
        return FirstOnLoop(edges, onward) is { } marking ? Round(marking, onward) : [];
    }

    private bool Ends => Reached.Exists(firing => firing is { Marking: "", Thrown: false });

    private ThrownErrors Errors => ThrownErrors.Together(Reached.Where(firing => firing.Thrown).Select(ErrorsOf));

    private List<Firing> Reached => _reached ??= Reach();

    private bool IsAutomatic(Firing firing)
    {
        var key = (firing.Node.Id, firing.Thrown);
        if (!_known.TryGetValue(key, out var automatic))
        {
            _known.Add(key, automatic = firing.Thrown ? !ErrorsOf(firing).IsNone : IsAutomatic(firing.Node));
        }

        return automatic;
    }

    private bool IsAutomatic(FlowNode node) => node switch
    {
        Activity { MultiInstance.MayBeNone: true } => true,
        ServiceTask => pace == AutomaticPace.Machine,
        SubProcess or CallActivity => Inside((Activity)node) is { Ends: true },
        IntermediateCatchEvent { Trigger: TimerTrigger } => pace == AutomaticPace.Time,
        BoundaryEvent boundary => definition.Nodes[boundary.AttachedTo] is Activity activity && Thrown(activity).Reach(boundary, activity),
        UserTask or ReceiveTask or IntermediateCatchEvent => false,
        _ => true,
    };

    private ThrownErrors ErrorsOf(Firing firing) => firing.Node switch
    {
        EndEvent { Trigger: ErrorTrigger { Code: { } code } } => ThrownErrors.Of(code),
        Activity activity => Thrown(activity).Beyond(activity),
        _ => ThrownErrors.None,
    };

    private ThrownErrors Thrown(Activity activity) => activity switch
    {
        ServiceTask when pace == AutomaticPace.Machine => ThrownErrors.OfWorker,
        SubProcess or CallActivity => Inside(activity)?.Errors ?? ThrownErrors.None,
        _ => ThrownErrors.None,
    };

    /// <returns>Null for a call of a process that is not known, or that leads back here.</returns>
    private AutomaticRun? Inside(Activity activity)
    {
        if (!_inner.TryGetValue(activity.Id, out var run))
        {
            _inner.Add(activity.Id, run = activity switch
            {
                SubProcess sub => new AutomaticRun(definition, space.Inside(sub), pace, others) { Calling = Calling },
                CallActivity call when others.TryGetValue(call.CalledKey, out var called) && !Calling.Contains(called.Key) && called.DefaultStart is { } start
                    => new AutomaticRun(called, StateSpace.Explore(called, start, others), pace, others) { Calling = Calling.Append(called.Key).ToHashSet(StringComparer.Ordinal) },
                _ => null,
            });
        }

        return run;
    }

    /// <summary>Every such step that can be made from the beginning by such steps only.</summary>
    private List<Firing> Reach()
    {
        var onward = space.Edges.Where(edge => IsAutomatic(edge.By)).ToLookup(edge => edge.From);
        var (queue, seen, reached) = (new Queue<int>([0]), new HashSet<int> { 0 }, new List<Firing>());
        while (queue.TryDequeue(out var marking))
        {
            foreach (var (_, to, by) in onward[marking])
            {
                reached.Add(by);
                if (seen.Add(to))
                {
                    queue.Enqueue(to);
                }
            }
        }

        return reached;
    }

    /// <summary>Markings to which no such step leads are taken away, with the steps from there, until none is left to take; from what remains a round can be reached backwards.</summary>
    private static int? FirstOnLoop(List<(int From, int To, Firing By)> edges, ILookup<int, (int From, int To, Firing By)> onward)
    {
        var incoming = edges.CountBy(edge => edge.To).ToDictionary();
        var free = new Queue<int>(edges.Select(edge => edge.From).Distinct().Where(marking => !incoming.ContainsKey(marking)));
        while (free.TryDequeue(out var marking))
        {
            foreach (var (_, to, _) in onward[marking].Where(edge => --incoming[edge.To] == 0))
            {
                free.Enqueue(to);
            }
        }

        var before = edges.Where(edge => incoming.GetValueOrDefault(edge.From) > 0).ToLookup(edge => edge.To, edge => edge.From);
        var (seen, at) = (new HashSet<int>(), incoming.Where(pair => pair.Value > 0).Select(pair => (int?)pair.Key).Min());
        while (at is { } marking && seen.Add(marking))
        {
            at = before[marking].First();
        }

        return at;
    }

    private List<FlowNode> Round(int start, ILookup<int, (int From, int To, Firing By)> onward)
    {
        var (by, queue) = (new Dictionary<int, (int From, Firing By)>(), new Queue<int>([start]));
        while (!by.ContainsKey(start) && queue.TryDequeue(out var marking))
        {
            foreach (var edge in onward[marking].Where(edge => by.TryAdd(edge.To, (edge.From, edge.By))))
            {
                queue.Enqueue(edge.To);
            }
        }

        var round = new List<FlowNode>();
        var at = start;
        do
        {
            var node = by[at].By.Node;
            round.AddRange(node is BoundaryEvent boundary ? [definition.Nodes[boundary.AttachedTo], boundary] : [node]);
            at = by[at].From;
        }
        while (at != start);
        return round;
    }
}

/// <summary>What moves a run on when no person does.</summary>
internal enum AutomaticPace
{
    Machine,
    Time,
}
