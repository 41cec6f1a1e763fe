using KerjaSama.Workflow;

namespace KerjaSama.Domain.Tests.Workflow;

public sealed class ProcessPathTests
{
    [Fact]
    public void The_ordinary_way_follows_first_outcomes_and_defaults()
    {
        var definition = AlurText.Define("""
            mulai start
            periksa user lanjut perbaiki
            pilih xor
            lengkapi user
            telaah call telaahan
            selesai end
            mulai -> periksa -> pilih
            pilih -> lengkapi : periksa = "perbaiki"
            pilih -> telaah : default
            lengkapi -> periksa
            telaah -> selesai
            """);

        Assert.Equal(["periksa", "telaah"], ProcessPath.Ordinary(definition).Select(step => step.Id));
        Assert.Equal("telaahan", ProcessPath.Ordinary(definition)[1].CalledKey);
    }

    [Fact]
    public void Optional_steps_follow_the_settings_of_the_instance()
    {
        var definition = AlurText.Define("""
            <bpmn:extensionElements><kerjasama:variabel nama="perluArahan" tipe="boolean" bawaan="true"/></bpmn:extensionElements>
            mulai start
            pilih xor
            arahan user
            draf user
            selesai end
            mulai -> pilih
            pilih -> draf : perluArahan = false
            pilih -> arahan : default
            arahan -> draf -> selesai
            """);

        Assert.Equal(["arahan", "draf"], ProcessPath.Ordinary(definition).Select(step => step.Id));
        Assert.Equal(["draf"], ProcessPath.Ordinary(definition, new Dictionary<string, ProcessValue> { ["perluArahan"] = ProcessValue.Of(false) }).Select(step => step.Id));
    }

    [Fact]
    public void Parallel_steps_share_a_group_and_nested_forks_stay_in_the_outer_one()
    {
        var definition = AlurText.Define("""
            mulai start
            awal user
            bagi and
            hukum user
            bagiLagi and
            pd user
            mitra user
            gabungLagi and
            gabung and
            akhir user
            selesai end
            mulai -> awal -> bagi
            bagi -> hukum -> gabung
            bagi -> bagiLagi
            bagiLagi -> pd -> gabungLagi
            bagiLagi -> mitra -> gabungLagi
            gabungLagi -> gabung -> akhir -> selesai
            """);

        Assert.Equal(
            [("awal", null), ("hukum", 0), ("pd", 0), ("mitra", 0), ("akhir", (int?)null)],
            ProcessPath.Ordinary(definition).Select(step => (step.Id, step.Kelompok)));
    }
}
