namespace KerjaSama.Workflow;

/// <summary>The instance goes on under another version of its process, standing where it stands.</summary>
internal sealed partial class MovingState
{
    public void Migrate(ProcessMigration migration)
    {
        EnsureRunning();
        if (migration.FindProblems(_tokens) is { Count: > 0 } problems)
        {
            throw new ProcessStepException(ProcessStepKode.TidakDapatDimigrasi, string.Join(' ', problems));
        }

        CarryVariables(migration);
        var (timers, subscriptions) = (_timers.ToList(), _subscriptions.ToList());
        _timers.Clear();
        _subscriptions.Clear();
        for (var index = 0; index < _tokens.Count; index++)
        {
            var before = _tokens[index];
            var token = before with { ElementId = migration.Target(before.ElementId)!, ArrivedBy = before.ArrivedBy is { } flow ? migration.Target(flow) ?? flow : null };
            _tokens[index] = token;
            foreach (var (listener, trigger) in ListenersOf(token, definition.Nodes[token.ElementId]))
            {
                var known = ListenersOf(before, migration.From.Nodes[before.ElementId]).FirstOrDefault(old => migration.Target(old.ElementId) == listener && IsSame(old.Trigger, trigger));
                if (known.ElementId is null)
                {
                    Listen(token, listener, trigger);
                    continue;
                }

                // what runs keeps its time, and what has fired already does not begin anew
                _timers.AddRange(timers.Where(timer => (timer.TokenNumber, timer.ElementId) == (token.Number, known.ElementId)).Select(timer => timer with { ElementId = listener }));
                _subscriptions.AddRange(subscriptions.Where(one => (one.TokenNumber, one.ElementId) == (token.Number, known.ElementId)).Select(one => one with { ElementId = listener }));
            }

            TellMigrated(token);
        }
    }

    private void CarryVariables(ProcessMigration migration)
    {
        foreach (var (before, after) in migration.Map.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            // the outcome of a step is a variable of its id
            if (_variables.TryGetValue(before, out var outcome))
            {
                _variables.TryAdd(after, outcome);
            }

            if (_rounds.TryGetValue(before, out var count))
            {
                _rounds[after] = Math.Max(count, _rounds.GetValueOrDefault(after));
            }
        }

        foreach (var input in definition.Variabel)
        {
            _variables.TryAdd(input.Nama, input.Bawaan);
        }

        foreach (var (token, sub) in _tokens.Where(token => token.Instances == 0).Select(token => (token, definition.Nodes[migration.Target(token.ElementId)!] as SubProcess)))
        {
            foreach (var variable in sub?.Variabel ?? [])
            {
                _locals.TryAdd(new ScopedName(token.Number, variable.Nama), variable.Bawaan);
            }
        }
    }

    /// <summary>What a resting token listens for: by itself, and by the boundary events of its activity.</summary>
    private static IEnumerable<(string ElementId, EventTrigger Trigger)> ListenersOf(Token token, FlowNode node)
    {
        var own = token.Instances > 0 ? null : node switch
        {
            IntermediateCatchEvent caught => caught.Trigger,
            ReceiveTask task => task.Message,
            _ => null,
        };
        var boundary = token.Iteration == 0 && node is Activity activity ? activity.Boundary : [];
        return boundary.Where(one => one.Trigger is not ErrorTrigger).Select(one => (one.Id, one.Trigger)).Concat(own is null ? [] : [(node.Id, own)]);
    }

    private static bool IsSame(EventTrigger before, EventTrigger after) => (before, after) switch
    {
        (TimerTrigger old, TimerTrigger now) => (old.Kind, old.Text, old.WorkingDays) == (now.Kind, now.Text, now.WorkingDays),
        (MessageTrigger old, MessageTrigger now) => (old.Message.Name, old.Correlation?.Text) == (now.Message.Name, now.Correlation?.Text),
        _ => false,
    };

    private void TellMigrated(Token token)
    {
        Effect? told = token.Instances > 0 ? null : definition.Nodes[token.ElementId] switch
        {
            UserTask task => new TaskMigrated(token, task),
            ServiceTask task => new ServiceMigrated(token, task),
            _ => null,
        };
        if (told is not null)
        {
            _effects.Add(told);
        }
    }
}
