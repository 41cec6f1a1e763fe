using KerjaSama.Workflow;

namespace KerjaSama.Domain.Tests.Workflow;

/// <summary>The SOP is made from the process file: nothing of the file is lost, and the table reads as an office would write it.</summary>
public sealed class SopTableTests
{
    private static readonly string[] Folders =
    [
        RepositoryRoot.Path("workflows"),
        RepositoryRoot.Path("tests", "KerjaSama.Domain.Tests", "Workflow", "Conformance"),
        RepositoryRoot.Path("tests", "KerjaSama.Domain.Tests", "Workflow", "Conformance", "Called"),
    ];

    public static TheoryData<string> Files => [.. Folders.SelectMany(folder => Directory.GetFiles(folder, "*.bpmn")).Select(file => Path.GetRelativePath(RepositoryRoot.Path(), file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void No_step_and_no_flow_of_a_file_is_lost(string file)
    {
        var definition = BpmnReader.Read(File.ReadAllBytes(RepositoryRoot.Path(file)), file).Definition!;

        var table = SopBuilder.Build(definition, new Dictionary<string, ProcessDefinition>(), peran => peran);

        AssertWhole(definition, table);
    }

    [Fact]
    public void No_step_and_no_flow_of_a_generated_process_is_lost()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var definition = AlurText.Define(new NetGenerator(seed).Make());
            AssertWhole(definition, SopBuilder.Build(definition, new Dictionary<string, ProcessDefinition>(), peran => peran));
        }
    }

    [Fact]
    public void The_table_of_telaahan_is_as_an_office_writes_it()
    {
        var table = Table("telaahan");

        Assert.Equal(["Analis Kerja Sama", "Sub Koordinator", "Kepala Bagian"], table.Pelaksana);
        Assert.Equal(
            [
                "1 Telaahan diminta | 0 Terminator | 2",
                "2 Susun telaahan staf | 0 Proses | 3",
                "3 Periksa telaahan | 1 Keputusan | Kembalikan 2, Setuju 4",
                "4 Setujui telaahan | 2 Keputusan | Perbaiki 2, Tolak 6, Lanjut 5",
                "5 Telaahan disetujui | 2 Terminator | ",
                "6 Disarankan ditolak | 2 Terminator | ",
            ],
            Lines(table));
        Assert.Equal(("Konsep telaahan staf", "2 hari kerja", "Telaahan yang sudah diperiksa"), (table.Baris[2].Kelengkapan, table.Baris[2].Waktu, table.Baris[2].Output));
        Assert.Equal(["Keputusan: Hasil pemeriksaan.", "Hasil: Setuju; Kembalikan."], table.Baris[2].Keterangan);
        Assert.Equal(["Dari langkah 4."], table.Baris[5].Keterangan);
        Assert.Contains(Definitions["ksdd"].Name, table.Terkait);
    }

    [Fact]
    public void Reviews_side_by_side_say_so_and_the_decision_waits_for_all()
    {
        var table = Table("tinjauan-draf");

        Assert.Equal(
            [
                "1 Draf diminta | 0 Terminator | 2",
                "2 Susun draf naskah | 0 Proses | 3, 4, 5",
                "3 Tinjau draf: Hukum | 1 Proses | 6",
                "4 Tinjau draf: Perangkat Daerah | 2 Proses | 6",
                "5 Tinjau draf: mitra | 3 Proses | 6",
                "6 Semua setuju? | 1 Keputusan | Belum 8, Ya 7",
                "7 Draf disetujui para pihak | 1 Terminator | ",
                "8 Perbaiki draf | 0 Proses | 3, 4, 5",
            ],
            Lines(table));
        Assert.Contains("Serentak dengan langkah 4 dan 5.", table.Baris[2].Keterangan);
        Assert.Contains("Dimulai setelah langkah 3, 4, dan 5 selesai.", table.Baris[5].Keterangan);
    }

    [Fact]
    public void A_branch_that_comes_back_stands_where_it_comes_back_and_a_refusal_at_the_end()
    {
        var rows = Table("ksdd").Baris.Select(row => row.Id).ToList();

        Assert.Equal(rows.IndexOf("penandatanganan") - 1, rows.IndexOf("persetujuanDprd"));
        Assert.Equal(["selesai", "tolakPermohonan", "ditolak"], rows.TakeLast(3));
    }

    [Fact]
    public void The_rows_of_the_ordinary_way_are_in_its_order()
    {
        foreach (var definition in Definitions.Values)
        {
            var rows = Table(definition.Key).Baris.Select(row => row.Id).ToList();
            var way = ProcessPath.Ordinary(definition).Select(step => rows.IndexOf(step.Id)).ToList();

            Assert.Equal(way.Order(), way);
            Assert.True(rows.Count <= 30, $"{definition.Key} has {rows.Count} rows");
        }
    }

    [Fact]
    public void The_head_is_read_from_the_file_and_a_typing_error_in_it_is_refused()
    {
        var read = BpmnReader.Read(AlurText.Wrap(Process("""<kerjasama:sop bagian="peralatan" isi="Komputer"/>""")), "uji.bpmn");
        var refused = BpmnReader.Read(AlurText.Wrap(Process("""<kerjasama:sop bagian="alat" isi="Komputer"/><kerjasama:sop bagian="peringatan"/>""")), "uji.bpmn");

        Assert.Equal([new IsiSop("peralatan", "Komputer")], read.Definition!.Sop);
        Assert.Equal(
            ["Bagian SOP 'alat' tidak dikenal.", "Bagian SOP 'peringatan' tidak berisi."],
            refused.Problems.Select(problem => problem.Message));

        static string Process(string sop) => $"""
            <bpmn:process id="uji" isExecutable="true"><bpmn:extensionElements>{sop}</bpmn:extensionElements>
            <bpmn:startEvent id="mulai"/><bpmn:endEvent id="selesai"/><bpmn:sequenceFlow id="a" sourceRef="mulai" targetRef="selesai"/></bpmn:process>
            """;
    }

    private static Dictionary<string, ProcessDefinition> Definitions { get; } = Directory.GetFiles(RepositoryRoot.Path("workflows"), "*.bpmn")
        .Select(file => BpmnReader.Read(File.ReadAllBytes(file), Path.GetFileName(file)).Definition!)
        .ToDictionary(definition => definition.Key, StringComparer.Ordinal);

    private static SopTable Table(string key) => SopBuilder.Build(Definitions[key], Definitions, peran => peran);

    private static IEnumerable<string> Lines(SopTable table) => table.Baris.Select(row =>
        $"{row.Nomor} {row.Kegiatan} | {row.Pelaksana} {row.Simbol} | {string.Join(", ", row.Panah.Select(line => $"{line.Label} {line.Ke}".Trim()))}");

    private static void AssertWhole(ProcessDefinition definition, SopTable table)
    {
        var steps = definition.Nodes.Values.Where(node => node is UserTask or ServiceTask or SendTask or ReceiveTask or CallActivity).Select(node => node.Id);

        Assert.Equal(Enumerable.Range(1, table.Baris.Count), table.Baris.Select(row => row.Nomor));
        Assert.Equal(table.Baris.Count, table.Baris.Select(row => row.Id).Distinct().Count());
        Assert.Empty(steps.Except(table.Baris.Select(row => row.Id)));
        Assert.Empty(definition.Flows.Keys.Except(table.Baris.SelectMany(row => row.Panah).SelectMany(line => line.Alur)));
        Assert.All(table.Baris.SelectMany(row => row.Panah), line => Assert.InRange(line.Ke, 1, table.Baris.Count));
        Assert.All(table.Baris, row => Assert.InRange(row.Pelaksana, 0, table.Pelaksana.Count - 1));
    }
}
