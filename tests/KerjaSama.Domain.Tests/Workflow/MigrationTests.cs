using System.Collections.Immutable;
using System.Text.RegularExpressions;
using KerjaSama.Workflow;

namespace KerjaSama.Domain.Tests.Workflow;

/// <summary>Instances carried to another version: they stand where they stood, or are refused with the reason.</summary>
public sealed partial class MigrationTests
{
    private const string Old = """
        mulai start
        periksa user setuju tolak
        pilih xor
        susun user
        selesai end
        mulai -> periksa -> pilih
        pilih -> periksa : periksa = "tolak"
        pilih -> susun : default
        susun -> selesai
        """;

    [Fact]
    public void Under_other_names_every_generated_process_goes_on_as_it_would_have()
    {
        for (var seed = 0; seed < 150; seed++)
        {
            var text = new NetGenerator(seed).Make();
            var (from, to) = (AlurText.Define(text), AlurText.Define(ElementIds().Replace(text, "x$1")) with { Version = 2 });
            var migration = new ProcessMigration(from, to, from.Nodes.Keys.Where(id => ElementIds().IsMatch(id)).ToDictionary(id => id, id => ElementIds().Replace(id, "x$1")));
            var random = new Random(seed);
            var state = ProcessStepper.Step(from, ProcessState.Empty, new Start(Run.None), Run.AtStart).State;
            for (var i = random.Next(15); i > 0 && RandomDriver.Pick(from, state, random) is { } command; i--)
            {
                state = RandomDriver.Step(from, state, command).State;
            }

            if (state.Status != ProcessStatus.Running)
            {
                continue;
            }

            var (carried, effects) = Carry(migration, state);

            Assert.Equal(Names(state), Names(carried).Replace('x', 'e'));
            Assert.Equal(state.Tokens.Count(token => token.Instances == 0 && from.Nodes[token.ElementId] is UserTask), effects.OfType<TaskMigrated>().Count());
            for (var i = 0; i < 500 && carried.Status == ProcessStatus.Running; i++)
            {
                carried = RandomDriver.Step(to, carried, RandomDriver.Ordinary(to, carried)).State;
            }

            Assert.True(carried.Status == ProcessStatus.Completed, $"seed {seed}");
        }
    }

    [Fact]
    public void A_step_put_before_the_waiting_one_is_not_asked_for_and_the_answer_stays_with_its_own()
    {
        var run = Run.Started(AlurText.Define(Old));

        var (state, effects) = Carry(Migration(Old, Old.Replace("mulai -> periksa", "baca user\nmulai -> baca -> periksa", StringComparison.Ordinal)), run.State);

        Assert.Equal("periksa", Assert.Single(state.Tokens).ElementId);
        Assert.Equal("periksa", Assert.IsType<TaskMigrated>(Assert.Single(effects)).Task.Id);
    }

    [Fact]
    public void A_renamed_step_carries_its_outcome_and_its_round()
    {
        var run = Run.Started(AlurText.Define(Old)).Complete("periksa", "tolak").Complete("periksa", "setuju");

        var (state, _) = Carry(Migration(Old, Old.Replace("periksa", "telaah", StringComparison.Ordinal), ("periksa", "telaah")), run.State);

        Assert.Equal(("setuju", 2), (state.Variables["telaah"].ToStored().Text, state.Rounds["telaah"]));
    }

    [Theory]
    [InlineData("susun", "tulis", "Langkah 'susun' tidak ada dalam versi 2: sebutkan penggantinya dalam peta.")]
    [InlineData("susun user", "susun service", "Langkah 'susun' tidak dapat diganti 'susun': jenisnya berlainan.")]
    [InlineData("susun user", "susun user *2", "Langkah 'susun' tidak dapat diganti 'susun': jenisnya berlainan.")]
    public void A_token_without_a_place_of_its_kind_is_refused(string before, string after, string problem)
    {
        var run = Run.Started(AlurText.Define(Old)).Complete("periksa", "setuju");
        var migration = Migration(Old, Old.Replace(before, after, StringComparison.Ordinal));

        Assert.Equal([problem], migration.FindProblems(run.State.Tokens));
        var refused = Assert.Throws<ProcessStepException>(() => Carry(migration, run.State));
        Assert.Equal((ProcessStepKode.TidakDapatDimigrasi, problem), (refused.Kode, refused.Message));
    }

    [Fact]
    public void A_map_that_names_what_is_not_there_is_refused()
    {
        var migration = Migration(Old, Old, ("periksaa", "periksa"), ("susun", "tulis"));

        Assert.Equal(["'periksaa' tidak ada dalam versi 1.", "'tulis' tidak ada dalam versi 2."], migration.FindMapProblems());
    }

    [Theory]
    [InlineData("a", "b", null)]
    [InlineData("a", "a", "Langkah 'a' dan 'b' tidak dapat menjadi satu langkah 'a': keduanya masih terbuka.")]
    [InlineData("c", "c", "Langkah 'a' dan 'b' tidak dapat menjadi satu langkah 'c': keduanya masih terbuka.")]
    [InlineData("c", "b", "Dari 'c' bersama 'b' proses versi 2 tidak selalu dapat selesai.")]
    public void Steps_side_by_side_must_find_each_other_again(string a, string b, string? problem)
    {
        const string Parallel = "mulai start\nbagi and\na user\nb user\ngabung and\nc user\nselesai end\nmulai -> bagi -> a -> gabung -> c -> selesai\nbagi -> b -> gabung";
        var run = Run.Started(AlurText.Define(Parallel));

        Assert.Equal(problem is null ? [] : [problem], Migration(Parallel, Parallel, ("a", a), ("b", b)).FindProblems(run.State.Tokens));
    }

