namespace KerjaSama.Domain.Tests.Workflow;

/// <summary>Whether a variable may still be empty at a gateway without default depends on the ways that lead there.</summary>
public sealed class CoverageTests
{
    private const string Ways = "pilih -> a : perlu\npilih -> b : not(perlu)";

    [Theory]
    [InlineData("wajib=\"true\"", true)]
    [InlineData("wajib=\"false\"", false)]
    [InlineData("wajib=\"true\" untukHasil=\"ya\"", false)]
    public void A_field_is_surely_set_only_when_required_for_every_outcome(string attributes, bool accepted)
        => Assert.Equal(accepted, Accepts($"{Task(attributes)}\nmulai -> tanya -> pilih\n{Ways}"));

    [Fact]
    public void A_task_that_can_be_passed_by_leaves_its_field_empty()
        => Assert.False(Accepts($"{Task("wajib=\"true\"")}\nlewati xor\nmulai -> lewati\nlewati -> pilih : default\nlewati -> tanya : true\ntanya -> pilih\n{Ways}"));

    [Fact]
    public void The_way_on_which_a_field_stays_empty_is_shown()
        => Assert.Equal(
            "Tidak ada alur keluar bila perlu = kosong. Jalannya: mulai → lewati → pilih.",
            Assert.Single(AlurText.Check($"{Frame}\n{Task("wajib=\"true\"")}\nlewati xor\nmulai -> lewati\nlewati -> pilih : default\nlewati -> tanya : true\ntanya -> pilih\n{Ways}")).Message);

    [Theory]
    [InlineData("mulai -> tanya -> selesai", true)]
    [InlineData("lewati xor\nmulai -> lewati\nlewati -> selesai : default\nlewati -> tanya : true\ntanya -> selesai", false)]
    public void A_called_process_sets_what_it_asks_on_every_way_to_its_end(string flows, bool accepted)
    {
        var called = AlurText.Define($"mulai start\nselesai end\n{Task("wajib=\"true\"")}\n{flows}", "lain");

        Assert.Equal(accepted, AlurText.Check($"{Frame}\npanggil call lain\nmulai -> panggil -> pilih\n{Ways}", called).Count == 0);
    }

    [Theory]
    [InlineData("bawaan=\"false\"", true)]
    [InlineData("", false)]
    public void An_input_is_surely_set_only_with_a_default(string bawaan, bool accepted)
        => Assert.Equal(accepted, Accepts($"<bpmn:extensionElements><kerjasama:variabel nama=\"perlu\" tipe=\"boolean\" {bawaan}/></bpmn:extensionElements>\nmulai -> pilih\n{Ways}"));

    private const string Frame = "mulai start\npilih xor\na end\nb end";

    private static bool Accepts(string text)
    {
        var problems = AlurText.Check($"{Frame}\n{text}");
        Assert.All(problems, problem => Assert.Matches("^Tidak ada alur keluar bila perlu = kosong. Jalannya: mulai → .*pilih.$", problem.Message));
        return problems.Count == 0;
    }

    private static string Task(string attributes)
        => $"""<bpmn:userTask id="tanya" kerjasama:peran="analis"><bpmn:extensionElements><kerjasama:hasil nilai="ya" label="Ya"/><kerjasama:hasil nilai="tidak" label="Tidak"/><kerjasama:isian nama="perlu" label="Perlu" tipe="boolean" {attributes}/></bpmn:extensionElements></bpmn:userTask>""";
}
