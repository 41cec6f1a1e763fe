using KerjaSama.Workflow;

namespace KerjaSama.Domain.Tests.Workflow.Released;

/// <summary>Finds cases that together wait at every place of a process, by random ways through it; always the same ones.</summary>
internal static class CaseFinder
{
    private const int Ways = 200;
    private const int StepsPerWay = 80;

    public static IReadOnlyList<StoredCase> Find(ProcessDefinition definition, ProcessShelf shelf)
    {
        var (known, cases) = (new HashSet<string>(StringComparer.Ordinal), new List<StoredCase>());
        for (var seed = 0; seed < Ways; seed++)
        {
            var random = new Random(seed);
            var run = new CaseRun(shelf, definition, random);
            for (var step = 0; step < StepsPerWay && !run.Ended; step++)
            {
                var found = Places(definition, run.Outermost.ToState()).Where(known.Add).ToList();
                if (found.Count > 0)
                {
                    // written and read, because the rows of a case that goes on are changed in place
                    cases.Add(StoredCase.Read(new StoredCase(string.Join(", ", found), run.Open).Write()));
                }

                run.RandomStep(random);
            }
        }

        return cases;
    }

    /// <summary>The elements at which a token of the process rests or listens; a fixture has to know them all.</summary>
    public static IEnumerable<string> WaitingElements(ProcessDefinition definition) => definition.Nodes.Values
        .Where(node => node is UserTask or ServiceTask or CallActivity or SubProcess or ReceiveTask or IntermediateCatchEvent or BoundaryEvent { Trigger: not ErrorTrigger }
            || node is ParallelGateway { Incoming.Count: > 1 })
        .Select(node => node.Id);

    public static IEnumerable<string> WaitingElements(ProcessState state) =>
        state.Tokens.Select(token => token.ElementId).Concat(state.Timers.Select(timer => timer.ElementId)).Concat(state.Subscriptions.Select(subscription => subscription.ElementId));

    /// <summary>What makes one stored state unlike another: where it waits, beside what, and for which time.</summary>
    private static IEnumerable<string> Places(ProcessDefinition definition, ProcessState state)
    {
        foreach (var token in state.Tokens)
        {
            yield return definition.Nodes[token.ElementId] is ParallelGateway ? $"{token.ElementId} by {token.ArrivedBy}" : token.ElementId;
            if (state.Rounds.GetValueOrDefault(token.ElementId) > 1 && token.Instances == 0 && token.Iteration == 0)
            {
                yield return $"{token.ElementId} again";
            }

            if (token.Instances > state.Tokens.Count(other => other.Scope == token.Number))
            {
                yield return $"{token.ElementId} partly done";
            }
        }

        foreach (var timer in state.Timers)
        {
            yield return $"timer {timer.ElementId} {(timer.Occurrence > 1 ? "again" : "armed")}";
        }

        foreach (var subscription in state.Subscriptions)
        {
            yield return $"message at {subscription.ElementId}";
        }

        var side = state.Tokens.Select(token => token.ElementId).Distinct().Order(StringComparer.Ordinal).ToList();
        if (side.Count > 1 && !definition.Nodes.Values.Any(node => node is SubProcess))
        {
            yield return string.Join('+', side);
        }
    }
}
