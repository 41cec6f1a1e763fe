using KerjaSama.Workflow;

namespace KerjaSama.Domain.Tests.Workflow;

/// <summary>Properties over generated processes and random runs; a failure names the seed that repeats it.</summary>
public sealed class EnginePropertyTests
{
    private const int Processes = 300;
    private const int StepsPerRun = 60;

    private int _joins;

    [Fact]
    public void Processes_that_are_sound_by_construction_pass_the_checker()
    {
        for (var seed = 0; seed < Processes; seed++)
        {
            var problems = AlurText.Check(new NetGenerator(seed).Make());
            Assert.True(problems.All(problem => problem.Message.StartsWith("Proses terlalu besar", StringComparison.Ordinal)), $"seed {seed}: {string.Join('\n', problems)}");
        }
    }

    [Fact]
    public void The_generated_processes_have_every_construct()
    {
        var nodes = Enumerable.Range(0, Processes).SelectMany(seed => AlurText.Define(new NetGenerator(seed).Make()).Nodes.Values).ToList();

        Assert.Superset(
            new HashSet<Type> { typeof(UserTask), typeof(ServiceTask), typeof(SendTask), typeof(ReceiveTask), typeof(SubProcess), typeof(IntermediateCatchEvent), typeof(BoundaryEvent), typeof(ExclusiveGateway), typeof(ParallelGateway) },
            nodes.Select(node => node.GetType()).ToHashSet());
        Assert.Contains(nodes, node => node is SubProcess { MultiInstance: not null });
        Assert.Contains(nodes, node => node is BoundaryEvent { Interrupting: false });
        Assert.Contains(nodes, node => node is EndEvent { Trigger: TerminateTrigger });
        Assert.Contains(nodes, node => node is EndEvent { Trigger: ErrorTrigger });
    }

    [Fact]
    public void No_token_is_lost_or_doubled_and_the_same_command_gives_the_same_result()
    {
        for (var seed = 0; seed < Processes; seed++)
        {
            var definition = AlurText.Define(new NetGenerator(seed).Make());
            var random = new Random(seed);
            var (state, waiting) = (ProcessState.Empty, new Dictionary<int, string>());
            Command? command = new Start(Run.None);
            for (var i = 0; i < StepsPerRun && command is not null; i++)
            {
                var result = RandomDriver.Step(definition, state, command);
                var again = RandomDriver.Step(definition, state, command);
                Assert.Equal(StateText.Of(result.State), StateText.Of(again.State));
                Assert.Equal(StateText.Of(result.Effects), StateText.Of(again.Effects));

                Follow(result.Effects, waiting, command);
                EnsureWhole(seed, definition, result.State, waiting);
                (state, command) = (result.State, RandomDriver.Pick(definition, result.State, random));
            }
        }

        Assert.True(_joins > 200, $"Only {_joins} tokens before joins were looked at.");
    }

    [Fact]
    public void From_every_state_of_a_random_run_the_ordinary_outcomes_reach_the_end()
    {
        for (var seed = 0; seed < Processes; seed++)
        {
            var definition = AlurText.Define(new NetGenerator(seed).Make());
            var random = new Random(seed);
            var state = ProcessStepper.Step(definition, ProcessState.Empty, new Start(Run.None), Run.AtStart).State;
            for (var i = random.Next(20); i > 0 && RandomDriver.Pick(definition, state, random) is { } command; i--)
            {
                state = RandomDriver.Step(definition, state, command).State;
            }

            for (var i = 0; i < 500 && state.Status == ProcessStatus.Running; i++)
            {
                state = RandomDriver.Step(definition, state, RandomDriver.Ordinary(definition, state)).State;
            }

            Assert.True(state.Status == ProcessStatus.Completed && state.Tokens.Count == 0, $"seed {seed}: {state.Status}");
        }
    }

    [Fact]
    public void Rows_read_back_to_the_state_after_every_step()
    {
        for (var seed = 0; seed < Processes; seed += 5)
        {
            var definition = AlurText.Define(new NetGenerator(seed).Make());
            var random = new Random(seed);
            var rows = new InstanceRows(
                new ProcessInstance { DefinitionKey = "uji", DefinitionVersion = 1, SubjectKind = "uji", SubjectId = Guid.NewGuid(), RootId = Guid.NewGuid(), StartedAt = DateTimeOffset.UnixEpoch }, [], [], []);
            Command? command = new Start(Run.None);
            for (var i = 0; i < StepsPerRun && command is not null; i++)
            {
                var state = RandomDriver.Step(definition, rows.ToState(), command).State;
                (rows, _) = StateText.Applied(rows, state, DateTimeOffset.UnixEpoch);
                Assert.Equal(StateText.Of(state), StateText.Of(rows.ToState()));
                command = RandomDriver.Pick(definition, state, random);
            }
        }
    }