    [Fact]
    public void Steps_side_by_side_are_refused_where_the_new_version_does_one_after_the_other()
    {
        const string Parallel = "mulai start\nbagi and\na user\nb user\ngabung and\nc user\nselesai end\nmulai -> bagi -> a -> gabung -> c -> selesai\nbagi -> b -> gabung";
        var run = Run.Started(AlurText.Define(Parallel));

        // each alone would finish, but c would be done twice
        Assert.Equal(
            ["Dari 'a' bersama 'b' proses versi 2 tidak selalu dapat selesai."],
            Migration(Parallel, "mulai start\na user\nb user\nc user\nselesai end\nmulai -> a -> b -> c -> selesai").FindProblems(run.State.Tokens));
    }

    [Fact]
    public void A_token_at_a_join_needs_the_flow_it_came_by()
    {
        const string Before = "mulai start\nbagi and\na user\nb user\ngabung and\nselesai end\nmulai -> bagi -> a -> gabung -> selesai\nbagi -> b -> gabung";
        const string After = "mulai start\nbagi and\na user\nb user\nc user\ngabung and\nselesai end\nmulai -> bagi -> a -> c -> gabung -> selesai\nbagi -> b -> gabung";
        var run = Run.Started(AlurText.Define(Before)).Complete("a");

        Assert.Contains("datang lewat alur 'f3'", Assert.Single(Migration(Before, After).FindProblems(run.State.Tokens)), StringComparison.Ordinal);
        var (state, _) = Carry(Migration(Before, After, ("f3", "f4")), run.State);
        Assert.Equal(ProcessStatus.Completed, ProcessStepper.Step(Define2(After), state, new CompleteTask(run.TokenAt("b"), "selesai", Run.None), Run.AtStart).State.Status);
    }

    [Fact]
    public void A_timer_of_both_keeps_its_time_a_new_one_begins_now_and_one_that_fired_does_not_begin_again()
    {
        const string Before = "mulai start\nsusun user\ningat boundary susun P3D beside\nbatas boundary susun P9D beside\nkabari user\nlapor user\nx end\ny end\nselesai end\nmulai -> susun -> selesai\ningat -> kabari -> x\nbatas -> lapor -> y";
        var run = Run.Started(AlurText.Define(Before));
        var due = run.State.Timers.Single(timer => timer.ElementId == "batas").DueAt;
        run.Now = run.Now.AddDays(3);
        run.Do(new FireTimer(run.TokenAt("susun"), "ingat", 1));

        var after = Before + "\nlama boundary susun P1D\nz user\nz2 end\nlama -> z -> z2";
        var (state, _) = Carry(Migration(Before, after), run.State, run.Now);

        Assert.Equal([("batas", due), ("lama", run.Now.AddDays(1))], state.Timers.Select(timer => (timer.ElementId, timer.DueAt)));
        var (shorter, _) = Carry(Migration(Before, Before.Replace("P9D", "P5D", StringComparison.Ordinal)), run.State, run.Now);
        Assert.Equal([("batas", run.Now.AddDays(5))], shorter.Timers.Select(timer => (timer.ElementId, timer.DueAt)));
    }

    [Fact]
    public void A_new_input_takes_its_default()
    {
        var run = Run.Started(AlurText.Define(Old));

        var (state, _) = Carry(Migration(Old, "<bpmn:extensionElements><kerjasama:variabel nama=\"perluArahan\" tipe=\"boolean\" bawaan=\"true\"/></bpmn:extensionElements>\n" + Old), run.State);

        Assert.Equal("true", state.Variables["perluArahan"].ToStored().Text);
    }

    [Fact]
    public void The_rows_follow()
    {
        var run = Run.Started(AlurText.Define(Old));
        var (rows, _) = StateText.Applied(
            new InstanceRows(new ProcessInstance { DefinitionKey = "uji", DefinitionVersion = 1, SubjectKind = "uji", SubjectId = Guid.NewGuid(), RootId = Guid.NewGuid(), StartedAt = Run.AtStart.Now }, [], [], []), run.State, Run.AtStart.Now);

        var (state, _) = Carry(Migration(Old, Old.Replace("periksa", "telaah", StringComparison.Ordinal), ("periksa", "telaah")), rows.ToState());
        var (next, changes) = StateText.Applied(rows, state, Run.AtStart.Now);

        Assert.Equal((0, 0), (changes.TokensToAdd.Count, changes.TokensToRemove.Count));
        Assert.Equal(StateText.Of(state), StateText.Of(next.ToState()));
    }

    private static StepResult Carry(ProcessMigration migration, ProcessState state, DateTimeOffset? now = null) =>
        ProcessStepper.Step(migration.To, state, new Migrate(migration), Run.At(now ?? Run.AtStart.Now));

    private static ProcessMigration Migration(string before, string after, params (string Before, string After)[] map) =>
        new(AlurText.Define(before), Define2(after), map.ToImmutableDictionary(pair => pair.Before, pair => pair.After));

    private static ProcessDefinition Define2(string text) => AlurText.Define(text) with { Version = 2 };

    private static string Names(ProcessState state) => StateText.Of(state with { Variables = Run.None, Rounds = ImmutableDictionary<string, int>.Empty });

    [GeneratedRegex(@"\be(\d+)\b")]
    private static partial Regex ElementIds();
}
