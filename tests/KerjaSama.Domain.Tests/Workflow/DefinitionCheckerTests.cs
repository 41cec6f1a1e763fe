using System.Collections.Immutable;
using System.Text;
using KerjaSama.Workflow;

namespace KerjaSama.Domain.Tests.Workflow;

/// <summary>One test per refusal of the checker, apart from soundness.</summary>
public sealed class DefinitionCheckerTests
{
    private const string Good = """
        mulai start
        periksa user lanjut perbaiki tolak
        pilih xor
        selesai end
        mulai -> periksa -> pilih
        pilih -> periksa : periksa = "perbaiki"
        pilih -> selesai : default
        """;

    [Fact]
    public void A_good_process_has_no_problems() => Assert.Empty(AlurText.Check(Good));

    [Theory]
    [InlineData("a user\nselesai end\na -> selesai -> a", "uji", "Proses tidak memiliki start event.")]
    [InlineData("mulai start\nlagi start\nselesai end\nmulai -> selesai\nlagi -> selesai", "lagi", "Proses memiliki lebih dari satu start event.")]
    [InlineData("mulai start\na user\nmulai -> a -> a", "uji", "Proses tidak memiliki end event.")]
    [InlineData("mulai start\na user\nselesai end\nmulai -> a -> selesai\na -> mulai", "mulai", "Start event tidak boleh memiliki alur masuk.")]
    [InlineData("mulai start\nselesai end\nmulai -> selesai -> selesai", "selesai", "End event tidak boleh memiliki alur keluar.")]
    [InlineData("mulai start\na user\nselesai end\nmulai -> selesai\na -> selesai", "a", "Elemen tidak dapat dicapai: tidak ada alur masuk.")]
    [InlineData("mulai start\na user\nb user\nselesai end\nmulai -> selesai\na -> b -> a", "a", "Elemen tidak dapat dicapai dari start event.")]
    [InlineData("mulai start\na user\nb user\nselesai end\npilih xor\nmulai -> pilih\npilih -> selesai : default\npilih -> a : true", "a", "Buntu: tidak ada alur keluar. Jalannya: mulai → pilih → a.")]
    [InlineData("mulai start\na user\nselesai end\nlain end\nmulai -> a -> selesai\na -> lain", "a", "Lebih dari satu alur keluar tanpa gateway.")]
    [InlineData("mulai start\nselesai end\nmulai -> selesai : true", "f1", "Kondisi hanya boleh pada alur keluar exclusive gateway.")]
    [InlineData("mulai start\npilih xor\nselesai end\nlain end\nmulai -> pilih\npilih -> selesai : true\npilih -> lain", "f3", "Alur keluar exclusive gateway tanpa kondisi dan bukan default.")]
    public void A_broken_structure_is_refused(string text, string elementId, string message)
        => Assert.Contains((elementId, message), AlurText.Check(text).Select(problem => (problem.ElementId, problem.Message)));

    [Theory]
    [InlineData("""<bpmn:sequenceFlow id="keluar" sourceRef="pilih" targetRef="selesai"/>""", "lain", "pilih", "Alur default 'lain' bukan alur keluar gateway ini.")]
    [InlineData("""<bpmn:sequenceFlow id="keluar" sourceRef="pilih" targetRef="selesai"><bpmn:conditionExpression>true</bpmn:conditionExpression></bpmn:sequenceFlow>""", "keluar", "keluar", "Alur default memiliki kondisi, yang tidak akan dibaca.")]
    public void A_wrong_default_is_refused(string flow, string defaultFlow, string elementId, string message)
        => Assert.Contains(
            (elementId, message),
            AlurText.Check($"mulai start\n<bpmn:exclusiveGateway id=\"pilih\" default=\"{defaultFlow}\"/>\nselesai end\n{flow}\nmulai -> pilih").Select(problem => (problem.ElementId, problem.Message)));

