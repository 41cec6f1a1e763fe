using System.Collections.Immutable;

namespace KerjaSama.Workflow;

/// <summary>
/// Where one instance stands; each fact once. <paramref name="Rounds"/> counts how often each task has been opened,
/// <paramref name="NextToken"/> is the number the next token gets.
/// </summary>
public sealed record ProcessState(
    ImmutableList<Token> Tokens,
    ImmutableDictionary<string, ProcessValue> Variables,
    ImmutableDictionary<string, int> Rounds,
    int NextToken,
    ProcessStatus Status)
{
    /// <summary>Before <see cref="Start"/>.</summary>
    public static ProcessState Empty { get; } = new(
        [],
        ImmutableDictionary.Create<string, ProcessValue>(StringComparer.Ordinal),
        ImmutableDictionary.Create<string, int>(StringComparer.Ordinal),
        1,
        ProcessStatus.NotStarted);

    /// <summary>Variables of one scope: of an embedded subprocess, or of one instance of a multi-instance activity.</summary>
    public ImmutableDictionary<ScopedName, ProcessValue> Locals { get; init; } = ImmutableDictionary<ScopedName, ProcessValue>.Empty;

    /// <summary>What has to be fired when it is due, by <see cref="FireTimer"/>.</summary>
    public ImmutableList<ProcessTimer> Timers { get; init; } = [];

    /// <summary>What is waited for, to be delivered by <see cref="DeliverMessage"/>.</summary>
    public ImmutableList<MessageSubscription> Subscriptions { get; init; } = [];

    public Token? FindToken(int number) => Tokens.Find(token => token.Number == number);

    /// <summary>All variables that an element sees where the token stands: an inner scope hides the outer.</summary>
    public IReadOnlyDictionary<string, ProcessValue> VisibleTo(Token token) => VariableScopes.Visible(token.Number, FindToken, Variables, Locals);
}

/// <summary>
/// A token at rest: at an activity or a catching event (waiting), or at a parallel join, having arrived by the flow
/// <paramref name="ArrivedBy"/>. The number is never used again within the instance, so it also names the one task it opened.
/// </summary>
/// <param name="Scope">Number of the token of the subprocess, or of the multi-instance activity, in which it stands; 0: the process.</param>
/// <param name="Iteration">Which instance of a multi-instance activity it is, from 1; 0: none.</param>
/// <param name="Instances">How many instances the multi-instance activity has that this token stands for; 0: it is none.</param>
public sealed record Token(int Number, string ElementId, string? ArrivedBy, int Scope = 0, int Iteration = 0, int Instances = 0);

/// <summary>
/// A timer of a waiting token: of the event it waits at, or of a boundary event of its activity. Its identity is
/// (token, element, occurrence); the occurrence counts from 1.
/// </summary>
public sealed record ProcessTimer(int TokenNumber, string ElementId, int Occurrence, DateTimeOffset DueAt);

/// <summary>A message that a waiting token would take, by itself or by a boundary event of its activity.</summary>
public sealed record MessageSubscription(int TokenNumber, string ElementId, string Message, string? Correlation);

public readonly record struct ScopedName(int Scope, string Name);

public enum ProcessStatus
{
    NotStarted,
    Running,
    Completed,
    Cancelled,

    /// <summary>Ended by an error that nothing in it caught.</summary>
    Failed,
}
