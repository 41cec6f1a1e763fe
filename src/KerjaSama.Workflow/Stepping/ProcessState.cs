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

    public Token? FindToken(int number) => Tokens.Find(token => token.Number == number);
}

/// <summary>
/// A token at rest: at a user task, service task or call activity (waiting), or at a parallel join, having arrived by the flow
/// <paramref name="ArrivedBy"/>. The number is never used again within the instance, so it also names the one task it opened.
/// </summary>
public sealed record Token(int Number, string ElementId, string? ArrivedBy);

public enum ProcessStatus
{
    NotStarted,
    Running,
    Completed,
    Cancelled,
}
