using KerjaSama.Workflow;

namespace KerjaSama.Domain.Tests.Workflow;

public sealed class InstanceRowsTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);

    private static readonly ProcessDefinition Definition = AlurText.Define("""
        mulai start
        periksa user lanjut ulang
        pilih xor
        selesai end
        mulai -> periksa -> pilih
        pilih -> periksa : periksa = "ulang"
        pilih -> selesai : default
        """);

    [Fact]
    public void Rows_without_tokens_are_the_empty_state()
        => Assert.Equal(StateText.Of(ProcessState.Empty), StateText.Of(New().ToState()));

    [Fact]
    public void Changes_add_and_remove_rows_and_the_rows_read_back_to_the_state()
    {
        var started = Run.Started(Definition);
        var (rows, first) = StateText.Applied(New(), started.State, Now);
        Assert.Equal((0, 1, 0, 1), (first.TokensToRemove.Count, first.TokensToAdd.Count, first.VariablesToAdd.Count, first.RoundsToAdd.Count));

        var again = started.Complete("periksa", "ulang");
        var (next, second) = StateText.Applied(rows, again.State, Now);

        Assert.Equal(1, Assert.Single(second.TokensToRemove).Number);
        Assert.Equal(2, Assert.Single(second.TokensToAdd).Number);
        Assert.Equal(("periksa", "teks", "ulang"), Assert.Single(second.VariablesToAdd.Select(row => (row.Name, row.Type, row.Text))));
        Assert.Empty(second.RoundsToAdd);
        Assert.Equal(2, Assert.Single(next.Rounds).Count);
        Assert.Equal(StateText.Of(again.State), StateText.Of(next.ToState()));
    }

    [Fact]
    public void The_end_is_stamped_once()
    {
        var run = Run.Started(Definition);
        var (rows, _) = StateText.Applied(New(), run.State, Now);
        Assert.Null(rows.Instance.EndedAt);

        var (ended, _) = StateText.Applied(rows, run.Complete("periksa", "lanjut").State, Now.AddDays(1));
        Assert.Equal((ProcessStatus.Completed, Now.AddDays(1)), (ended.Instance.Status, ended.Instance.EndedAt));

        ended.Apply(run.State, Now.AddDays(9));
        Assert.Equal(Now.AddDays(1), ended.Instance.EndedAt);
    }

    [Fact]
    public void The_same_state_changes_no_row()
    {
        var run = Run.Started(Definition, ("nilai", ProcessValue.Of(1.50m)));
        var (rows, _) = StateText.Applied(New(), run.State, Now);
        var changes = rows.Apply(run.State, Now);

        Assert.Equal((0, 0, 0, 0), (changes.TokensToRemove.Count, changes.TokensToAdd.Count, changes.VariablesToAdd.Count, changes.RoundsToAdd.Count));
    }

    private static InstanceRows New() => new(
        new ProcessInstance
        {
            DefinitionKey = "uji", DefinitionVersion = 1, SubjectKind = "permohonan", SubjectId = Guid.NewGuid(), RootId = Guid.NewGuid(), StartedAt = Now,
        },
        [],
        [],
        []);
}