    [Theory]
    [InlineData("periksaa = \"tolak\"", "Kondisi 'periksaa = \"tolak\"' salah pada karakter 1: membaca variabel 'periksaa' yang tidak dikenal.")]
    [InlineData("periksa = \"ditolak\"", "Kondisi 'periksa = \"ditolak\"' salah pada karakter 11: 'ditolak' bukan nilai yang mungkin dari 'periksa'.")]
    [InlineData("\"ditolak\" != periksa", "Kondisi '\"ditolak\" != periksa' salah pada karakter 1: 'ditolak' bukan nilai yang mungkin dari 'periksa'.")]
    [InlineData("periksa in (\"tolak\", \"x\")", "Kondisi 'periksa in (\"tolak\", \"x\")' salah pada karakter 22: 'x' bukan nilai yang mungkin dari 'periksa'.")]
    [InlineData("periksa = true", "Kondisi 'periksa = true' salah pada karakter 9: teks tidak dapat dibandingkan dengan boolean.")]
    [InlineData("periksa in (1)", "Kondisi 'periksa in (1)' salah pada karakter 13: teks tidak dapat dibandingkan dengan angka.")]
    [InlineData("periksa in periksa", "Kondisi 'periksa in periksa' salah pada karakter 12: sesudah 'in' harus ada daftar, bukan teks.")]
    [InlineData("periksa", "Kondisi 'periksa' salah pada karakter 1: diperlukan nilai benar/salah, bukan teks.")]
    [InlineData("true < false", "Kondisi 'true < false' salah pada karakter 6: boolean tidak memiliki urutan besar kecil.")]
    public void A_condition_that_cannot_work_is_refused(string kondisi, string message)
    {
        var problem = Assert.Single(AlurText.Check(Good.Replace("periksa = \"perbaiki\"", kondisi, StringComparison.Ordinal)));

        Assert.Equal(("f3", message), (problem.ElementId, AlurText.WithoutColumns(problem.Message)));
    }

    [Fact]
    public void Conditions_may_read_what_a_called_process_brings_back()
    {
        var called = AlurText.Define("mulai start\nsaran user lanjut tolak\nselesai end\nmulai -> saran -> selesai", "telaahan");
        const string text = "mulai start\ntelaah call telaahan\npilih xor\nselesai end\nlain end\nmulai -> telaah -> pilih\npilih -> lain : saran = \"tolak\"\npilih -> selesai : default";

        Assert.Empty(AlurText.Check(text, called));
        Assert.Equal(["Proses 'telaahan' yang dipanggil tidak ada.", "Kondisi 'saran = \"tolak\"' salah pada karakter 1: membaca variabel 'saran' yang tidak dikenal."], AlurText.Check(text).Select(problem => AlurText.WithoutColumns(problem.Message)).Order(StringComparer.Ordinal).Reverse());
    }

    [Fact]
    public void Processes_that_call_each_other_are_refused()
    {
        var called = AlurText.Define("mulai start\nkembali call uji\nselesai end\nmulai -> kembali -> selesai", "lain");

        Assert.Equal("Proses 'lain' memanggil kembali proses ini, tanpa akhir.", Assert.Single(AlurText.Check("mulai start\npanggil call lain\nselesai end\nmulai -> panggil -> selesai", called)).Message);
    }

    [Fact]
    public void The_same_task_id_in_caller_and_called_is_refused()
    {
        var called = AlurText.Define("mulai start\nperiksa user\nselesai end\nmulai -> periksa -> selesai", "lain");
        var problem = Assert.Single(AlurText.Check("mulai start\nperiksa user\npanggil call lain\nselesai end\nmulai -> periksa -> panggil -> selesai", called));

        Assert.Equal(("panggil", "Id tugas 'periksa' juga dipakai dalam proses 'lain' yang dipanggil, sehingga hasilnya saling menimpa."), (problem.ElementId, problem.Message));
    }

    [Theory]
    [InlineData("pilih -> selesai : periksa = \"lanjut\"\npilih -> ditolak : periksa = \"tolak\"", "Tidak ada alur keluar bila periksa = perbaiki.")]
    [InlineData("pilih -> selesai : nilai > 5\npilih -> ditolak : nilai <= 5", "Gateway tanpa alur default, padahal kondisinya tidak dapat dipastikan mencakup semua nilai.")]
    [InlineData("pilih -> selesai : perlu\npilih -> ditolak : not(perlu)", "Tidak ada alur keluar bila perlu = kosong. Jalannya: mulai → periksa → pilih.")]
    public void A_gateway_that_may_find_no_way_out_is_refused(string ways, string message)
    {
        var problems = AlurText.Check($"""
            <bpmn:extensionElements><kerjasama:variabel nama="perlu" tipe="boolean"/><kerjasama:variabel nama="nilai" tipe="angka"/></bpmn:extensionElements>
            mulai start
            periksa user lanjut perbaiki tolak
            pilih xor
            selesai end
            ditolak end
            mulai -> periksa -> pilih
            {ways}
            """);

        Assert.Equal(("pilih", message), Assert.Single(problems.Select(problem => (problem.ElementId, problem.Message))));
    }

