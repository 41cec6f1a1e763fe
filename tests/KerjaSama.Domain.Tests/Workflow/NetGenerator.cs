using System.Text;

namespace KerjaSama.Domain.Tests.Workflow;

/// <summary>
/// Makes random processes that are sound by construction: sequences, choices, parallel blocks and loops nested in one another. The
/// same seed makes the same process. The registry here serves no property-testing package for xunit.v3.
/// </summary>
internal sealed class NetGenerator(int seed)
{
    private readonly Random _random = new(seed);
    private readonly StringBuilder _text = new();
    private int _next;

    public string Make()
    {
        var (first, last) = Block(3);
        return $"mulai start\nselesai end\n{_text}mulai -> {first}\n{last} -> selesai";
    }

    private (string First, string Last) Block(int depth) => depth == 0 ? Step() : _random.Next(6) switch
    {
        0 or 1 => Sequence(depth),
        2 => Choice(depth),
        3 => Parallel(depth),
        4 => Loop(depth),
        _ => Step(),
    };

    private (string First, string Last) Step()
    {
        var id = Add(_random.Next(5) == 0 ? "service" : "user a b");
        return (id, id);
    }

    private (string First, string Last) Sequence(int depth)
    {
        var (first, second) = (Block(depth - 1), Block(depth - 1));
        Flow(first.Last, second.First);
        return (first.First, second.Last);
    }

    private (string First, string Last) Choice(int depth)
    {
        var (asked, split, merge) = (Add("user a b c"), Add("xor"), Add("xor"));
        Flow(asked, split);
        foreach (var condition in new[] { $"{asked} = \"b\"", $"{asked} in (\"c\")", "default" })
        {
            var (first, last) = Block(depth - 1);
            Flow(split, first, condition);
            Flow(last, merge);
        }

        return (asked, merge);
    }

    private (string First, string Last) Parallel(int depth)
    {
        var (fork, join) = (Add("and"), Add("and"));
        for (var branches = _random.Next(2, 4); branches > 0; branches--)
        {
            var (first, last) = Block(depth - 1);
            Flow(fork, first);
            Flow(last, join);
        }

        return (fork, join);
    }

    private (string First, string Last) Loop(int depth)
    {
        var (entry, asked, exit, after) = (Add("xor"), Add("user lanjut ulang"), Add("xor"), Add("user a"));
        var body = Block(depth - 1);
        Flow(entry, body.First);
        Flow(body.Last, asked);
        Flow(asked, exit);
        Flow(exit, entry, $"{asked} = \"ulang\"");
        Flow(exit, after, "default");
        return (entry, after);
    }

    private string Add(string kind)
    {
        var id = $"e{++_next}";
        _text.Append(id).Append(' ').Append(kind).Append('\n');
        return id;
    }

    private void Flow(string source, string target, string? condition = null)
        => _text.Append(source).Append(" -> ").Append(target).Append(condition is null ? "" : " : " + condition).Append('\n');
}
