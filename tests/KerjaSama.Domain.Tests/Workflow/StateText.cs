using KerjaSama.Workflow;

namespace KerjaSama.Domain.Tests.Workflow;

/// <summary>A state or effects as one text, so that two can be compared; and rows as a database would keep them.</summary>
internal static class StateText
{
    public static string Of(ProcessState state) => string.Join(
        '\n',
        $"{state.Status} {state.NextToken}",
        string.Join(' ', state.Tokens),
        string.Join(' ', state.Variables.OrderBy(pair => pair.Key, StringComparer.Ordinal)),
        string.Join(' ', state.Locals.OrderBy(pair => pair.Key.Scope).ThenBy(pair => pair.Key.Name, StringComparer.Ordinal).Select(pair => $"{pair.Key} {StoredText(pair.Value)}")),
        string.Join(' ', state.Timers),
        string.Join(' ', state.Subscriptions),
        string.Join(' ', state.Rounds.OrderBy(pair => pair.Key, StringComparer.Ordinal)));

    private static string StoredText(ProcessValue value) => $"{value.ToStored()}";

    public static string Of(IReadOnlyList<Effect> effects) => string.Join('\n', effects);

    public static (InstanceRows Rows, RowChanges Changes) Applied(InstanceRows rows, ProcessState state, DateTimeOffset now)
    {
        var changes = rows.Apply(state, now);
        var next = new InstanceRows(
            rows.Instance,
            [.. rows.Tokens.Except(changes.TokensToRemove), .. changes.TokensToAdd],
            [.. rows.Variables.Except(changes.VariablesToRemove), .. changes.VariablesToAdd],
            [.. rows.Rounds, .. changes.RoundsToAdd])
        {
            Timers = [.. rows.Timers.Except(changes.TimersToRemove), .. changes.TimersToAdd],
            Subscriptions = [.. rows.Subscriptions.Except(changes.SubscriptionsToRemove), .. changes.SubscriptionsToAdd],
        };
        return (next, changes);
    }
}
