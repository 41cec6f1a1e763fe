namespace KerjaSama.Workflow;

/// <summary>One process as drawn and executed, immutable once read. The key is the BPMN id of the process, written by hand.</summary>
public sealed record ProcessDefinition
{
    public required string Key { get; init; }

    public required string Name { get; init; }

    /// <summary>The attribute <c>kerjasama:versi</c>; a published version never changes (compare <see cref="Hash"/>).</summary>
    public int Version { get; init; } = 1;

    /// <summary>SHA-256 (hex, lower case) of the file's text in UTF-8 with LF line ends and without a byte order mark.</summary>
    public required string Hash { get; init; }

    public required string FileName { get; init; }

    /// <summary>The whole file, diagram included: what is executed, drawn and printed as SOP is the same text.</summary>
    public required string Xml { get; init; }

    /// <summary>Line of the process element in the file.</summary>
    public int Line { get; init; }

    public required IReadOnlyDictionary<string, FlowNode> Nodes { get; init; }

    public required IReadOnlyDictionary<string, SequenceFlow> Flows { get; init; }

    /// <summary>Declared inputs (<c>kerjasama:variabel</c>): settings for optional steps, or what the caller hands over.</summary>
    public IReadOnlyList<Variabel> Variabel { get; init; } = [];

    public string? Documentation { get; init; }

    /// <summary>What the head of the SOP says beyond the drawing (<c>kerjasama:sop</c>), in the order of the file.</summary>
    public IReadOnlyList<IsiSop> Sop { get; init; } = [];

    /// <summary>Messages between pools: drawn, not executed.</summary>
    public IReadOnlyList<MessageFlow> MessageFlows { get; init; } = [];

    /// <summary>The start events of the process itself, in the order of the file.</summary>
    public IEnumerable<StartEvent> StartEvents => Nodes.Values.OfType<StartEvent>().Where(start => start.Parent is null);

    /// <summary>Where a start without a trigger begins: the plain start event, else the only one.</summary>
    public StartEvent? DefaultStart => StartEvents.FirstOrDefault(start => start.Trigger is null)
        ?? (StartEvents.Take(2).Count() == 1 ? StartEvents.First() : null);

    /// <summary>Whether an instance can ever have a timer or wait for a message.</summary>
    public bool Listens => Nodes.Values.Any(node => node is IntermediateCatchEvent or ReceiveTask or BoundaryEvent { Trigger: not ErrorTrigger });

    /// <summary>Whether an element or a flow has that id.</summary>
    public bool Knows(string id) => Nodes.ContainsKey(id) || Flows.ContainsKey(id);

    /// <summary>The elements of the process itself (null) or of one embedded subprocess.</summary>
    public IEnumerable<FlowNode> NodesIn(string? subProcess) => Nodes.Values.Where(node => node.Parent == subProcess);

    /// <summary>Where the process or an embedded subprocess begins.</summary>
    public StartEvent? StartOf(string? subProcess) => subProcess is null ? DefaultStart : NodesIn(subProcess).OfType<StartEvent>().FirstOrDefault();

    /// <summary>The file says its version; else it is read as the first.</summary>
    public bool SaysVersion { get; init; } = true;

    /// <summary>The same process with other limits of some steps.</summary>
    /// <param name="days">Working days by the id of a step; ids that are no step are passed over.</param>
    public ProcessDefinition WithLimits(IReadOnlyDictionary<string, int> days) => days.Count == 0 ? this : this with
    {
        Nodes = Nodes.ToDictionary(node => node.Key, node => node.Value is UserTask task && days.TryGetValue(node.Key, out var limit) ? task.WithLimit(limit) : node.Value, StringComparer.Ordinal),
    };

    /// <summary>The embedded subprocesses around an element, innermost first.</summary>
    public IEnumerable<SubProcess> Around(FlowNode node)
    {
        for (var parent = node.Parent; parent is not null && Nodes.GetValueOrDefault(parent) is SubProcess around; parent = around.Parent)
        {
            yield return around;
        }
    }
}

/// <summary>An arrow between pools; the ends are ids of pools or of elements in them.</summary>
public sealed record MessageFlow(string Id, string Name, string SourceId, string TargetId);
