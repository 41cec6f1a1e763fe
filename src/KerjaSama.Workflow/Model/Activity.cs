namespace KerjaSama.Workflow;

/// <summary>Work: a task, an embedded subprocess or a call. Its boundary events listen while it is open.</summary>
public abstract record Activity(string Id, string Name, int Line) : FlowNode(Id, Name, Line)
{
    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<BoundaryEvent> Boundary { get; init; } = [];

    /// <summary>Null: once.</summary>
    public MultiInstance? MultiInstance { get; init; }
}

/// <summary>
/// Work of a machine: the token waits until a worker reports; <paramref name="Tindakan"/> names what to do. The worker may report an
/// error code, which a boundary event catches.
/// </summary>
public sealed record ServiceTask(string Id, string Name, int Line, string Tindakan) : Activity(Id, Name, Line);

/// <summary>Sends its message and is done (OMG BPMN 2.0.2, 10.3.3).</summary>
public sealed record SendTask(string Id, string Name, int Line, MessageTrigger Message) : Activity(Id, Name, Line);

/// <summary>Waits for its message (OMG BPMN 2.0.2, 10.3.3).</summary>
public sealed record ReceiveTask(string Id, string Name, int Line, MessageTrigger Message) : Activity(Id, Name, Line);

/// <summary>An embedded subprocess: a scope of its own, done when no token is left in it (OMG BPMN 2.0.2, 10.3.5 and 13.3.4).</summary>
public sealed record SubProcess(string Id, string Name, int Line) : Activity(Id, Name, Line)
{
    /// <summary>Variables that live as long as the scope and are seen in it only.</summary>
    public IReadOnlyList<Variabel> Variabel { get; init; } = [];
}

/// <summary>
/// Waits for another process, <paramref name="CalledKey"/> (OMG BPMN 2.0.2, 10.3.6). Without mappings all variables go in, and all come
/// back; with them only what they name.
/// </summary>
public sealed record CallActivity(string Id, string Name, int Line, string CalledKey) : Activity(Id, Name, Line)
{
    /// <summary>Variables of the called process, from expressions over the caller's; null: all.</summary>
    public IReadOnlyList<VariableMapping>? Input { get; init; }

    /// <summary>Variables of the caller, from expressions over those of the called process; null: all.</summary>
    public IReadOnlyList<VariableMapping>? Output { get; init; }
}

public sealed record VariableMapping(string Target, FeelExpression Value);

/// <summary>
/// As many instances at the same time as the collection has items, or as the cardinality says (OMG BPMN 2.0.2, 10.3.8). After each
/// the completion condition is looked at, where <c>nrOfInstances</c>, <c>nrOfActiveInstances</c>, <c>nrOfCompletedInstances</c>,
/// <c>nrOfTerminatedInstances</c> and what that instance answered can be read; once it is true, the rest is cancelled.
/// </summary>
public sealed record MultiInstance(FeelExpression? Collection, FeelExpression? Cardinality, int Line)
{
    /// <summary>There may be no instance at all, so that the activity is passed at once (13.3.7): all but a written number above zero.</summary>
    internal bool MayBeNone => Cardinality?.Root is not LiteralExpression { Value: NumberValue { Value: > 0 } };

    /// <summary>Holds the item of the collection, for that instance only; beside it stands <c>loopCounter</c>, from 1.</summary>
    public string? ElementVariable { get; init; }

    public Kondisi? CompletionCondition { get; init; }

    /// <summary>List variable that gets one item per instance, null for one that was cancelled.</summary>
    public string? OutputCollection { get; init; }

    /// <summary>What an instance adds to it.</summary>
    public FeelExpression? OutputElement { get; init; }
}