    /// <summary>A gateway of the wrong kind: whatever a run then stumbles over, the checker must have seen.</summary>
    [Fact]
    public void A_process_in_which_a_run_gets_stuck_never_passes_the_checker()
    {
        var (stuck, passed) = (0, 0);
        for (var seed = 0; seed < Processes; seed++)
        {
            var text = new NetGenerator(seed).Make();
            var random = new Random(seed);
            var gateways = text.Split('\n').Where(line => line.EndsWith(" and", StringComparison.Ordinal) || line.EndsWith(" xor", StringComparison.Ordinal)).ToList();
            if (gateways.Count == 0)
            {
                continue;
            }

            var line = gateways[random.Next(gateways.Count)];
            var mutant = AlurText.Define(text.Replace(line + "\n", (line.EndsWith("and", StringComparison.Ordinal) ? line[..^3] + "xor" : line[..^3] + "and") + "\n", StringComparison.Ordinal));
            var accepted = DefinitionChecker.Check(mutant, new Dictionary<string, ProcessDefinition>()).Count == 0;
            var failed = Enumerable.Range(0, 10).Any(i => Fails(mutant, new Random((seed * 10) + i)));
            Assert.False(accepted && failed, $"seed {seed}: {line}");
            stuck += failed ? 1 : 0;
            passed += accepted ? 1 : 0;
        }

        Assert.True(stuck > 20, $"Only {stuck} of the mutants got stuck: the property says little.");
        Assert.True(passed < Processes / 2, $"{passed} mutants passed.");
    }

    private static bool Fails(ProcessDefinition definition, Random random)
    {
        try
        {
            var state = ProcessStepper.Step(definition, ProcessState.Empty, new Start(Run.None), Run.AtStart).State;
            for (var i = 0; i < StepsPerRun && RandomDriver.Pick(definition, state, random) is { } command; i++)
            {
                state = RandomDriver.Step(definition, state, command).State;
            }

            return false;
        }
        catch (ProcessStepException)
        {
            return true;
        }
    }

    private static void Follow(IReadOnlyList<Effect> effects, Dictionary<int, string> waiting, Command command)
    {
        if (command is CompleteService or FailService)
        {
            Assert.True(waiting.Remove(command is CompleteService done ? done.TokenNumber : ((FailService)command).TokenNumber));
        }

        foreach (var effect in effects)
        {
            switch (effect)
            {
                case TaskOpened opened:
                    waiting.Add(opened.Token.Number, opened.Task.Id);
                    break;
                case ServiceRequested requested:
                    waiting.Add(requested.Token.Number, requested.Task.Id);
                    break;
                case TaskClosed closed:
                    Assert.True(waiting.Remove(closed.Token.Number));
                    break;
                case TaskCancelled cancelled:
                    Assert.True(waiting.Remove(cancelled.Token.Number));
                    break;
                case ServiceCancelled cancelled:
                    Assert.True(waiting.Remove(cancelled.Token.Number));
                    break;
            }
        }
    }

    private void EnsureWhole(int seed, ProcessDefinition definition, ProcessState state, Dictionary<int, string> waiting)
    {
        var standing = state.Tokens.Where(token => token.Instances == 0 && definition.Nodes[token.ElementId] is UserTask or ServiceTask).ToDictionary(token => token.Number, token => token.ElementId);
        Assert.True(standing.OrderBy(pair => pair.Key).SequenceEqual(waiting.OrderBy(pair => pair.Key)), $"seed {seed}: what was opened is not what waits");
        Assert.All(state.Tokens, token => Assert.True(token.Number < state.NextToken));
        Assert.Equal(state.Tokens.Count, state.Tokens.DistinctBy(token => token.Number).Count());
        // a branch beside may be under way several times, with several tokens before its joins
        var joins = state.Tokens.Where(token => definition.Nodes[token.ElementId] is ParallelGateway && !IsBeside(definition, token.ElementId)).ToList();
        Assert.Equal(joins.Count, joins.DistinctBy(token => (token.ElementId, token.ArrivedBy, token.Scope)).Count());
        _joins += joins.Count;

        Assert.Equal(state.Tokens.Count == 0, state.Status == ProcessStatus.Completed);
        EnsureScopes(definition, state);
    }

    /// <summary>Reached from a boundary event that does not interrupt.</summary>
    private static bool IsBeside(ProcessDefinition definition, string id)
    {
        var seen = new HashSet<string>(definition.Nodes.Values.OfType<BoundaryEvent>().Where(boundary => !boundary.Interrupting).Select(boundary => boundary.Id), StringComparer.Ordinal);
        var queue = new Queue<string>(seen);
        while (queue.TryDequeue(out var at))
        {
            foreach (var flow in definition.Nodes[at].Outgoing.Where(flow => seen.Add(flow.TargetId)))
            {
                queue.Enqueue(flow.TargetId);
            }
        }

        return seen.Contains(id);
    }

    /// <summary>Nothing outlives the token it belongs to, and no scope stands open without anything in it.</summary>
    private static void EnsureScopes(ProcessDefinition definition, ProcessState state)
    {
        var numbers = state.Tokens.Select(token => token.Number).Append(0).ToHashSet();
        Assert.All(state.Tokens, token => Assert.Contains(token.Scope, numbers));
        Assert.All(state.Timers, timer => Assert.NotNull(state.FindToken(timer.TokenNumber)));
        Assert.All(state.Subscriptions, subscription => Assert.NotNull(state.FindToken(subscription.TokenNumber)));
        Assert.All(state.Locals.Keys, name => Assert.NotNull(state.FindToken(name.Scope)));
        Assert.All(state.Tokens.Where(token => token.Instances > 0), whole => Assert.InRange(state.Tokens.Count(token => token.Scope == whole.Number), 1, whole.Instances));
        Assert.All(
            state.Tokens.Where(token => token.Instances == 0 && definition.Nodes[token.ElementId] is SubProcess),
            open => Assert.Contains(state.Tokens, token => token.Scope == open.Number));
    }
}
