namespace KerjaSama.Workflow;

/// <summary>Where a process or an embedded subprocess begins. Only a process may be begun by a message or a timer.</summary>
public sealed record StartEvent(string Id, string Name, int Line) : FlowNode(Id, Name, Line)
{
    /// <summary>Null, or a <see cref="MessageTrigger"/> or <see cref="TimerTrigger"/>: the host starts the instance then.</summary>
    public EventTrigger? Trigger { get; init; }
}

/// <summary>Consumes its token; with a trigger it also throws it: message, error or terminate (OMG BPMN 2.0.2, 10.5.3).</summary>
public sealed record EndEvent(string Id, string Name, int Line) : FlowNode(Id, Name, Line)
{
    public EventTrigger? Trigger { get; init; }
}

/// <summary>Waits for a message or a timer (OMG BPMN 2.0.2, 10.5.4).</summary>
public sealed record IntermediateCatchEvent(string Id, string Name, int Line, EventTrigger Trigger) : FlowNode(Id, Name, Line);

/// <summary>Passed at once; with a trigger it sends the message.</summary>
public sealed record IntermediateThrowEvent(string Id, string Name, int Line) : FlowNode(Id, Name, Line)
{
    public MessageTrigger? Trigger { get; init; }
}

/// <summary>
/// Listens while its activity is open (OMG BPMN 2.0.2, 10.5.4). Interrupting, it cancels the activity and all in it; else it sends a
/// further token beside. An error always interrupts.
/// </summary>
public sealed record BoundaryEvent(string Id, string Name, int Line, string AttachedTo, bool Interrupting, EventTrigger Trigger) : FlowNode(Id, Name, Line);

/// <summary>What an event catches or throws.</summary>
public abstract record EventTrigger;

public sealed record MessageTrigger(ProcessMessage Message) : EventTrigger
{
    /// <summary>When sent or awaited, its value (a text) tells messages of one name apart; null: the name is enough.</summary>
    public FeelExpression? Correlation { get; init; }
}

/// <summary>Null catches every error.</summary>
public sealed record ErrorTrigger(string? Code) : EventTrigger;

/// <summary>Ends its scope at once, whatever is still open in it.</summary>
public sealed record TerminateTrigger : EventTrigger;

/// <summary>A message of the file, known by its name; it carries the declared variables.</summary>
public sealed record ProcessMessage(string Id, string Name)
{
    public IReadOnlyList<Variabel> Variabel { get; init; } = [];
}
