using System.Text;
using KerjaSama.Workflow;

namespace KerjaSama.Domain.Tests.Workflow;

/// <summary>A new version of a called process is held against the published processes that call it.</summary>
public sealed class CallerTests
{
    private const string Called = """
        mulai start
        periksa user lanjut tolak
        selesai end
        mulai -> periksa -> selesai
        """;

    private static readonly ProcessDefinition Caller = AlurText.Define("""
        mulai start
        <bpmn:callActivity id="panggil" calledElement="anak"/>
        putusan xor
        selesai end
        ditolak end
        mulai -> panggil -> putusan
        putusan -> ditolak : periksa = "tolak"
        putusan -> selesai : default
        """, "induk");

    private static readonly ProcessDefinition Published = AlurText.Define(Called, "anak");

    [Fact]
    public void An_outcome_that_a_caller_reads_and_the_new_version_lacks_is_a_problem_at_the_caller()
    {
        var problem = Assert.Single(Read(Called.Replace(" tolak", " batal", StringComparison.Ordinal)));

        Assert.Equal("induk.bpmn", problem.File);
        Assert.StartsWith("induk versi 1 memanggil proses ini dan tidak cocok lagi: ", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_version_that_keeps_what_its_callers_read_has_no_problem() =>
        Assert.Empty(Read(Called.Replace("lanjut tolak", "lanjut tolak tunda", StringComparison.Ordinal)));

    [Fact]
    public void A_new_caller_that_reads_what_the_published_process_lacks_is_a_problem_of_its_own()
    {
        var files = ProcessFiles.Read([("baru.bpmn", Bytes("""
            mulai start
            <bpmn:callActivity id="panggil" calledElement="anak"/>
            putusan xor
            selesai end
            ditolak end
            mulai -> panggil -> putusan
            putusan -> ditolak : periksa = "tunda"
            putusan -> selesai : default
            """, "induk"))], callable: [Caller, Published]);

        Assert.Equal(["baru.bpmn"], files.Problems.Select(problem => problem.File).Distinct());
    }

    /// <summary>Cases on a version call the newest of what it calls, also where that version is not the newest of its own.</summary>
    [Fact]
    public void A_caller_on_which_cases_still_run_is_asked_although_a_newer_one_comes_along()
    {
        var newer = Version(2, Xml("""
            mulai start
            <bpmn:callActivity id="panggil" calledElement="anak"/>
            selesai end
            mulai -> panggil -> selesai
            """, "induk"));
        (string, byte[])[] files = [("anak-2.bpmn", Version(2, Xml(Called.Replace(" tolak", "", StringComparison.Ordinal), "anak"))), ("induk-2.bpmn", newer)];

        Assert.Empty(ProcessFiles.Read(files, callable: [Caller, Published]).Problems);
        var problem = Assert.Single(ProcessFiles.Read(files, callable: [Caller, Published], inUse: [Caller]).Problems);
        Assert.StartsWith("induk versi 1 memanggil proses ini dan tidak cocok lagi: ", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_older_than_what_is_published_does_not_stand_for_the_newest()
    {
        var published = BpmnReader.Read(Version(2, Xml(Called.Replace(" tolak", "", StringComparison.Ordinal), "anak")), "anak-2.bpmn").Definition!;

        var files = ProcessFiles.Read([("anak-1.bpmn", Bytes(Called, "anak")), ("induk.bpmn", Encoding.UTF8.GetBytes(Caller.Xml))], callable: [published]);

        Assert.Equal(["induk.bpmn"], files.Problems.Select(problem => problem.File).Distinct());
    }

    [Fact]
    public void A_drawing_is_found_where_an_element_is_placed()
    {
        var xml = AlurText.Xml(Called);

        Assert.Null(BpmnDrawing.Find(Encoding.UTF8.GetBytes(xml)));
        Assert.Null(BpmnDrawing.Find("<bpmn"u8));
        var drawn = xml.Replace("</bpmn:definitions>", """<d:BPMNDiagram xmlns:d="http://www.omg.org/spec/BPMN/20100524/DI"><d:BPMNPlane><d:BPMNShape bpmnElement="periksa"/></d:BPMNPlane></d:BPMNDiagram></bpmn:definitions>""", StringComparison.Ordinal);
        Assert.Equal(drawn, BpmnDrawing.Find(Encoding.UTF8.GetBytes(drawn)));
    }

    [Fact]
    public void Another_limit_of_a_step_is_in_its_SOP_and_the_time_that_only_repeats_it_follows()
    {
        var definition = BpmnReader.Read(File.ReadAllBytes(RepositoryRoot.Path("workflows", "ksdpk.bpmn")), "ksdpk.bpmn").Definition!
            .WithLimits(new Dictionary<string, int> { ["tentukanPersetujuan"] = 4, ["tkksdKelayakan"] = 9, ["tidakAda"] = 1 });

        var rows = SopBuilder.Build(definition, new Dictionary<string, ProcessDefinition>(), peran => peran).Baris.ToDictionary(row => row.Id);

        Assert.Equal(("1 hari kerja", true), (rows["tentukanPersetujuan"].Waktu, rows["tentukanPersetujuan"].Keterangan.Contains("Paling lama 4 hari kerja.")));
        Assert.Equal("9 hari kerja", rows["tkksdKelayakan"].Waktu);
        Assert.False(definition.Nodes.ContainsKey("tidakAda"));
    }

    private static IReadOnlyList<Problem> Read(string text) => ProcessFiles.Read([("anak-baru.bpmn", Bytes(text, "anak"))], callable: [Caller, Published]).Problems;

    private static string Xml(string text, string key) => AlurText.Xml(text, key);

    private static byte[] Version(int version, string xml) => Encoding.UTF8.GetBytes(xml.Replace("isExecutable=\"true\"", $"isExecutable=\"true\" kerjasama:versi=\"{version}\"", StringComparison.Ordinal));

    private static byte[] Bytes(string text, string key) => Encoding.UTF8.GetBytes(AlurText.Xml(text, key));
}
