using KerjaSama.Workflow;

namespace KerjaSama.Domain.Tests.Workflow;

/// <summary>One test per construct and per command.</summary>
public sealed class ProcessStepperTests
{
    private const string Choice = """
        mulai start
        periksa user lanjut perbaiki tolak
        pilih xor
        lengkapi user
        selesai end
        ditolak end
        mulai -> periksa -> pilih
        pilih -> lengkapi : periksa = "perbaiki"
        pilih -> ditolak : periksa = "tolak"
        pilih -> selesai : default
        lengkapi -> periksa
        """;

    private const string Parallel = """
        mulai start
        bagi and
        hukum user setuju
        mitra user setuju
        kabag user setuju
        gabung and
        tutup user
        selesai end
        mulai -> bagi
        bagi -> hukum -> gabung
        bagi -> mitra -> gabung
        bagi -> kabag -> gabung
        gabung -> tutup -> selesai
        """;

    [Fact]
    public void Start_opens_the_first_task_and_sets_given_and_default_inputs()
    {
        var definition = AlurText.Define("""
            <bpmn:extensionElements><kerjasama:variabel nama="perluTkksd" tipe="boolean" bawaan="true"/><kerjasama:variabel nama="jalur" tipe="teks"/></bpmn:extensionElements>
            mulai start
            periksa user
            selesai end
            mulai -> periksa -> selesai
            """);

        var run = Run.Started(definition, ("jalur", ProcessValue.Of("KSDPK")));

        var opened = Assert.IsType<TaskOpened>(Assert.Single(run.Effects));
        Assert.Equal((new Token(1, "periksa", "f1"), 1), (opened.Token, opened.Round));
        Assert.Equal(ProcessStatus.Running, run.State.Status);
        Assert.Equal(ProcessValue.Of(true), run.State.Variables["perluTkksd"]);
        Assert.Equal(ProcessValue.Of("KSDPK"), run.State.Variables["jalur"]);
    }

    [Fact]
    public void A_completed_task_sets_its_outcome_and_fields_and_the_gateway_follows()
    {
        var run = Run.Started(AlurText.Define(Choice)).Complete("periksa", "tolak", ("alasan", ProcessValue.Of("Tidak lengkap.")));

        Assert.Equal(ProcessStatus.Completed, run.State.Status);
        Assert.Equal(ProcessValue.Of("tolak"), run.State.Variables["periksa"]);
        Assert.Equal(ProcessValue.Of("Tidak lengkap."), run.State.Variables["alasan"]);
        Assert.Collection(
            run.Effects,
            effect => Assert.Equal("tolak", Assert.IsType<TaskClosed>(effect).Outcome),
            effect => Assert.Equal(ProcessStatus.Completed, Assert.IsType<ProcessEnded>(effect).Status));
    }

    [Fact]
    public void A_loop_opens_the_task_again_in_the_next_round_under_a_new_token()
    {
        var run = Run.Started(AlurText.Define(Choice)).Complete("periksa", "perbaiki").Complete("lengkapi");

        var opened = Assert.Single(run.Effects.OfType<TaskOpened>());
        Assert.Equal(("periksa", 2, 3), (opened.Task.Id, opened.Round, opened.Token.Number));
        Assert.Equal(ProcessStatus.Completed, run.Complete("periksa", "lanjut").State.Status);
    }

    [Fact]
    public void The_first_true_condition_in_file_order_wins()
    {
        var run = Run.Started(AlurText.Define("""
            mulai start
            pilih xor
            satu user
            dua user
            tiga user
            selesai end
            mulai -> pilih
            pilih -> tiga : default
            pilih -> satu : true
            pilih -> dua : true
            satu -> selesai
            dua -> selesai
            tiga -> selesai
            """));

        Assert.Equal("satu", run.Resting);
    }

    [Fact]
    public void A_fork_opens_all_and_a_join_waits_for_all()
    {
        var run = Run.Started(AlurText.Define(Parallel));
        Assert.Equal("hukum mitra kabag", run.Resting);

        run.Complete("kabag", "setuju").Complete("hukum", "setuju");
        Assert.Equal("mitra gabung gabung", run.Resting);

        run.Complete("mitra", "setuju");
        Assert.Equal("tutup", run.Resting);
        Assert.Equal(ProcessStatus.Completed, run.Complete("tutup").State.Status);
    }

    [Fact]
    public void The_process_ends_when_the_last_branch_ends()
    {
        var run = Run.Started(AlurText.Define("""
            mulai start
            bagi and
            satu user
            dua user
            a end
            b end
            mulai -> bagi
            bagi -> satu -> a
            bagi -> dua -> b
            """));

        Assert.Equal(ProcessStatus.Running, run.Complete("satu").State.Status);
        Assert.Equal(ProcessStatus.Completed, run.Complete("dua").State.Status);
    }

