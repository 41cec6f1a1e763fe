using System.Collections.Immutable;

namespace KerjaSama.Workflow;

/// <summary>The rows of one instance, as loaded; the bridge between the stored facts and the pure state.</summary>
public sealed record InstanceRows(
    ProcessInstance Instance,
    IReadOnlyList<ProcessToken> Tokens,
    IReadOnlyList<ProcessVariable> Variables,
    IReadOnlyList<ProcessRound> Rounds)
{
    public IReadOnlyList<ProcessTimerRow> Timers { get; init; } = [];

    public IReadOnlyList<MessageSubscriptionRow> Subscriptions { get; init; } = [];

    public ProcessState ToState() => new(
        [.. Tokens.OrderBy(token => token.Number).Select(token => new Token(token.Number, token.ElementId, token.ArrivedBy, token.Scope, token.Iteration, token.Instances))],
        Variables.Where(row => row.Scope == 0).ToImmutableDictionary(row => row.Name, row => ProcessValue.FromStored(row.Type, row.Text), StringComparer.Ordinal),
        Rounds.ToImmutableDictionary(row => row.ElementId, row => row.Count, StringComparer.Ordinal),
        Instance.NextToken,
        Instance.Status)
    {
        Locals = Variables.Where(row => row.Scope != 0).ToImmutableDictionary(row => new ScopedName(row.Scope, row.Name), row => ProcessValue.FromStored(row.Type, row.Text)),
        Timers = [.. Timers.OrderBy(row => row.Token).ThenBy(row => row.ElementId, StringComparer.Ordinal).Select(row => new ProcessTimer(row.Token, row.ElementId, row.Occurrence, row.DueAt))],
        Subscriptions = [.. Subscriptions.OrderBy(row => row.Token).ThenBy(row => row.ElementId, StringComparer.Ordinal).Select(row => new MessageSubscription(row.Token, row.ElementId, row.Message, row.Correlation))],
    };

    /// <summary>
    /// Brings the rows to <paramref name="next"/>: rows that stay are changed in place (a tracking context sees it), rows that come
    /// and go are handed back. Rows whose facts are the same are not touched. <paramref name="now"/> becomes the end of an instance that ends.
    /// </summary>
    public RowChanges Apply(ProcessState next, DateTimeOffset now)
    {
        if (Instance.Status != next.Status && next.Status is ProcessStatus.Completed or ProcessStatus.Cancelled or ProcessStatus.Failed)
        {
            Instance.EndedAt = now;
        }

        Instance.Status = next.Status;
        Instance.NextToken = next.NextToken;
        foreach (var (row, token) in Tokens.Select(row => (row, next.FindToken(row.Number))))
        {
            // a token rests where it is until it is taken away; only a migration puts it under another name
            (row.ElementId, row.ArrivedBy) = token is null ? (row.ElementId, row.ArrivedBy) : (token.ElementId, token.ArrivedBy);
        }

        return new RowChanges(
            [.. Tokens.Where(row => next.FindToken(row.Number) is null)],
            [.. next.Tokens.Where(token => Tokens.All(row => row.Number != token.Number)).Select(RowOf)],
            ApplyVariables(next),
            ApplyRounds(next))
        {
            VariablesToRemove = [.. Variables.Where(row => row.Scope != 0 && !next.Locals.ContainsKey(new ScopedName(row.Scope, row.Name)))],
            TimersToRemove = [.. Timers.Where(row => !next.Timers.Exists(timer => IsOf(row, timer)))],
            TimersToAdd = ApplyTimers(next),
            SubscriptionsToRemove = [.. Subscriptions.Where(row => !next.Subscriptions.Exists(subscription => IsOf(row, subscription)))],
            SubscriptionsToAdd = [.. next.Subscriptions.Where(subscription => !Subscriptions.Any(row => IsOf(row, subscription))).Select(RowOf)],
        };
    }

    private static bool IsOf(ProcessTimerRow row, ProcessTimer timer) => (row.Token, row.ElementId) == (timer.TokenNumber, timer.ElementId);

    private static bool IsOf(MessageSubscriptionRow row, MessageSubscription subscription)
        => (row.Token, row.ElementId) == (subscription.TokenNumber, subscription.ElementId);

    private ProcessToken RowOf(Token token) => new()
    {
        InstanceId = Instance.Id,
        Number = token.Number,
        ElementId = token.ElementId,
        ArrivedBy = token.ArrivedBy,
        Scope = token.Scope,
        Iteration = token.Iteration,
        Instances = token.Instances,
    };

    private MessageSubscriptionRow RowOf(MessageSubscription subscription) => new()
    {
        InstanceId = Instance.Id,
        Token = subscription.TokenNumber,
        ElementId = subscription.ElementId,
        Message = subscription.Message,
        Correlation = subscription.Correlation,
    };

    private List<ProcessVariable> ApplyVariables(ProcessState next)
    {
        var known = Variables.ToDictionary(row => new ScopedName(row.Scope, row.Name));
        var added = new List<ProcessVariable>();
        var all = next.Variables.Select(pair => (Name: new ScopedName(0, pair.Key), pair.Value)).Concat(next.Locals.Select(pair => (Name: pair.Key, pair.Value)));
        foreach (var (name, value) in all.OrderBy(pair => pair.Name.Scope).ThenBy(pair => pair.Name.Name, StringComparer.Ordinal))
        {
            var (type, text) = value.ToStored();
            if (known.TryGetValue(name, out var row))
            {
                (row.Type, row.Text) = (type, text);
            }
            else
            {
                added.Add(new ProcessVariable { InstanceId = Instance.Id, Scope = name.Scope, Name = name.Name, Type = type, Text = text });
            }
        }

        return added;
    }

    private List<ProcessTimerRow> ApplyTimers(ProcessState next)
    {
        var added = new List<ProcessTimerRow>();
        foreach (var timer in next.Timers)
        {
            if (Timers.FirstOrDefault(row => IsOf(row, timer)) is not { } row)
            {
                added.Add(new ProcessTimerRow { InstanceId = Instance.Id, Token = timer.TokenNumber, ElementId = timer.ElementId, Occurrence = timer.Occurrence, DueAt = timer.DueAt });
            }
            else if (row.Occurrence != timer.Occurrence)
            {
                (row.Occurrence, row.DueAt, row.Status, row.LeasedUntil, row.Attempts, row.LastError) = (timer.Occurrence, timer.DueAt, JobStatus.Waiting, null, 0, null);
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
