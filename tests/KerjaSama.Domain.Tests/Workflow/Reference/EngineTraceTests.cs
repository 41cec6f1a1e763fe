namespace KerjaSama.Domain.Tests.Workflow.Reference;

/// <summary>The engine does what the plain reading of the standard does: the same commands, the same traces.</summary>
public sealed class EngineTraceTests
{
    private const int StepsPerRun = 60;

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private int _steps;
    private int _ended;
    private int _refused;

    [Fact]
    public void The_traces_of_the_engine_are_those_of_the_reference_interpreter()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            Compare(seed, new NetGenerator(seed, 3 + (seed % 3)).Make());
        }

        Assert.Superset(new HashSet<string> { "open", "close", "cancel", "request", "send", "end", "at", "timer", "message", "complete", "done", "fail" }, _seen);
        Assert.True(_steps > 10_000 && _ended > 500, $"{_steps} steps, {_ended} runs to the end: the property says little.");
        Assert.Equal(0, _refused);
    }

    /// <summary>The checker would let none of the spoilt ones in; a file of an earlier version of it may yet be one.</summary>
    [Fact]
    public void The_traces_are_the_same_and_stop_at_the_same_step_where_a_process_is_spoilt()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var mutate = NetMutator.Kinds.ElementAt(seed % NetMutator.Kinds.Count).Value;
            if (mutate(new NetGenerator(seed).Make(), new Random(seed)) is { } mutant)
            {
                Compare(seed, mutant);
            }
        }

        Assert.True(_steps > 3_000 && _refused > 100, $"{_steps} steps, {_refused} refused: the property says little.");
    }

    private void Compare(int seed, string text)
    {
        var (net, definition) = (AlurNet.Parse(text), AlurText.Define(text));
        for (var run = 0; run < 3; run++)
        {
            var random = new Random((seed * 3) + run);
            var (reference, engine, done) = (new ReferenceRun(net), new EngineRun(definition), new List<string>());
            reference.Start();
            engine.Start();
            EnsureEqual();
            for (var i = 0; i < StepsPerRun && reference.Moves is { Count: > 0 } moves; i++, _steps++)
            {
                var move = moves[random.Next(moves.Count)];
                var place = reference.Place(move);
                done.Add($"{move.Verb} {place.Path}~{place.Older} {move.Name} {move.Word}");
                reference.Do(move);
                engine.Do(move, place);
                EnsureEqual();
            }

            _refused += reference.IsRefused ? 1 : 0;
            _ended += reference.Moves.Count == 0 && !reference.IsRefused ? 1 : 0;

            void EnsureEqual()
            {
                Assert.True(
                    reference.Text == engine.Text,
                    $"seed {seed}, run {run}\n--- process\n{text}\n--- commands\n{string.Join('\n', done)}\n--- reference\n{reference.Text}\n--- engine\n{engine.Text}");
                _seen.UnionWith(engine.Text.Split('\n').Concat(done.TakeLast(1)).Select(line => line.Split(' ')[0]));
            }
        }
    }
}
