namespace KerjaSama.Workflow;

/// <summary>What a step asks of the outside, in the order in which it happened.</summary>
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

public sealed record ServiceRequested(Token Token, ServiceTask Task, int Round) : Effect;

public sealed record ServiceCancelled(Token Token, ServiceTask Task) : Effect;

/// <summary>Start the called process with all variables of the caller.</summary>
public sealed record ProcessCalled(Token Token, CallActivity Call, IReadOnlyDictionary<string, ProcessValue> Variables) : Effect;

public sealed record CallCancelled(Token Token, CallActivity Call) : Effect;

public sealed record ProcessEnded(ProcessStatus Status) : Effect;
