namespace KerjaSama.Workflow;

/// <summary>An element that a token can reach. <paramref name="Id"/> is the BPMN id, <paramref name="Line"/> its line in the file.</summary>
public abstract record FlowNode(string Id, string Name, int Line)
{
    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<SequenceFlow> Incoming { get; init; } = [];

    /// <summary>In the order of the file; tokens leave in this order.</summary>
    public IReadOnlyList<SequenceFlow> Outgoing { get; init; } = [];

    public string? Documentation { get; init; }

    /// <summary>Id of the embedded subprocess around it; null in the process itself.</summary>
    public string? Parent { get; init; }

    /// <summary>Name of the lane it is drawn in, the innermost; null outside of lanes.</summary>
    public string? Lane { get; init; }
}

/// <summary>One way out: the first flow (in file order) whose condition is true, else <paramref name="DefaultFlow"/>.</summary>
public sealed record ExclusiveGateway(string Id, string Name, int Line, string? DefaultFlow) : FlowNode(Id, Name, Line);

/// <summary>Waits for one token on every incoming flow, then sends one on every outgoing flow.</summary>
public sealed record ParallelGateway(string Id, string Name, int Line) : FlowNode(Id, Name, Line);