    [Fact]
    public void Conditions_that_cover_every_outcome_need_no_default()
        => Assert.Empty(AlurText.Check(Good.Replace("pilih -> selesai : default", "pilih -> selesai : periksa in (\"lanjut\", \"tolak\")", StringComparison.Ordinal)));

    [Fact]
    public void A_field_has_one_type_everywhere_and_is_not_named_like_a_task()
    {
        var problems = AlurText.Check("""
            mulai start
            <bpmn:userTask id="satu" kerjasama:peran="analis"><bpmn:extensionElements><kerjasama:isian nama="nilai" label="N" tipe="angka"/></bpmn:extensionElements></bpmn:userTask>
            <bpmn:userTask id="dua" kerjasama:peran="analis"><bpmn:extensionElements><kerjasama:isian nama="nilai" label="N" tipe="teks"/><kerjasama:isian nama="satu" label="S" tipe="teks"/></bpmn:extensionElements></bpmn:userTask>
            selesai end
            mulai -> satu -> dua -> selesai
            """);

        Assert.Equal(
            ["Variabel 'nilai' bertipe teks di sini, tetapi angka pada 'satu'.", "Isian 'satu' bernama sama dengan sebuah tugas, sehingga menimpa hasil tugas itu."],
            problems.Select(problem => problem.Message));
    }

    [Fact]
    public void The_performer_must_be_a_known_variable()
        => Assert.Equal(
            "Pelaksana 'analis' bukan variabel bertipe pengguna yang dikenal.",
            Assert.Single(AlurText.Check("mulai start\n<bpmn:userTask id=\"a\" kerjasama:peran=\"analis\" kerjasama:pelaksana=\"analis\"/>\nselesai end\nmulai -> a -> selesai")).Message);

    [Fact]
    public void Unknown_roles_actions_and_stages_are_refused()
    {
        var definition = AlurText.Define("mulai start\n<bpmn:userTask id=\"a\" kerjasama:peran=\"raja\" kerjasama:tindakan=\"x.y\" kerjasama:tahap=\"akhir\"/>\nkirim service\nselesai end\nmulai -> a -> kirim -> selesai");
        var problems = DefinitionChecker.Check(
            definition, ImmutableDictionary<string, ProcessDefinition>.Empty, new HashSet<string> { "surat.kirim" }, new HashSet<string> { "analis" }, new HashSet<string> { "draf" });

        Assert.Equal(
            ["Peran 'raja' tidak dikenal.", "Tindakan 'x.y' tidak dikenal.", "Tahap 'akhir' tidak dikenal.", "Tindakan 'uji.kerjakan' tidak dikenal."],
            problems.Select(problem => problem.Message));
        Assert.Equal("Pilih dari: draf.", problems[2].Mend);
    }

    [Fact]
    public void Files_are_read_together_and_a_fault_of_reading_is_not_repeated_at_the_callers()
    {
        var files = ProcessFiles.Read(
        [
            ("a.bpmn", Encoding.UTF8.GetBytes(AlurText.Xml("mulai start\npanggil call b\nselesai end\nmulai -> panggil -> selesai", "a"))),
            ("b.bpmn", "<rusak"u8.ToArray()),
            ("c.bpmn", Encoding.UTF8.GetBytes(AlurText.Xml(Good, "c"))),
            ("d.bpmn", Encoding.UTF8.GetBytes(AlurText.Xml(Good, "c"))),
        ]);

        Assert.Equal(["a", "c"], files.Definitions.Select(definition => definition.Key));
        Assert.Equal(["b.bpmn", "d.bpmn"], files.Problems.Select(problem => problem.File));
        Assert.Equal("Proses 'c' versi 1 juga ada dalam c.bpmn.", files.Problems[1].Message);
    }
}
