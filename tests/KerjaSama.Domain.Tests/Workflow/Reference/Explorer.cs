namespace KerjaSama.Domain.Tests.Workflow.Reference;

/// <summary>
/// Goes, breadth first, into every state that the reference can reach: every way out of a gateway, every event, result and error,
/// tokens in any order. What it looks for is what <c>docs/panduan/alur.md</c> says is checked; it stops at the first fault, as all
/// that follows may be without bound. A branch beside (of a non-interrupting boundary event) comes again only when it is over: that
/// it may be open several times is allowed, so several at once show nothing new.
/// </summary>
internal sealed partial class Explorer
{
    private readonly AlurNet _net;
    private readonly List<(Frame Root, int NextSerial)> _states = [];
    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);
    private readonly List<(int From, int To, Move Move, string Place)> _steps = [];
    private readonly Dictionary<string, HashSet<string>> _entered = new(StringComparer.Ordinal);
    private readonly HashSet<string> _left = new(StringComparer.Ordinal);

    private Explorer(AlurNet net) => _net = net;

    /// <summary>What is wrong, its kind in the first word; null: sound, or too large.</summary>
    public string? Fault { get; private set; }

    /// <summary>There are more states than the limit: nothing can be said.</summary>
    public bool TooLarge { get; private set; }

    public int States => _states.Count;

    public static Explorer Explore(AlurNet net, int limit)
    {
        var explorer = new Explorer(net);
        explorer.Run(limit);
        return explorer;
    }

    private void Run(int limit)
    {
        Step(-1, new Move("enter", 0, ""), new Frame(null, 0, null, "", 0), 1, game => game.Start());
        for (var index = 0; index < _states.Count && Fault is null; index++)
        {
            if (_states.Count > limit)
            {
                TooLarge = true;
                return;
            }

            var (root, serial) = _states[index];
            var moves = Moves(root, serial);
            foreach (var move in moves)
            {
                Step(index, move, root, serial, game => game.Do(move));
            }

            if (moves.Count == 0 && !root.IsEmpty)
            {
                Fault ??= $"stuck {root.Key()}";
            }
        }

        Fault ??= GoesRound(IsInnerOr("done", "fail")) ?? GoesRound(IsInnerOr("timer")) ?? CannotEnd() ?? Unused();
    }

    /// <summary>Conditions are not looked at, so one outcome of a task stands for all.</summary>
    private List<Move> Moves(Frame root, int serial)
    {
        var game = new ReferenceInterpreter(_net, root, serial, (_, _, _) => 0);
        var frames = root.All.ToDictionary(frame => frame.Serial);
        return
        [
            .. ReferenceMoves.Inner(_net, root),
            .. ReferenceMoves.Outer(_net, game).DistinctBy(move => (move.Verb, move.Frame, move.Name)).Where(move => !IsUnderWay(frames[move.Frame], move.Name)),
        ];
    }

    private bool IsUnderWay(Frame activity, string id) => _net.Nodes[id].Beside
        && (activity.Parent!.Tokens.Exists(token => token.Branch == id) || activity.Parent.Children.Exists(child => child.Branch == id));

    /// <summary>Does it once for each combination of answers to what the step asks.</summary>
    private void Step(int from, Move move, Frame root, int serial, Action<ReferenceInterpreter> act)
    {
        var frame = root.All.First(frame => frame.Serial == move.Frame);
        var place = (move.IsInner ? frame : frame.Parent!).Path;
        var scripts = new Stack<List<int>>([[]]);
        while (scripts.TryPop(out var script))
        {
            var asked = 0;
            var game = new ReferenceInterpreter(_net, root.Copy(), serial, Decide);
            act(game);
            Look(game);
            _steps.Add((from, Add(game), move, place));

            int Decide(Frame at, NetNode node, int options)
            {
                if (asked == script.Count)
                {
                    for (var other = 1; other < options; other++)
                    {
                        scripts.Push([.. script, other]);
                    }

                    script.Add(0);
                }

                return script[asked++];
            }
        }
    }

    private int Add(ReferenceInterpreter game)
    {
        var key = game.Root.Key();
        if (!_indexes.TryGetValue(key, out var index))
        {
            _indexes.Add(key, index = _states.Count);
            _states.Add((game.Root, game.NextSerial));
        }

        return index;
    }
}
