namespace KerjaSama.Workflow;

/// <summary>Events: listened for, caught and thrown.</summary>
internal sealed partial class MovingState
{
    public void Fire(FireTimer fire)
    {
        EnsureRunning();
        var index = _timers.FindIndex(timer => (timer.TokenNumber, timer.ElementId, timer.Occurrence) == (fire.TokenNumber, fire.ElementId, fire.Occurrence));
        if (index < 0)
        {
            throw new ProcessStepException(ProcessStepKode.TimerTidakAda, "Timer ini sudah berbunyi atau dibatalkan.");
        }

        var due = _timers[index];
        if (due.DueAt > time.Now)
        {
            throw new ProcessStepException(ProcessStepKode.BelumWaktunya, "Timer ini belum waktunya berbunyi.");
        }

        if (definition.Nodes[fire.ElementId] is BoundaryEvent { Interrupting: false, Trigger: TimerTrigger trigger })
        {
            _timers.RemoveAt(index);
            if (TimerSchedule.NextDue(trigger, due.DueAt, due.Occurrence, time) is { } next)
            {
                _timers.Insert(index, due with { DueAt = next.DueAt, Occurrence = next.Occurrence });
            }
        }

        Catch(fire.TokenNumber, fire.ElementId, []);
    }

    public void Deliver(DeliverMessage message)
    {
        EnsureRunning();
        if (!_subscriptions.Exists(known => (known.TokenNumber, known.ElementId) == (message.TokenNumber, message.ElementId)))
        {
            throw new ProcessStepException(ProcessStepKode.PesanTidakDitunggu, "Pesan ini tidak lagi ditunggu.");
        }

        Catch(message.TokenNumber, message.ElementId, message.Variables);
    }

    /// <summary>A worker's error: refused when nothing catches it, so that it becomes an incident and the work stays open.</summary>
    public void Fail(Token token, string code, IEnumerable<KeyValuePair<string, ProcessValue>> variables)
    {
        if (Catcher(token, code) is not { } catcher)
        {
            throw new ProcessStepException(ProcessStepKode.GalatTidakDitangkap, $"Galat '{code}' dari langkah '{token.ElementId}' tidak ditangkap boundary event mana pun.");
        }

        // the failed work is over: only what else is open around it is cancelled
        Remove(token);
        Set(variables, catcher.Token.Scope);
        Interrupt(catcher.Token, catcher.Event);
        Run();
    }

    /// <summary>An error of the called process: uncaught, it fails the caller too.</summary>
    public void FailOrEnd(Token token, string code, IEnumerable<KeyValuePair<string, ProcessValue>> variables)
    {
        if (Catcher(token, code) is not null)
        {
            Fail(token, code, variables);
            return;
        }

        Remove(token);
        Set(variables, token.Scope);
        FailAll(code);
    }

    private void Arm(Token token, Activity activity)
    {
        foreach (var boundary in activity.Boundary)
        {
            Listen(token, boundary.Id, boundary.Trigger);
        }
    }

    private void Listen(Token token, string elementId, EventTrigger trigger)
    {
        switch (trigger)
        {
            case TimerTrigger timer:
                _timers.Add(new ProcessTimer(token.Number, elementId, 1, TimerSchedule.FirstDue(timer, Visible(token.Number), time)));
                break;
            case MessageTrigger message:
                _subscriptions.Add(new MessageSubscription(token.Number, elementId, message.Message.Name, CorrelationOf(message, elementId, token.Number)));
                break;
        }
    }

    private void Catch(int number, string elementId, IEnumerable<KeyValuePair<string, ProcessValue>> variables)
    {
        var token = Find(number)!;
        if (definition.Nodes[elementId] is not BoundaryEvent boundary)
        {
            Leave(token, variables);
            return;
        }

        // what a boundary event brings belongs to the scope around the activity
        Set(variables, token.Scope);
        if (boundary.Interrupting)
        {
            Interrupt(token, boundary);
        }
        else
        {
            Send(boundary.Outgoing, token.Scope);
        }

        Run();
    }

    private void Interrupt(Token token, BoundaryEvent boundary)
    {
        if (_tokens.Contains(token))
        {
            CancelToken(token);
        }

        Send(boundary.Outgoing, token.Scope);
    }

    private void Consume(EndEvent end, int scope)
    {
        switch (end.Trigger)
        {
            case MessageTrigger message:
                Throw(end, message, scope);
                break;
            case TerminateTrigger:
                EmptyScope(scope);
                break;
            case ErrorTrigger error:
                // OMG BPMN 2.0.2, 10.5.6: what is concurrent in the scope ends with it, the nearest enclosing catcher goes on
                EmptyScope(scope);
                if (Find(scope) is { } around && Catcher(around, error.Code!) is { } catcher)
                {
                    Interrupt(catcher.Token, catcher.Event);
                }
                else
                {
                    FailAll(error.Code!);
                }

                break;
        }
    }

    private void EmptyScope(int scope)
    {
        foreach (var token in _tokens.Where(token => token.Scope == scope).ToList())
        {
            CancelToken(token);
        }

        Forget(scope);
    }

    private void FailAll(string code)
    {
        CancelAll();
        _arrivals.Clear();
        End(ProcessStatus.Failed, code);
    }

    /// <summary>The nearest error boundary event around the token, its own activity first: one that names the code before one that takes all.</summary>
    private (Token Token, BoundaryEvent Event)? Catcher(Token from, string code)
    {
        for (var token = from; token is not null; token = Find(token.Scope))
        {
            if (token.Iteration == 0 && definition.Nodes[token.ElementId] is Activity activity && ErrorCatch.Find(activity, code) is { } boundary)
            {
                return (token, boundary);
            }
        }

        return null;
    }

    private void Throw(FlowNode node, MessageTrigger? trigger, int scope)
    {
        if (trigger is null)
        {
            return;
        }

        var seen = Visible(scope);
        var carried = trigger.Message.Variabel.ToDictionary(variable => variable.Nama, variable => seen.GetValueOrDefault(variable.Nama, ProcessValue.Null), StringComparer.Ordinal);
        _effects.Add(new MessageSent(node, trigger.Message, CorrelationOf(trigger, node.Id, scope), carried));
    }
}
