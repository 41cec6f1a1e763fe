namespace KerjaSama.Workflow;

/// <summary>
/// What a step asks of the outside, in the order in which it happened; what it opened and cancelled again is left out. Timers and subscriptions are no effects: they are rows of
/// the state, written by <see cref="InstanceRows.Apply"/>.
/// </summary>
public abstract record Effect
{
    private protected Effect()
    {
    }
}

/// <summary>A task waits for a person; the first time is round 1.</summary>
public sealed record TaskOpened(Token Token, UserTask Task, int Round) : Effect;

public sealed record TaskClosed(Token Token, UserTask Task, string Outcome) : Effect;

public sealed record TaskCancelled(Token Token, UserTask Task) : Effect;

/// <summary>An open task belongs to another version of its process now, and is perhaps called otherwise there.</summary>
public sealed record TaskMigrated(Token Token, UserTask Task) : Effect;

/// <summary>The same of the work of a machine.</summary>
public sealed record ServiceMigrated(Token Token, ServiceTask Task) : Effect;

public sealed record ServiceRequested(Token Token, ServiceTask Task, int Round) : Effect;

public sealed record ServiceCancelled(Token Token, ServiceTask Task) : Effect;

/// <summary>Start the called process with these variables: all of the caller's, or what its input mapping says.</summary>
public sealed record ProcessCalled(Token Token, CallActivity Call, IReadOnlyDictionary<string, ProcessValue> Variables) : Effect;

public sealed record CallCancelled(Token Token, CallActivity Call) : Effect;

/// <summary>A message leaves, with the variables it declares, by a send task or a throwing event (<paramref name="Node"/>).</summary>
public sealed record MessageSent(
    FlowNode Node, ProcessMessage Message, string? Correlation, IReadOnlyDictionary<string, ProcessValue> Variables) : Effect;

/// <summary>The instance has ended; an error code stands beside <see cref="ProcessStatus.Failed"/> only.</summary>
public sealed record ProcessEnded(ProcessStatus Status, string? ErrorCode = null) : Effect;
