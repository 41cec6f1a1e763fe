namespace KerjaSama.Domain.Tests.Workflow.Reference;

/// <summary>
/// The token game of the standard (OMG BPMN 2.0.2), plainly: a token goes along a sequence flow into an element, one at a time, in any
/// order. Written from the standard's text, without the product's engine, model or evaluator. The clauses:
/// <list type="bullet">
/// <item>13.2: a process is done when no token is left in it; 13.3.2: an activity done puts a token on its outgoing flow;</item>
/// <item>13.3.3 tasks (send: done at once; receive: waits); 13.3.4 embedded subprocess; 13.3.7 parallel multi-instance: after each
/// instance the completion condition is looked at, true cancels the rest;</item>
/// <item>13.4.1 parallel gateway: one token from each incoming flow, one to each outgoing; 13.4.2 exclusive gateway: the first true
/// condition in order, else the default;</item>
/// <item>13.5.2 intermediate events; 13.5.3 boundary events: interrupting cancels the activity and all its instances, else a further token beside;
/// 10.5.6 an error goes to the nearest activity around it that catches it;</item>
/// <item>13.5.6 end events: terminate ends its own scope, which is then done; error as above.</item>
/// </list>
/// </summary>
/// <param name="decide">Answers for a gateway the number of the way out (<see cref="Choices"/> says how many there are), for an instance
/// just done 1 when the completion condition holds.</param>
internal sealed partial class ReferenceInterpreter(AlurNet net, Frame root, int nextSerial, Func<Frame, NetNode, int, int> decide)
{
    private readonly List<(string Verb, int Frame, string Text)> _effects = [];
    private int _nextSerial = nextSerial;

    public Frame Root => root;

    public int NextSerial => _nextSerial;

    /// <summary><c>Running</c>, <c>Completed</c> or <c>Failed</c>.</summary>
    public string Status { get; private set; } = "Running";

    /// <summary>An exclusive gateway found no way out, which the standard calls an exception (13.4.2).</summary>
    public bool FoundNoWay { get; private set; }

    /// <summary>Elements entered and the branch they were entered by, since this was made.</summary>
    public List<(NetNode Node, string Branch)> Entered { get; } = [];

    /// <summary>Elements left by their own way out, since this was made.</summary>
    public List<NetNode> Left { get; } = [];

    /// <summary>What was asked of the outside since this was made; what was opened and cancelled again is left out.</summary>
    public IEnumerable<string> Effects
    {
        get
        {
            var opened = _effects.Where(effect => effect.Verb is "open" or "request").Select(effect => effect.Frame).ToHashSet();
            var neither = _effects.Where(effect => effect.Verb == "cancel" && opened.Contains(effect.Frame)).Select(effect => effect.Frame).ToHashSet();
            return _effects.Where(effect => effect.Verb == "send" || !neither.Contains(effect.Frame)).Select(effect => $"{effect.Verb} {effect.Text}");
        }
    }

    /// <summary>How many answers a gateway may get; the last stands for no way at all where there is no default.</summary>
    public static int Choices(IReadOnlyList<NetFlow> ways) => ways.Count + (ways.Count > 0 && ways.All(way => way.Condition is not (null or "default")) ? 1 : 0);

    public void Start()
    {
        var start = net.StartOf("");
        Entered.Add((start, ""));
        Emit(root, start, "");
    }

    public void Do(Move move)
    {
        var frame = root.All.First(frame => frame.Serial == move.Frame);
        switch (move.Verb)
        {
            case "enter":
                var token = frame.Tokens.First(token => token.Text == move.Name);
                frame.Tokens.Remove(token);
                Enter(frame, net.Nodes[token.Flow.Target], token.Branch);
                break;
            case "join":
                Join(frame, net.Nodes[move.Name]);
                break;
            case "complete":
                HolderOf(frame).Answers[frame.Node!.Id] = move.Word;
                Note("close", frame, " " + move.Word);
                Complete(frame);
                break;
            case "fail":
                Throw(frame);
                _effects.Remove(("cancel", frame.Serial, frame.Path));
                break;
            case "done" or "timer" or "message" or "close" when move.Name == frame.Node!.Id:
                Complete(frame);
                break;
            default:
                Catch(frame, net.Nodes[move.Name]);
                break;
        }
    }

    /// <summary>Where an answer given in the frame is kept, and where conditions there look first.</summary>
    public static Frame HolderOf(Frame frame) => frame.Node is null || frame.Iteration > 0 ? frame : HolderOf(frame.Parent!);

    /// <summary>The boundary event that catches an error thrown in the frame (10.5.6), with the activity it is attached to; null: none.</summary>
    public (Frame Activity, NetNode Boundary)? CatcherOf(Frame thrower)
    {
        for (var at = thrower; at.Node is not null; at = at.Parent!)
        {
            if (at.Iteration == 0 && net.BoundaryOf(at.Node).FirstOrDefault(boundary => boundary.Words[1] == "galat") is { } boundary)
            {
                return (at, boundary);
            }
        }

        return null;
    }

    private void Enter(Frame frame, NetNode node, string branch)
    {
        Entered.Add((node, branch));
        switch (node.Kind)
        {
            case "end":
                End(frame, node);
                break;
            case "xor":
                Choose(frame, node, branch);
                break;
            default:
                Open(frame, node, branch);
                break;
        }
    }

    private void End(Frame frame, NetNode node)
    {
        switch (node.Words.Count == 0 ? "" : node.Words[0])
        {
            case "galat":
                Throw(frame);
                return;
            case "terminate":
                Empty(frame);
                break;
            case "pesan":
                _effects.Add(("send", frame.Serial, node.Id));
                break;
        }

        Settle(frame);
    }

    private void Choose(Frame frame, NetNode node, string branch)
    {
        var ways = net.Out(node);
        var way = ways.Count == 0 ? 0 : decide(frame, node, Choices(ways));
        if (way < ways.Count)
        {
            Left.Add(node);
            frame.Tokens.Add(new FlowToken(ways[way], branch));
        }
        else
        {
            // the token stays, in a frame from which nothing moves
            FoundNoWay = true;
            frame.Children.Add(new Frame(node, 0, frame, branch, _nextSerial++));
        }
    }

    private void Join(Frame frame, NetNode node)
    {
        var arrived = net.Into(node).Select(flow => frame.Tokens.First(token => token.Flow == flow)).ToList();
        arrived.ForEach(token => frame.Tokens.Remove(token));
        Entered.AddRange(arrived.Select(token => (node, token.Branch)));
        Emit(frame, node, arrived[0].Branch);
    }

    private void Note(string verb, Frame frame, string more = "") => _effects.Add((verb, frame.Serial, frame.Path + more));
}
