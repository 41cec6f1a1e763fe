namespace KerjaSama.Domain.Tests.Workflow;

/// <summary>Which loops go round without a person, and which only look so.</summary>
public sealed class AutomaticLoopTests
{
    [Theory]
    [InlineData("kirim send")]
    [InlineData("kirim service")]
    [InlineData("kirim timer P1D")]
    public void A_loop_beside_whose_automatic_branch_a_person_acts_is_accepted(string step)
        => Assert.Empty(AlurText.Check($"""
            mulai start
            awal xor
            bagi and
            {step}
            periksa user ya tidak
            gabung and
            pilih xor
            selesai end
            mulai -> awal -> bagi
            bagi -> kirim -> gabung
            bagi -> periksa -> gabung
            gabung -> pilih
            pilih -> awal : periksa = "tidak"
            pilih -> selesai : default
            """));

    [Fact]
    public void A_loop_through_a_subprocess_that_waits_for_a_person_beside_is_accepted()
        => Assert.Empty(AlurText.Check(LoopThrough("sub", "inti/x user")));

    [Theory]
    [InlineData("sub", "inti/x send")]
    [InlineData("sub *2", "inti/x service")]
    [InlineData("sub", "inti/x timer P1D")]
    public void A_loop_through_a_subprocess_without_a_person_is_refused(string kind, string step)
        => Assert.StartsWith("Putaran tanpa langkah orang: inti, pilih.", Check(LoopThrough(kind, step)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_loop_over_the_error_of_a_subprocess_is_refused()
    {
        var problem = Check("""
            mulai start
            awal xor
            inti sub
            batas boundary inti galat
            selesai end
            mulai -> awal -> inti -> selesai
            batas -> awal
            inti/a start
            inti/s service
            inti/p user
            inti/z end
            inti/a -> s -> p -> z
            """);

        Assert.StartsWith("Putaran tanpa langkah orang: awal, inti, batas.", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_step_for_each_of_a_list_that_may_be_empty_does_not_stop_a_loop()
    {
        const string process = """
            <bpmn:extensionElements><kerjasama:variabel nama="peninjau" tipe="teks" daftar="true"/><kerjasama:variabel nama="lagi" tipe="boolean"/></bpmn:extensionElements>
            <bpmn:userTask id="tinjau" kerjasama:peran="analis"><bpmn:multiInstanceLoopCharacteristics kerjasama:koleksi="peninjau"/></bpmn:userTask>
            mulai start
            awal xor
            pilih xor
            selesai end
            mulai -> awal -> tinjau -> pilih
            pilih -> awal : lagi = true
            pilih -> selesai : default
            """;

        Assert.StartsWith("Putaran tanpa langkah orang: tinjau, awal, pilih. 'tinjau' dilewati bila daftarnya kosong. Jalannya: ", Check(process).Message, StringComparison.Ordinal);
        Assert.Empty(AlurText.Check(process.Replace("kerjasama:koleksi=\"peninjau\"/>", "><bpmn:loopCardinality>2</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>", StringComparison.Ordinal)));
    }

    private static string LoopThrough(string kind, string step) => $"""
        mulai start
        periksa user ya tidak
        inti {kind}
        pilih xor
        selesai end
        mulai -> periksa -> inti -> pilih
        pilih -> inti : periksa = "ya"
        pilih -> selesai : default
        inti/a start
        inti/b and
        {step}
        inti/y end
        inti/z end
        inti/a -> b
        inti/b -> x -> y
        inti/b -> z
        """;

    private static (string ElementId, string Message) Check(string text)
        => Assert.Single(AlurText.Check(text).Select(problem => (problem.ElementId, problem.Message)));
}
