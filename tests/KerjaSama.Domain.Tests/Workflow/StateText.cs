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
        string.Join(' ', state.Rounds.OrderBy(pair => pair.Key, StringComparer.Ordinal)));

    public static string Of(IReadOnlyList<Effect> effects) => string.Join('\n', effects);

    public static (InstanceRows Rows, RowChanges Changes) Applied(InstanceRows rows, ProcessState state, DateTimeOffset now)
    {
        var changes = rows.Apply(state, now);
        var next = new InstanceRows(
            rows.Instance,
            [.. rows.Tokens.Except(changes.TokensToRemove), .. changes.TokensToAdd],
            [.. rows.Variables, .. changes.VariablesToAdd],
            [.. rows.Rounds, .. changes.RoundsToAdd]);
        return (next, changes);
    }
}
