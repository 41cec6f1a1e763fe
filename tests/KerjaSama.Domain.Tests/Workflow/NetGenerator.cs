using System.Text;

namespace KerjaSama.Domain.Tests.Workflow;

/// <summary>
/// Makes random processes that are sound by construction: sequences, choices, parallel blocks, loops, subprocesses, several instances
/// and boundary events nested in one another. The same seed makes the same process. The registry here serves no property-testing
/// package for xunit.v3.
/// </summary>
internal sealed class NetGenerator(int seed, int size = 3)
{
    private readonly Random _random = new(seed);
    private readonly StringBuilder _text = new();
    private string _scope = "";
    private readonly List<string> _asked = [];
    private int _next;

    public string Make()
    {
        var (first, last) = Block(size);
        if (_random.Next(6) > 0)
        {
            return $"mulai start\nselesai end\n{_text}mulai -> {first}\n{last} -> selesai";
        }

        var (fork, other, end) = (Add("and"), Add("user a"), Add("end pesan"));
        return $"mulai start\nselesai end terminate\n{_text}mulai -> {fork}\n{fork} -> {first}\n{fork} -> {other}\n{other} -> {end}\n{last} -> selesai";
    }

    private (string First, string Last) Block(int depth) => depth == 0 ? Step() : _random.Next(10) switch
    {
        0 or 1 => Sequence(depth),
        2 => Choice(depth),
        3 => Parallel(depth),
        4 => Loop(depth),
        5 => Watched(Sub(depth)),
        6 => Watched(Add("user a b")),
        7 => Failing(depth),
        8 => Watched(Add(_random.Next(2) == 0 ? "service" : "user a b *3?b")),
        _ => depth == size ? Sequence(depth) : Step(),
    };

    private (string First, string Last) Step()
    {
        var id = Add(_random.Next(12) switch
        {
            6 => "user a b *3?1",
            7 => _random.Next(2) == 0 ? "service *2" : "receive *2",
            8 => "user a b *3?b",
            9 => "send *2",
            0 => "service",
            1 => "timer P1D",
            2 => "message",
            3 => "receive",
            4 => "send",
            5 => "user a b *2",
            _ => "user a b",
        });
        return (id, id);
    }

    private (string First, string Last) Sequence(int depth)
    {
        var (first, second) = (Block(depth - 1), Block(depth - 1));
        Flow(first.Last, second.First);
        return (first.First, second.Last);
    }

    /// <summary>A choice by the answer just given, at times also by one given long before or not at all.</summary>
    private (string First, string Last) Choice(int depth)
    {
        var (asked, split, merge) = (Add("user a b c"), Add("xor"), Add("xor"));
        Flow(asked, split);
        var earlier = _asked.Count > 0 && _random.Next(2) == 0 ? _asked[_random.Next(_asked.Count)] : asked;
        _asked.Add(asked);
        foreach (var condition in new[] { $"{asked} = \"b\"", $"{earlier} in (\"c\")", "default" })
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

    /// <summary>A subprocess, at times of two instances, at times with a second branch that a terminate end may cut short.</summary>
    private string Sub(int depth)
    {
        var id = Add(_random.Next(6) switch { 0 => "sub *2", 1 => "sub *3?2", _ => "sub" });
        Inside(id, () =>
        {
            var (start, end, body) = (Add("start"), Add(_random.Next(6) switch { 0 or 1 => "end terminate", 2 => "end pesan", _ => "end" }), Block(depth - 1));
            Flow(body.Last, end);
            if (_random.Next(2) == 0)
            {
                Flow(start, body.First);
                return;
            }

            var (fork, other, otherEnd) = (Add("and"), Add("user a"), Add("end"));
            Flow(start, fork);
            Flow(fork, body.First);
            Flow(fork, other);
            Flow(other, otherEnd);
        });
        return id;
    }

    /// <summary>An activity with a boundary event that interrupts, or with one that does not and leads to an end of its own.</summary>
    private (string First, string Last) Watched(string activity)
    {
        var trigger = _random.Next(2) == 0 ? "P3D" : "pesan";
        if (_random.Next(2) == 0)
        {
            var (beside, end) = (Add($"boundary {activity} {(trigger == "P3D" ? "R2/P3D" : trigger)} beside"), Add("end"));
            var handler = Block(_random.Next(3) == 0 ? 1 : 0);
            Flow(beside, handler.First);
            Flow(handler.Last, end);
            return (activity, activity);
        }

        return Merged(activity, Add($"boundary {activity} {trigger}"));
    }

    /// <summary>A subprocess that may end with an error, at times from a subprocess within, which is caught around it; or a service that may.</summary>
    private (string First, string Last) Failing(int depth)
    {
        if (_random.Next(2) == 0)
        {
            var service = Add("service");
            return Merged(service, Add($"boundary {service} galat"));
        }

        var id = Add(_random.Next(4) == 0 ? "sub *2" : "sub");
        Inside(id, () =>
        {
            if (_random.Next(3) == 0)
            {
                var (outerStart, inner, outerEnd) = (Add("start"), Add("sub"), Add("end"));
                Flow(outerStart, inner);
                Flow(inner, outerEnd);
                Inside(inner, () => MayFail(depth));
                return;
            }

            MayFail(depth);
        });
        return Merged(id, Add($"boundary {id} galat"));
    }

    private void MayFail(int depth)
    {
        var (start, asked, split, good, bad, body) = (Add("start"), Add("user a b"), Add("xor"), Add("end"), Add("end galat"), Block(depth - 1));
        Flow(start, asked);
        Flow(asked, split);
        Flow(split, body.First, "default");
        Flow(body.Last, good);
        Flow(split, bad, $"{asked} = \"b\"");
    }

    private (string First, string Last) Merged(string activity, string boundary)
    {
        var (handler, merge) = (Add("user a"), Add("xor"));
        Flow(boundary, handler);
        Flow(handler, merge);
        Flow(activity, merge);
        return (activity, merge);
    }

    private void Inside(string scope, Action make)
    {
        (var around, _scope) = (_scope, scope);
        var known = _asked.Count;
        make();
        _scope = around;
        _asked.RemoveRange(known, _asked.Count - known);
    }

    private string Add(string kind)
    {
        var id = $"e{++_next}";
        Line($"{id} {kind}");
        return id;
    }

    private void Flow(string source, string target, string? condition = null)
        => Line($"{source} -> {target}{(condition is null ? "" : " : " + condition)}");

    private void Line(string line) => _text.Append(_scope.Length == 0 ? "" : _scope + "/").Append(line).Append('\n');
}
