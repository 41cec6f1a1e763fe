using System.Collections.Immutable;

namespace KerjaSama.Workflow;

/// <summary>The work of one step: tokens on the move, and the effects so far. The given state is never touched.</summary>
internal sealed class MovingState(ProcessDefinition definition, ProcessState state)
{
    /// <summary>Far more than a drawn process needs between two steps of people, few enough to stop at once.</summary>
    private const int MaxAutomaticSteps = 1_000;

    private readonly List<Token> _tokens = [.. state.Tokens];
    private readonly ImmutableDictionary<string, ProcessValue>.Builder _variables = state.Variables.ToBuilder();
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
        var token = _tokens.Find(candidate => candidate.Number == number)
            ?? throw new ProcessStepException(ProcessStepKode.TokenTidakAda, "Langkah ini sudah selesai atau dibatalkan.");
        return definition.Nodes.GetValueOrDefault(token.ElementId) is TNode node
            ? (token, node)
            : throw new ProcessStepException(ProcessStepKode.TokenTidakMenunggu, $"Langkah '{token.ElementId}' tidak menunggu tindakan ini.");
    }

    public void Start(IEnumerable<KeyValuePair<string, ProcessValue>> variables)
    {
        Status = ProcessStatus.Running;
        Set(variables);
    }

    public void Set(IEnumerable<KeyValuePair<string, ProcessValue>> variables)
    {
        foreach (var (name, value) in variables)
        {
            _variables[name] = value;
        }
    }

    public void Close(Token token, UserTask task, string outcome) => _effects.Add(new TaskClosed(token, task, outcome));

    /// <summary>Takes the token away from where it waited and sends it on.</summary>
    public void Leave(Token token, IEnumerable<KeyValuePair<string, ProcessValue>> variables)
    {
        Set(variables);
        _tokens.Remove(token);
        Send(definition.Nodes[token.ElementId].Outgoing);
        Run();
    }

    public void Arrive(string elementId)
    {
        _arrivals.Enqueue(new Arrival(elementId, null));
        Run();
    }

    public void CancelAll()
    {
        foreach (var token in _tokens)
        {
            Effect? cancelled = definition.Nodes[token.ElementId] switch
            {
                UserTask task => new TaskCancelled(token, task),
                ServiceTask task => new ServiceCancelled(token, task),
                CallActivity call => new CallCancelled(token, call),
                _ => null,
            };
            if (cancelled is not null)
            {
                _effects.Add(cancelled);
            }
        }

        _tokens.Clear();
    }

    public void End(ProcessStatus status)
    {
        Status = status;
        _effects.Add(new ProcessEnded(status));
    }

    public StepResult Result()
        => new(new ProcessState([.. _tokens], _variables.ToImmutable(), _rounds.ToImmutable(), _nextToken, Status), _effects);

    private void Run()
    {
        for (var steps = 0; _arrivals.TryDequeue(out var arrival); steps++)
        {
            if (steps == MaxAutomaticSteps)
            {
                throw new ProcessStepException(ProcessStepKode.PutaranOtomatis, $"Proses berputar tanpa henti di '{arrival.ElementId}'.");
            }

            Enter(definition.Nodes[arrival.ElementId], arrival.ByFlow);
        }

        if (_tokens.Count == 0)
        {
            End(ProcessStatus.Completed);
        }
        else if (_tokens.TrueForAll(token => definition.Nodes[token.ElementId] is ParallelGateway))
        {
            throw new ProcessStepException(ProcessStepKode.Buntu, $"Proses menunggu di '{_tokens[0].ElementId}' tanpa langkah yang masih terbuka.");
        }
    }

    private void Enter(FlowNode node, string? byFlow)
    {
        switch (node)
        {
            case StartEvent:
                Send(node.Outgoing);
                break;
            case EndEvent:
                break;
            case UserTask task:
                _effects.Add(new TaskOpened(Rest(node, byFlow), task, NextRound(node)));
                break;
            case ServiceTask task:
                _effects.Add(new ServiceRequested(Rest(node, byFlow), task, NextRound(node)));
                break;
            case CallActivity call:
                NextRound(node);
                _effects.Add(new ProcessCalled(Rest(node, byFlow), call, _variables.ToImmutable()));
                break;
            case ExclusiveGateway gateway:
                Send([FlowChooser.Choose(gateway, _variables.ToImmutable())]);
                break;
            case ParallelGateway:
                Join(node, byFlow);
                break;
            default:
                throw new InvalidOperationException($"Unknown node {node.GetType().Name}.");
        }
    }

    private void Join(FlowNode gateway, string? byFlow)
    {
        Rest(gateway, byFlow);
        var arrived = gateway.Incoming
            .Select(flow => _tokens.Find(token => token.ElementId == gateway.Id && token.ArrivedBy == flow.Id))
            .ToList();
        // a token put here by hand came by no flow: it goes on where nothing has to be waited for
        if (gateway.Incoming.Count <= 1)
        {
            arrived = [_tokens.FindLast(token => token.ElementId == gateway.Id)];
        }

        if (arrived.TrueForAll(token => token is not null))
        {
            arrived.ForEach(token => _tokens.Remove(token!));
            Send(gateway.Outgoing);
        }
    }

    private Token Rest(FlowNode node, string? byFlow)
    {
        var token = new Token(_nextToken++, node.Id, byFlow);
        _tokens.Add(token);
        return token;
    }

    private int NextRound(FlowNode node) => _rounds[node.Id] = _rounds.GetValueOrDefault(node.Id) + 1;

    private void Send(IEnumerable<SequenceFlow> flows)
    {
        foreach (var flow in flows)
        {
            _arrivals.Enqueue(new Arrival(flow.TargetId, flow.Id));
        }
    }

    private readonly record struct Arrival(string ElementId, string? ByFlow);
}
