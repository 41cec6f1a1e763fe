namespace KerjaSama.Workflow;

/// <summary>Activities: opened, finished, cancelled, and as many instances of them as a multi-instance activity has.</summary>
internal sealed partial class MovingState
{
    private const int MaxInstances = 1_000;

    private void Open(Activity activity, Arrival arrival)
    {
        if (activity.MultiInstance is { } loop)
        {
            OpenLoop(activity, loop, arrival);
            return;
        }

        var token = Rest(activity, arrival.ByFlow, arrival.Scope);
        Arm(token, activity);
        Begin(token, activity);
    }

    /// <summary>OMG BPMN 2.0.2, 13.3.7: all instances at once; none at all finishes the activity immediately.</summary>
    private void OpenLoop(Activity activity, MultiInstance loop, Arrival arrival)
    {
        var items = ItemsOf(activity, loop, Visible(arrival.Scope));
        if (items.Count == 0)
        {
            PutOut(loop, [], arrival.Scope);
            Send(activity.Outgoing, arrival.Scope);
            return;
        }

        var whole = Rest(activity, arrival.ByFlow, arrival.Scope, instances: items.Count);
        Arm(whole, activity);
        if (loop.OutputCollection is { } collection)
        {
            _locals[new ScopedName(whole.Number, collection)] = ProcessValue.Of(items.Select(_ => ProcessValue.Null));
        }

        var instances = new List<Token>();
        foreach (var (index, item) in items.Index())
        {
            var instance = Rest(activity, null, whole.Number, iteration: index + 1);
            _locals[new ScopedName(instance.Number, LoopNames.Counter)] = ProcessValue.Of(index + 1);
            if (loop.ElementVariable is { } name)
            {
                _locals[new ScopedName(instance.Number, name)] = item;
            }

            instances.Add(instance);
        }

        foreach (var instance in instances.Where(_tokens.Contains))
        {
            Begin(instance, activity);
        }
    }

    private void Begin(Token token, Activity activity)
    {
        switch (activity)
        {
            case UserTask task:
                _effects.Add(new TaskOpened(token, task, NextRound(task)));
                break;
            case ServiceTask task:
                _effects.Add(new ServiceRequested(token, task, NextRound(task)));
                break;
            case CallActivity call:
                NextRound(call);
                _effects.Add(new ProcessCalled(token, call, Mapped(call.Input, Visible(token.Number))));
                break;
            case SubProcess sub:
                Declare(token, sub);
                _arrivals.Enqueue(new Arrival(definition.StartOf(sub.Id)!.Id, null, token.Number));
                break;
            case ReceiveTask task:
                Listen(token, task.Id, task.Message);
                break;
            case SendTask task:
                Throw(task, task.Message, token.Number);
                Finish(token);
                break;
            default:
                throw new InvalidOperationException($"Unknown activity {activity.GetType().Name}.");
        }
    }

    private void Declare(Token token, SubProcess sub)
    {
        foreach (var variable in sub.Variabel)
        {
            _locals[new ScopedName(token.Number, variable.Nama)] = variable.Bawaan;
        }
    }

    /// <summary>The work where the token stands is done: it goes on, or counts as one finished instance.</summary>
    private void Finish(Token token)
    {
        var node = definition.Nodes[token.ElementId];
        if (token.Iteration == 0)
        {
            Remove(token);
            Send(node.Outgoing, token.Scope);
            return;
        }

        var (whole, loop) = (Find(token.Scope)!, ((Activity)node).MultiInstance!);
        var seen = Visible(token.Number);
        Remove(token);
        PutOut(loop, whole, token, seen);
        var open = _tokens.Count(other => other.Scope == whole.Number);
        if (loop.CompletionCondition is { } condition && IsMet(condition, node, LoopNames.Counted(seen, whole.Instances, open)))
        {
            CancelInside(whole);
            open = 0;
        }

        if (open == 0)
        {
            var result = loop.OutputCollection is { } name ? _locals[new ScopedName(whole.Number, name)] : null;
            Remove(whole);
            if (result is not null)
            {
                Set([new(loop.OutputCollection!, result)], whole.Scope);
            }

            Send(node.Outgoing, whole.Scope);
        }
    }

    private bool FinishEmptyScope()
    {
        // innermost first: a scope opened later has the higher number
        var empty = _tokens.FindLast(token => token.Instances == 0 && definition.Nodes[token.ElementId] is SubProcess && _tokens.TrueForAll(inner => inner.Scope != token.Number));
        if (empty is null)
        {
            return false;
        }

        Finish(empty);
        return true;
    }

    private void CancelToken(Token token)
    {
        CancelInside(token);
        Effect? cancelled = token.Instances > 0 ? null : definition.Nodes[token.ElementId] switch
        {
            UserTask task => new TaskCancelled(token, task),
            ServiceTask task => new ServiceCancelled(token, task),
            CallActivity call => new CallCancelled(token, call),
            _ => null,
        };
        // what this same step asked for is not asked for at all
        if (cancelled is not null && _effects.RemoveAll(effect => Opens(effect, token)) == 0)
        {
            _effects.Add(cancelled);
        }

        Remove(token);
    }

    private static bool Opens(Effect effect, Token token) => effect switch
    {
        TaskOpened opened => opened.Token == token,
        ServiceRequested requested => requested.Token == token,
        ProcessCalled called => called.Token == token,
        _ => false,
    };

    /// <summary>Cancels what stands in the scope of a token, and what is on the way there.</summary>
    private void CancelInside(Token token)
    {
        foreach (var inner in _tokens.Where(inner => inner.Scope == token.Number).ToList())
        {
            CancelToken(inner);
        }

        Forget(token.Number);
    }

    private void Forget(int scope)
    {
        for (var count = _arrivals.Count; count > 0; count--)
        {
            if (_arrivals.Dequeue() is var arrival && arrival.Scope != scope)
            {
                _arrivals.Enqueue(arrival);
            }
        }
    }

    private void Remove(Token token)
    {
        _tokens.Remove(token);
        _timers.RemoveAll(timer => timer.TokenNumber == token.Number);
        _subscriptions.RemoveAll(subscription => subscription.TokenNumber == token.Number);
        _locals.RemoveRange(_locals.Keys.Where(name => name.Scope == token.Number).ToList());
    }
}
