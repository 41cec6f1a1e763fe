using KerjaSama.Workflow;

namespace KerjaSama.Domain.Tests.Workflow;

public sealed class MoveToTests
{
    private static readonly ProcessDefinition Definition = AlurText.Define("""
        mulai start
        telaah user
        <bpmn:parallelGateway id="bagi" name="Tinjauan bersama"/>
        hukum user
        mitra user
        gabung and
        paraf user
        selesai end
        mulai -> telaah -> bagi
        bagi -> hukum -> gabung
        bagi -> mitra -> gabung
        gabung -> paraf -> selesai
        """);

    [Fact]
    public void Moving_cancels_what_waits_and_opens_the_step_in_its_next_round()
    {
        var run = Run.Started(Definition).Complete("telaah").Complete("hukum").Do(new MoveTo("telaah"));

        Assert.Equal("mitra", Assert.Single(run.Effects.OfType<TaskCancelled>()).Task.Id);
        Assert.Equal(("telaah", 2), Assert.Single(run.Effects.OfType<TaskOpened>().Select(opened => (opened.Task.Id, opened.Round))));
        Assert.Equal("telaah", run.Resting);
        Assert.Null(run.State.Tokens[0].ArrivedBy);
    }

    [Fact]
    public void Moving_to_a_fork_opens_all_its_branches()
        => Assert.Equal("hukum mitra", Run.Started(Definition).Do(new MoveTo("bagi")).Resting);

    [Theory]
    [InlineData("hukum")]
    [InlineData("gabung")]
    [InlineData("selesai")]
    public void Moving_to_where_the_process_could_not_finish_is_refused(string elementId)
        => Assert.Equal(ProcessStepKode.TidakDapatPindah, Run.Started(Definition).Refused(new MoveTo(elementId)).Kode);

    [Fact]
    public void Moving_to_an_unknown_element_is_refused()
        => Assert.Equal(ProcessStepKode.ElemenTidakDikenal, Run.Started(Definition).Refused(new MoveTo("tidakAda")).Kode);

    [Fact]
    public void A_case_on_paper_can_start_at_a_later_step()
    {
        var run = new Run(Definition).Do(new Start(Run.None, At: "paraf"));

        Assert.Equal("paraf", Assert.IsType<TaskOpened>(Assert.Single(run.Effects)).Task.Id);
        Assert.Equal(ProcessStatus.Completed, run.Complete("paraf").State.Status);
    }

    [Fact]
    public void Targets_are_the_steps_from_which_the_end_can_be_reached()
        => Assert.Equal(["telaah", "bagi", "paraf"], ProcessPath.MoveTargets(Definition).Select(node => node.Id));
}
