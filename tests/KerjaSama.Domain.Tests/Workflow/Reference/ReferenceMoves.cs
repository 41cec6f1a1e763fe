namespace KerjaSama.Domain.Tests.Workflow.Reference;

/// <summary>What can happen next.</summary>
internal static class ReferenceMoves
{
    /// <summary>What happens by itself: every token into the element before it, every parallel gateway that has all its tokens, and last every subprocess without any.</summary>
    public static IEnumerable<Move> Inner(AlurNet net, Frame root)
    {
        foreach (var frame in root.All.Where(frame => frame.Tokens.Count > 0))
        {
            foreach (var token in frame.Tokens.Distinct())
            {
                var target = net.Nodes[token.Flow.Target];
                if (target.Kind != "and")
                {
                    yield return new Move("enter", frame.Serial, token.Text);
                }
                else if (net.Into(target)[0] == token.Flow && net.Into(target).All(flow => frame.Tokens.Exists(other => other.Flow == flow)))
                {
                    yield return new Move("join", frame.Serial, target.Id);
                }
            }
        }

        foreach (var frame in root.All.Where(frame => frame.Node is { Kind: "sub" } && !frame.IsWhole && frame.IsEmpty))
        {
            yield return new Move("close", frame.Serial, frame.Node!.Id);
        }
    }

    /// <summary>What may come from outside: each outcome of each open task, results and errors of services, timers, messages.</summary>
    public static IEnumerable<Move> Outer(AlurNet net, ReferenceInterpreter game)
    {
        foreach (var frame in game.Root.All.Where(frame => frame.Node is not null))
        {
            var node = frame.Node!;
            if (!frame.IsWhole)
            {
                foreach (var move in Own(frame, node, game))
                {
                    yield return move;
                }
            }

            if (frame.Iteration == 0)
            {
                foreach (var boundary in Listening(net, frame))
                {
                    yield return new Move(Verb(boundary.Words[1]), frame.Serial, boundary.Id);
                }
            }
        }
    }

    /// <summary>The boundary events of an open activity that can still happen from outside: a timer as often as it says, a message any number of times.</summary>
    public static IEnumerable<NetNode> Listening(AlurNet net, Frame activity) => net.BoundaryOf(activity.Node!).Where(boundary => boundary.Words[1] switch
    {
        "galat" => false,
        "pesan" => true,
        ['R', var times, ..] => activity.Fired.Count(id => id == boundary.Id) < times - '0',
        _ => !activity.Fired.Contains(boundary.Id),
    });

    private static IEnumerable<Move> Own(Frame frame, NetNode node, ReferenceInterpreter game)
    {
        switch (node.Kind)
        {
            case "user":
                foreach (var outcome in node.Words.DefaultIfEmpty("selesai"))
                {
                    yield return new Move("complete", frame.Serial, node.Id, outcome);
                }

                break;
            case "service":
                yield return new Move("done", frame.Serial, node.Id);
                if (game.CatcherOf(frame) is not null)
                {
                    yield return new Move("fail", frame.Serial, node.Id);
                }

                break;
            case "timer" or "message" or "receive":
                yield return new Move(node.Kind == "timer" ? "timer" : "message", frame.Serial, node.Id);
                break;
        }
    }

    private static string Verb(string trigger) => trigger == "pesan" ? "message" : "timer";
}
