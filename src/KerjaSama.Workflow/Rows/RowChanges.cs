namespace KerjaSama.Workflow;

/// <summary>Rows to delete and to insert after <see cref="InstanceRows.Apply"/>; variables of the whole instance and rounds are never deleted.</summary>
public sealed record RowChanges(
    IReadOnlyList<ProcessToken> TokensToRemove,
    IReadOnlyList<ProcessToken> TokensToAdd,
    IReadOnlyList<ProcessVariable> VariablesToAdd,
    IReadOnlyList<ProcessRound> RoundsToAdd)
{
    public IReadOnlyList<ProcessVariable> VariablesToRemove { get; init; } = [];

    public IReadOnlyList<ProcessTimerRow> TimersToRemove { get; init; } = [];

    public IReadOnlyList<ProcessTimerRow> TimersToAdd { get; init; } = [];

    public IReadOnlyList<MessageSubscriptionRow> SubscriptionsToRemove { get; init; } = [];

    public IReadOnlyList<MessageSubscriptionRow> SubscriptionsToAdd { get; init; } = [];

    /// <summary>For a context that takes rows of any kind.</summary>
    public IEnumerable<object> Removed => [.. TokensToRemove, .. VariablesToRemove, .. TimersToRemove, .. SubscriptionsToRemove];

    /// <inheritdoc cref="Removed"/>
    public IEnumerable<object> Added => [.. TokensToAdd, .. VariablesToAdd, .. RoundsToAdd, .. TimersToAdd, .. SubscriptionsToAdd];
}
