namespace KerjaSama.Workflow;

/// <summary>Tokens on their way from element to element, until every one of them rests.</summary>
internal sealed partial class MovingState
{
    /// <summary>Far more than a drawn process needs between two steps of people, few enough to stop at once.</summary>
    private const int MaxAutomaticSteps = 1_000;

    private void Run()
    {
        var steps = 0;
        do
        {
            while (_arrivals.TryDequeue(out var arrival))
            {
                if (++steps > MaxAutomaticSteps)
                {
                    throw new ProcessStepException(ProcessStepKode.PutaranOtomatis, $"Proses berputar tanpa henti di '{arrival.ElementId}'.");
                }

                Enter(definition.Nodes[arrival.ElementId], arrival);
            }
        }
        while (Status == ProcessStatus.Running && FinishEmptyScope());

        if (Status != ProcessStatus.Running)
        {
            return;
        }

        if (_tokens.Count == 0)
        {
            End(ProcessStatus.Completed);
        }
        else if (_tokens.GroupBy(token => token.Scope).FirstOrDefault(scope => scope.All(token => definition.Nodes[token.ElementId] is ParallelGateway)) is { } stuck)
        {
            throw new ProcessStepException(ProcessStepKode.Buntu, $"Proses menunggu di '{stuck.First().ElementId}' tanpa langkah yang masih terbuka.");
        }
    }

    private void Enter(FlowNode node, Arrival arrival)
    {
        switch (node)
        {
            case StartEvent:
                Send(node.Outgoing, arrival.Scope);
                break;
            case EndEvent end:
                Consume(end, arrival.Scope);
                break;
            case Activity activity:
                Open(activity, arrival);
                break;
            case IntermediateCatchEvent caught:
                Listen(Rest(caught, arrival.ByFlow, arrival.Scope), caught.Id, caught.Trigger);
                break;
            case IntermediateThrowEvent thrown:
                Throw(thrown, thrown.Trigger, arrival.Scope);
                Send(node.Outgoing, arrival.Scope);
                break;
            case ExclusiveGateway gateway:
                Send([FlowChooser.Choose(gateway, Visible(arrival.Scope))], arrival.Scope);
                break;
            case ParallelGateway:
                Join(node, arrival);
                break;
            default:
                throw new InvalidOperationException($"Unknown node {node.GetType().Name}.");
        }
    }

    private void Join(FlowNode gateway, Arrival arrival)
    {
        Rest(gateway, arrival.ByFlow, arrival.Scope);
        var here = _tokens.Where(token => token.ElementId == gateway.Id && token.Scope == arrival.Scope).ToList();
        var arrived = gateway.Incoming.Select(flow => here.Find(token => token.ArrivedBy == flow.Id)).ToList();
        // a token put here by hand came by no flow: it goes on where nothing has to be waited for
        if (gateway.Incoming.Count <= 1)
        {
            arrived = [here[^1]];
        }

        if (arrived.TrueForAll(token => token is not null))
        {
            arrived.ForEach(token => _tokens.Remove(token!));
            Send(gateway.Outgoing, arrival.Scope);
        }
    }

    private Token Rest(FlowNode node, string? byFlow, int scope, int iteration = 0, int instances = 0)
    {
        var token = new Token(_nextToken++, node.Id, byFlow, scope, iteration, instances);
        _tokens.Add(token);
        return token;
    }

    private int NextRound(FlowNode node) => _rounds[node.Id] = _rounds.GetValueOrDefault(node.Id) + 1;

    private void Send(IEnumerable<SequenceFlow> flows, int scope)
    {
        foreach (var flow in flows)
        {
            _arrivals.Enqueue(new Arrival(flow.TargetId, flow.Id, scope));
        }
    }

    private readonly record struct Arrival(string ElementId, string? ByFlow, int Scope);
}