    [Fact]
    public void A_service_task_waits_for_its_worker()
    {
        var run = Run.Started(AlurText.Define("""
            mulai start
            kirim service
            selesai end
            mulai -> kirim -> selesai
            """));

        var requested = Assert.IsType<ServiceRequested>(Assert.Single(run.Effects));
        Assert.Equal(("uji.kerjakan", 1), (requested.Task.Tindakan, requested.Round));
        run.Do(new CompleteService(requested.Token.Number, new Dictionary<string, ProcessValue> { ["terkirim"] = ProcessValue.Of(true) }));
        Assert.Equal((ProcessStatus.Completed, ProcessValue.Of(true)), (run.State.Status, run.State.Variables["terkirim"]));
    }

    [Fact]
    public void A_call_hands_all_variables_in_and_takes_them_back()
    {
        var run = Run.Started(
            AlurText.Define("""
                mulai start
                telaah call telaahan
                selesai end
                mulai -> telaah -> selesai
                """),
            ("jalur", ProcessValue.Of("KSDD")));

        var called = Assert.IsType<ProcessCalled>(Assert.Single(run.Effects));
        Assert.Equal(("telaahan", ProcessValue.Of("KSDD")), (called.Call.CalledKey, called.Variables["jalur"]));
        run.Do(new CompleteCall(called.Token.Number, new Dictionary<string, ProcessValue> { ["saran"] = ProcessValue.Of("lanjut") }));
        Assert.Equal((ProcessStatus.Completed, ProcessValue.Of("lanjut")), (run.State.Status, run.State.Variables["saran"]));
    }

    [Fact]
    public void Variables_can_be_set_while_running()
    {
        var run = Run.Started(AlurText.Define(Choice)).Do(new SetVariables(new Dictionary<string, ProcessValue> { ["catatan"] = ProcessValue.Of("x") }));

        Assert.Empty(run.Effects);
        Assert.Equal(ProcessValue.Of("x"), run.State.Variables["catatan"]);
    }

    [Fact]
    public void Cancel_closes_everything_that_waits()
    {
        var run = Run.Started(AlurText.Define(Parallel)).Complete("hukum", "setuju").Do(new Cancel());

        Assert.Equal(["mitra", "kabag"], run.Effects.OfType<TaskCancelled>().Select(effect => effect.Task.Id));
        Assert.Equal(ProcessStatus.Cancelled, Assert.Single(run.Effects.OfType<ProcessEnded>()).Status);
        Assert.Equal((0, ProcessStatus.Cancelled), (run.State.Tokens.Count, run.State.Status));
    }

    [Fact]
    public void Cancel_also_cancels_services_and_calls()
    {
        var run = Run.Started(AlurText.Define("""
            mulai start
            bagi and
            kirim service
            telaah call telaahan
            gabung and
            selesai end
            mulai -> bagi
            bagi -> kirim -> gabung
            bagi -> telaah -> gabung
            gabung -> selesai
            """)).Do(new Cancel());

        Assert.Equal([typeof(ServiceCancelled), typeof(CallCancelled), typeof(ProcessEnded)], run.Effects.Select(effect => effect.GetType()));
    }

    [Fact]
    public void What_a_step_opens_and_cancels_again_is_not_asked_for()
    {
        var run = Run.Started(AlurText.Define("""
            mulai start
            bagi and
            periksa user
            kirim service
            habis end terminate
            selesai end
            mulai -> bagi
            bagi -> periksa -> selesai
            bagi -> kirim -> selesai
            bagi -> habis
            """));

        Assert.Equal(new ProcessEnded(ProcessStatus.Completed), Assert.Single(run.Effects));
    }

    [Fact]
    public void Each_instance_of_a_task_sees_its_own_item()
    {
        var run = Run.Started(
            AlurText.Define("""
                <bpmn:extensionElements><kerjasama:variabel nama="peninjau" tipe="pengguna" daftar="true"/></bpmn:extensionElements>
                mulai start
                <bpmn:userTask id="tinjau" kerjasama:peran="analis"><bpmn:multiInstanceLoopCharacteristics kerjasama:koleksi="peninjau" kerjasama:elemen="pemeriksa"/></bpmn:userTask>
                selesai end
                mulai -> tinjau -> selesai
                """),
            ("peninjau", ProcessValue.Of([ProcessValue.Of("ani"), ProcessValue.Of("budi")])));

        Assert.Equal(
            [(ProcessValue.Of("ani"), ProcessValue.Of(1)), (ProcessValue.Of("budi"), ProcessValue.Of(2))],
            run.Effects.OfType<TaskOpened>().Select(opened => run.State.VisibleTo(opened.Token)).Select(seen => (seen["pemeriksa"], seen["loopCounter"])));
        Assert.Equal(ProcessStepKode.TokenTidakMenunggu, run.Refused(new CompleteTask(run.State.Tokens.Single(token => token.Instances > 0).Number, "selesai", Run.None)).Kode);
    }
}
