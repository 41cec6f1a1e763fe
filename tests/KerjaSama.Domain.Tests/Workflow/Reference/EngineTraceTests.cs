namespace KerjaSama.Domain.Tests.Workflow.Reference;

/// <summary>The engine does what the plain reading of the standard does: the same commands, the same traces.</summary>
public sealed class EngineTraceTests
{
    private const int Processes = 600;
    private const int RunsPerProcess = 3;
    private const int StepsPerRun = 60;

    [Fact]
    public void The_traces_of_the_engine_are_those_of_the_reference_interpreter()
    {
        var (steps, ended, seen) = (0, 0, new HashSet<string>(StringComparer.Ordinal));
        for (var seed = 0; seed < Processes; seed++)
        {
            var text = new NetGenerator(seed, 3 + (seed % 3)).Make();
            var (net, definition) = (AlurNet.Parse(text), AlurText.Define(text));
            for (var run = 0; run < RunsPerProcess; run++)
            {
                var random = new Random((seed * RunsPerProcess) + run);
                var (reference, engine, done) = (new ReferenceRun(net), new EngineRun(definition), new List<string>());
                reference.Start();
                engine.Start();
                EnsureEqual();
                for (var i = 0; i < StepsPerRun && reference.Moves is { Count: > 0 } moves; i++, steps++)
                {
                    var move = moves[random.Next(moves.Count)];
                    var place = reference.Place(move);
                    done.Add($"{move.Verb} {place.Path}~{place.Older} {move.Name} {move.Word}");
                    reference.Do(move);
                    engine.Do(move, place);
                    EnsureEqual();
                }

                ended += reference.Moves.Count == 0 ? 1 : 0;

                void EnsureEqual()
                {
                    Assert.True(
                        reference.Text == engine.Text,
                        $"seed {seed}, run {run}\n--- process\n{text}\n--- commands\n{string.Join('\n', done)}\n--- reference\n{reference.Text}\n--- engine\n{engine.Text}");
                    seen.UnionWith(engine.Text.Split('\n').Concat(done.TakeLast(1)).Select(line => line.Split(' ')[0]));
                }
            }
        }

        Assert.Superset(new HashSet<string> { "open", "close", "cancel", "request", "send", "end", "at", "timer", "message", "complete", "done", "fail" }, seen);
        Assert.True(steps > 12_000 && ended > Processes, $"{steps} steps, {ended} runs to the end: the property says little.");
    }
}
