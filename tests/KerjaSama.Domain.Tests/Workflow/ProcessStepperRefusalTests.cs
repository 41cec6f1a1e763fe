using KerjaSama.Workflow;

namespace KerjaSama.Domain.Tests.Workflow;

/// <summary>A command that finds nothing says so, and changes nothing.</summary>
public sealed class ProcessStepperRefusalTests
{
    private static readonly ProcessDefinition Simple = AlurText.Define("""
        mulai start
        periksa user lanjut tolak
        kirim service
        selesai end
        mulai -> periksa -> kirim -> selesai
        """);

    [Fact]
    public void A_task_can_be_completed_only_once()
    {
        var run = Run.Started(Simple);
        var token = run.TokenAt("periksa");
        run.Complete("periksa", "lanjut");

        Assert.Equal(ProcessStepKode.TokenTidakAda, run.Refused(new CompleteTask(token, "lanjut", Run.None)).Kode);
    }

    [Fact]
    public void A_token_at_another_kind_of_element_is_not_completed()
    {
        var run = Run.Started(Simple);
        var token = run.TokenAt("periksa");

        Assert.Equal(ProcessStepKode.TokenTidakMenunggu, run.Refused(new CompleteService(token, Run.None)).Kode);
        Assert.Equal(ProcessStepKode.TokenTidakMenunggu, run.Refused(new CompleteCall(token, Run.None)).Kode);
    }

    [Fact]
    public void A_token_at_a_join_is_not_completed()
    {
        var run = Run.Started(AlurText.Define("""
            mulai start
            bagi and
            satu user
            dua user
            gabung and
            selesai end
            mulai -> bagi
            bagi -> satu -> gabung
            bagi -> dua -> gabung
            gabung -> selesai
            """)).Complete("satu");

        Assert.Equal(ProcessStepKode.TokenTidakMenunggu, run.Refused(new CompleteTask(run.TokenAt("gabung"), "selesai", Run.None)).Kode);
    }

    [Fact]
    public void An_outcome_must_be_one_of_the_task()
    {
        var run = Run.Started(Simple);
        var refused = run.Refused(new CompleteTask(1, "selesai", Run.None));

        Assert.Equal(ProcessStepKode.HasilTidakDikenal, refused.Kode);
        Assert.Contains("lanjut, tolak", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_instance_starts_once()
        => Assert.Equal(ProcessStepKode.SudahDimulai, Run.Started(Simple).Refused(new Start(Run.None)).Kode);

    [Fact]
    public void Nothing_can_be_done_before_the_start_or_after_the_end()
    {
        Command[] commands = [new CompleteTask(1, "lanjut", Run.None), new CompleteService(1, Run.None), new CompleteCall(1, Run.None), new SetVariables(Run.None), new MoveTo("periksa"), new Cancel()];
        var ended = Run.Started(Simple).Do(new Cancel());

        Assert.All(commands, command => Assert.Equal(ProcessStepKode.TidakBerjalan, new Run(Simple).Refused(command).Kode));
        Assert.All(commands, command => Assert.Equal(ProcessStepKode.TidakBerjalan, ended.Refused(command).Kode));
        Assert.Equal(ProcessStepKode.SudahDimulai, ended.Refused(new Start(Run.None)).Kode);
    }

    [Fact]
    public void A_gateway_without_a_true_condition_is_an_incident()
    {
        var run = Run.Started(AlurText.Define("""
            mulai start
            periksa user lanjut tolak
            pilih xor
            selesai end
            mulai -> periksa -> pilih
            pilih -> selesai : periksa = "lanjut"
            """));

        Assert.Equal(ProcessStepKode.TanpaCabang, run.Refused(new CompleteTask(1, "tolak", Run.None)).Kode);
    }

    [Fact]
    public void A_condition_that_meets_another_type_is_an_incident_that_names_the_flow()
    {
        var run = Run.Started(AlurText.Define("""
            mulai start
            periksa user
            pilih xor
            selesai end
            lain end
            mulai -> periksa -> pilih
            pilih -> selesai : nilai > 5
            pilih -> lain : default
            """));
        var refused = run.Refused(new CompleteTask(1, "selesai", new Dictionary<string, ProcessValue> { ["nilai"] = ProcessValue.Of("banyak") }));

        Assert.Equal(ProcessStepKode.KondisiGagal, refused.Kode);
        Assert.Contains("'f3' (nilai > 5)", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_endless_automatic_loop_is_stopped()
    {
        var definition = AlurText.Define("""
            mulai start
            a xor
            b xor
            selesai end
            mulai -> a -> b
            b -> a : true
            b -> selesai : default
            """);

        Assert.Equal(ProcessStepKode.PutaranOtomatis, new Run(definition).Refused(new Start(Run.None)).Kode);
    }

    [Fact]
    public void A_join_that_nobody_can_complete_is_an_incident()
    {
        var definition = AlurText.Define("""
            mulai start
            periksa user satu dua
            pilih xor
            gabung and
            selesai end
            mulai -> periksa -> pilih
            pilih -> gabung : periksa = "satu"
            pilih -> gabung : default
            gabung -> selesai
            """);

        Assert.Equal(ProcessStepKode.Buntu, Run.Started(definition).Refused(new CompleteTask(1, "satu", Run.None)).Kode);
    }
}
