using System.Globalization;
using System.Text.RegularExpressions;

namespace KerjaSama.Domain.Tests.Workflow.Reference;

/// <summary>
/// The reference as an instance is driven: a command, then all that follows by itself, with the conditions evaluated. The standard
/// leaves the order of tokens open; here, as in the engine, all that moves comes before a subprocess is closed.
/// </summary>
internal sealed partial class ReferenceRun(AlurNet net)
{
    /// <summary>A finite run of the generated processes needs far fewer moves in one step.</summary>
    private const int MaxMoves = 2_000;

    private bool _goesRound;
    private ReferenceInterpreter _game = new(net, new Frame(null, 0, null, "", 0), 1, (_, _, _) => 0);

    public void Start() => Step(game => game.Start());

    public void Do(Move move) => Step(game => game.Do(move));

    public IReadOnlyList<Move> Moves => _game.Status == "Running" && !IsRefused ? [.. ReferenceMoves.Outer(net, _game)] : [];

    /// <summary>The name of the frame in which a move happens, for the other side: its path and how many older ones are there too.</summary>
    public (string Path, int Older) Place(Move move)
    {
        var frame = _game.Root.All.Single(frame => frame.Serial == move.Frame);
        return (frame.Path, _game.Root.All.Count(other => other.Serial < frame.Serial && other.Path == frame.Path));
    }

    /// <summary>What was asked of the outside in the last step, and where everything stands: the lines in a fixed order.</summary>
    /// <remarks>A step from which the instance could not go on is refused.</remarks>
    public string Text => Refusal ?? string.Join('\n', _game.Effects.Concat(Standing()).Order(StringComparer.Ordinal).Append(_game.Status));

    public bool IsRefused => Refusal is not null;

    /// <summary>
    /// It goes round without end, finds no way out of a gateway (13.4.2 asks for an exception), or, by our own rule, leaves a scope in which
    /// all that stands waits at joins for what cannot come.
    /// </summary>
    private string? Refusal => _game.FoundNoWay ? "refused no-way"
        : _goesRound ? "refused round"
        : _game.Root.All.Any(scope => scope is { IsWhole: false, Children: [], Tokens.Count: > 0 }) ? "refused stuck"
        : null;

    private void Step(Action<ReferenceInterpreter> act)
    {
        _game = new ReferenceInterpreter(net, _game.Root, _game.NextSerial, Decide);
        act(_game);
        for (var made = 0; !_goesRound && ReferenceMoves.Inner(net, _game.Root).FirstOrDefault() is { } move; made++)
        {
            _game.Do(move);
            _goesRound = made > MaxMoves;
        }
    }

    private IEnumerable<string> Standing()
    {
        foreach (var frame in _game.Root.All)
        {
            foreach (var token in frame.Tokens)
            {
                yield return $"at {frame.Path}/{token.Flow.Target}";
            }

            if (frame.Node is not null)
            {
                yield return $"at {frame.Path}";
            }
        }

        foreach (var move in Moves.Where(move => move.Verb is "timer" or "message"))
        {
            yield return $"{move.Verb} {Place(move).Path} {move.Name}";
        }
    }

    private int Decide(Frame frame, NetNode node, int options)
    {
        if (node.Kind != "xor")
        {
            var stop = node.StopWhen!;
            return (char.IsDigit(stop[0]) ? frame.Parent!.Completed >= int.Parse(stop, CultureInfo.InvariantCulture) : Answer(frame, node.Id) == stop) ? 1 : 0;
        }

        var ways = net.Out(node).ToList();
        var way = ways.FindIndex(way => way.Condition != "default" && (way.Condition is null || Holds(frame, way.Condition)));
        way = way >= 0 ? way : ways.FindIndex(way => way.Condition == "default");
        return way >= 0 ? way : ways.Count;
    }

    /// <summary>Conditions of generated processes have three shapes: <c>true</c>, <c>x = "a"</c>, <c>x in ("a")</c>.</summary>
    private static bool Holds(Frame frame, string condition)
        => condition == "true" || (Shape().Match(condition) is { Success: true } match && Answer(frame, match.Groups[1].Value) == match.Groups[2].Value);

    /// <summary>Looked for where the frame stands, then further out.</summary>
    private static string? Answer(Frame frame, string task)
    {
        for (var at = frame; at is not null; at = at.Parent)
        {
            if (at.Answers.TryGetValue(task, out var answer))
            {
                return answer;
            }
        }

        return null;
    }

    [GeneratedRegex("""^(\w+) (?:= "(\w+)"|in \("(?<2>\w+)"\))$""")]
    private static partial Regex Shape();
}
