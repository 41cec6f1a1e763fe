using System.Collections.Immutable;

namespace KerjaSama.Workflow;

/// <summary>The rows of one instance, as loaded; the bridge between the stored facts and the pure state.</summary>
public sealed record InstanceRows(
    ProcessInstance Instance,
    IReadOnlyList<ProcessToken> Tokens,
    IReadOnlyList<ProcessVariable> Variables,
    IReadOnlyList<ProcessRound> Rounds)
{
    public ProcessState ToState() => new(
        [.. Tokens.OrderBy(token => token.Number).Select(token => new Token(token.Number, token.ElementId, token.ArrivedBy))],
        Variables.ToImmutableDictionary(row => row.Name, row => ProcessValue.FromStored(row.Type, row.Text), StringComparer.Ordinal),
        Rounds.ToImmutableDictionary(row => row.ElementId, row => row.Count, StringComparer.Ordinal),
        Instance.NextToken,
        Instance.Status);

    /// <summary>
    /// Brings the rows to <paramref name="next"/>: rows that stay are changed in place (a tracking context sees it), rows that come
    /// and go are handed back. Rows whose facts are the same are not touched. <paramref name="now"/> becomes the end of an instance that ends.
    /// </summary>
    public RowChanges Apply(ProcessState next, DateTimeOffset now)
    {
        if (Instance.Status != next.Status && next.Status is ProcessStatus.Completed or ProcessStatus.Cancelled)
        {
            Instance.EndedAt = now;
        }

        Instance.Status = next.Status;
        Instance.NextToken = next.NextToken;

        return new RowChanges(
            [.. Tokens.Where(row => next.FindToken(row.Number) is null)],
            [.. next.Tokens.Where(token => Tokens.All(row => row.Number != token.Number)).Select(RowOf)],
            ApplyVariables(next),
            ApplyRounds(next));
    }

    private ProcessToken RowOf(Token token) => new()
    {
        InstanceId = Instance.Id,
        Number = token.Number,
        ElementId = token.ElementId,
        ArrivedBy = token.ArrivedBy,
    };

    private List<ProcessVariable> ApplyVariables(ProcessState next)
    {
        var known = Variables.ToDictionary(row => row.Name, StringComparer.Ordinal);
        var added = new List<ProcessVariable>();
        foreach (var (name, value) in next.Variables.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var (type, text) = value.ToStored();
            if (known.TryGetValue(name, out var row))
            {
                (row.Type, row.Text) = (type, text);
            }
            else
            {
                added.Add(new ProcessVariable { InstanceId = Instance.Id, Name = name, Type = type, Text = text });
            }
        }

        return added;
    }

    private List<ProcessRound> ApplyRounds(ProcessState next)
    {
        var known = Rounds.ToDictionary(row => row.ElementId, StringComparer.Ordinal);
        var added = new List<ProcessRound>();
        foreach (var (elementId, count) in next.Rounds.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (known.TryGetValue(elementId, out var row))
            {
                row.Count = count;
            }
            else
            {
                added.Add(new ProcessRound { InstanceId = Instance.Id, ElementId = elementId, Count = count });
            }
        }

        return added;
    }
}

/// <summary>Rows to delete and to insert after <see cref="InstanceRows.Apply"/>; variables and rounds are never deleted.</summary>
public sealed record RowChanges(
    IReadOnlyList<ProcessToken> TokensToRemove,
    IReadOnlyList<ProcessToken> TokensToAdd,
    IReadOnlyList<ProcessVariable> VariablesToAdd,
    IReadOnlyList<ProcessRound> RoundsToAdd);
