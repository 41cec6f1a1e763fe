using System.Collections.Immutable;

namespace KerjaSama.Workflow;

/// <summary>The work of one step: tokens on the move, and the effects so far. The given state is never touched.</summary>
internal sealed partial class MovingState(ProcessDefinition definition, ProcessState state, StepTime time)
{
    private readonly List<Token> _tokens = [.. state.Tokens];
    private readonly List<ProcessTimer> _timers = [.. state.Timers];
    private readonly List<MessageSubscription> _subscriptions = [.. state.Subscriptions];
    private readonly ImmutableDictionary<string, ProcessValue>.Builder _variables = state.Variables.ToBuilder();
    private readonly ImmutableDictionary<ScopedName, ProcessValue>.Builder _locals = state.Locals.ToBuilder();
    private readonly ImmutableDictionary<string, int>.Builder _rounds = state.Rounds.ToBuilder();
    private readonly Queue<Arrival> _arrivals = new();
    private readonly List<Effect> _effects = [];
    private int _nextToken = state.NextToken;

    public ProcessStatus Status { get; private set; } = state.Status;

    public void EnsureRunning()
    {
        if (Status != ProcessStatus.Running)
        {
            throw new ProcessStepException(ProcessStepKode.TidakBerjalan, "Proses ini tidak sedang berjalan.");
        }
    }

    /// <summary>The token and its element; refused when there is none or it waits for something else.</summary>
    public (Token Token, TNode Node) Waiting<TNode>(int number)
        where TNode : FlowNode
    {
        EnsureRunning();
        var token = Find(number)
            ?? throw new ProcessStepException(ProcessStepKode.TokenTidakAda, "Langkah ini sudah selesai atau dibatalkan.");
        return token.Instances == 0 && definition.Nodes.GetValueOrDefault(token.ElementId) is TNode node
            ? (token, node)
            : throw new ProcessStepException(ProcessStepKode.TokenTidakMenunggu, $"Langkah '{token.ElementId}' tidak menunggu tindakan ini.");
    }

    public void Start(IEnumerable<KeyValuePair<string, ProcessValue>> variables)
    {
        Status = ProcessStatus.Running;
        Set(variables, 0);
    }

    /// <summary>Writes variables as seen from a token (0: from the process).</summary>
    public void Set(IEnumerable<KeyValuePair<string, ProcessValue>> variables, int scope)
    {
        foreach (var (name, value) in variables)
        {
            var home = VariableScopes.HomeOf(name, scope, Find, _locals.ContainsKey);
            if (home == 0)
            {
                _variables[name] = value;
            }
            else
            {
                _locals[new ScopedName(home, name)] = value;
            }
        }
    }

    public void Close(Token token, UserTask task, string outcome) => _effects.Add(new TaskClosed(token, task, outcome));

    /// <summary>Takes the token away from where it waited and sends it on.</summary>
    public void Leave(Token token, IEnumerable<KeyValuePair<string, ProcessValue>> variables)
    {
        Set(variables, token.Number);
        Finish(token);
        Run();
    }

    /// <summary>Puts a token before the element, opening the subprocesses around it.</summary>
    public void Arrive(string elementId)
    {
        var node = definition.Nodes[elementId];
        var scope = 0;
        foreach (var around in definition.Around(node).Reverse())
        {
            var token = Rest(around, null, scope);
            Arm(token, around);
            Declare(token, around);
            scope = token.Number;
        }

        _arrivals.Enqueue(new Arrival(elementId, null, scope));
        Run();
    }

    /// <summary>Takes the token of a finished step back from the join where it waits.</summary>
    public void Reopen(FlowNode node)
    {
        var waiting = ProcessPath.WaitingAtJoin(definition, _tokens, node.Id)
            ?? throw new ProcessStepException(ProcessStepKode.TokenTidakAda, $"Langkah '{node.Id}' tidak sedang menunggu langkah di sampingnya.");
        Remove(waiting);
        _arrivals.Enqueue(new Arrival(node.Id, null, waiting.Scope));
        Run();
    }

    public void CancelAll()
    {
        foreach (var token in _tokens.Where(token => token.Scope == 0).ToList())
        {
            CancelToken(token);
        }
    }

    public void End(ProcessStatus status, string? errorCode = null)
    {
        Status = status;
        _effects.Add(new ProcessEnded(status, errorCode));
    }

    public StepResult Result()
        => new(
            new ProcessState([.. _tokens], _variables.ToImmutable(), _rounds.ToImmutable(), _nextToken, Status)
            {
                Locals = _locals.ToImmutable(),
                Timers = [.. _timers.OrderBy(timer => timer.TokenNumber).ThenBy(timer => timer.ElementId, StringComparer.Ordinal)],
                Subscriptions = [.. _subscriptions.OrderBy(subscription => subscription.TokenNumber).ThenBy(subscription => subscription.ElementId, StringComparer.Ordinal)],
            },
            _effects);

    private Token? Find(int number) => number == 0 ? null : _tokens.Find(token => token.Number == number);

    private IReadOnlyDictionary<string, ProcessValue> Visible(int scope)
        => VariableScopes.Visible(scope, Find, _variables.ToImmutable(), _locals.ToImmutable());
}
