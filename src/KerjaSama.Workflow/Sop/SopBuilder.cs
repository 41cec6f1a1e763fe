namespace KerjaSama.Workflow;

/// <summary>Makes the SOP of a process from its definition alone; docs/keputusan/0018-sop-ap.md says what is folded into what.</summary>
public sealed class SopBuilder
{
    private const string Sistem = "Sistem";

    private readonly ProcessDefinition _definition;
    private readonly IReadOnlyDictionary<string, ProcessDefinition> _others;
    private readonly Func<string, string> _peran;
    private readonly SopGraph _graph;
    private readonly IReadOnlyList<FlowNode> _rows;
    private readonly Dictionary<string, int> _number;

    private SopBuilder(ProcessDefinition definition, IReadOnlyDictionary<string, ProcessDefinition> others, Func<string, string> peran)
    {
        (_definition, _others, _peran) = (definition, others, peran);
        _graph = new SopGraph(definition);
        _rows = SopOrder.Of(definition, _graph);
        _number = _rows.Index().ToDictionary(row => row.Item.Id, row => row.Index + 1, StringComparer.Ordinal);
    }

    /// <param name="definition">A definition that <see cref="DefinitionChecker"/> accepts.</param>
    /// <param name="others">The newest version of every process, by key: those it calls, and those that call it.</param>
    /// <param name="peran">The words for a role's code, where a step stands in no lane.</param>
    public static SopTable Build(ProcessDefinition definition, IReadOnlyDictionary<string, ProcessDefinition> others, Func<string, string> peran)
        => new SopBuilder(definition, others, peran).Build();

    private SopTable Build()
    {
        var actors = Actors();
        var columns = actors.Distinct().ToList();
        var notes = new SopNotes(_definition, _graph, _rows, _number, CalledName);
        var rows = _rows.Zip(actors, (row, actor) => Row(row, columns.IndexOf(actor)) with { Keterangan = notes.Of(row) });
        return new SopTable(_definition, columns, [.. rows], [.. Related()]);
    }

    private BarisSop Row(FlowNode row, int column)
    {
        var mutu = MutuOf(row);
        return new BarisSop(_number[row.Id], row.Id, RowWords.Kegiatan(row), column, Simbol(row))
        {
            Kelengkapan = mutu?.Kelengkapan,
            Waktu = mutu?.Waktu,
            Output = mutu?.Output,
            Panah = [.. _graph.Lines[row.Id].Select(line => new PanahSop(_number[line.To], line.Label, line.Flows))],
        };
    }

    private MutuBaku? MutuOf(FlowNode row) => row switch
    {
        UserTask task => MutuBaku.Of(task),
        CallActivity call when _others.GetValueOrDefault(call.CalledKey) is { } called => MutuBaku.Of(called, _others),
        _ => null,
    };

    private SimbolSop Simbol(FlowNode row) => row switch
    {
        StartEvent => SimbolSop.Terminator,
        EndEvent => _graph.Lines[row.Id].Count == 0 ? SimbolSop.Terminator : SimbolSop.Proses,
        _ => _graph.DecisionOf(row) is null ? SimbolSop.Proses : SimbolSop.Keputusan,
    };

    /// <summary>Who acts in each row: the lane, else the roles; an event or call in no lane stays with the one before it.</summary>
    private List<string> Actors()
    {
        var known = _rows.Select(row => row.Lane ?? Own(row)).ToList();
        var first = known.Find(actor => actor is not null) ?? Sistem;
        var actors = new List<string>();
        foreach (var actor in known)
        {
            actors.Add(actor ?? actors.LastOrDefault() ?? first);
        }

        return actors;
    }

    private string? Own(FlowNode row) => row switch
    {
        UserTask { Peran: { Count: > 0 } peran } => string.Join(" atau ", peran.Select(_peran)),
        ServiceTask or SendTask => Sistem,
        _ => null,
    };

    private IEnumerable<string> Related() => Calls(_definition).Select(CalledName)
        .Concat(_others.Values.Where(other => other.Key != _definition.Key && Calls(other).Contains(_definition.Key)).OrderBy(other => other.Key, StringComparer.Ordinal).Select(other => other.Name))
        .Distinct();

    private static IEnumerable<string> Calls(ProcessDefinition definition) => definition.Nodes.Values.OfType<CallActivity>().Select(call => call.CalledKey);

    private string CalledName(string key) => _others.GetValueOrDefault(key)?.Name ?? key;
}
