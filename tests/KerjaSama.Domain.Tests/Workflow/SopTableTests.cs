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
        Assert.Equal(["Keputusan: Hasil pemeriksaan."], table.Baris[2].Keterangan);
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
    public void The_outcomes_are_named_once()
    {
        // the reviews are decided on later, together
        Assert.Contains("Hasil: Setuju; Perlu perbaikan.", Table("tinjauan-draf").Baris[2].Keterangan);
        var arahan = Table("ksdd").Baris.Single(row => row.Id == "catatArahan");
        Assert.Empty(arahan.Keterangan);
        Assert.Equal(["Perbaiki", "Tolak", "Lanjut"], arahan.Panah.Select(line => line.Label));
    }

    [Theory]
    [InlineData("telaahan", "Permohonan, hasil rapat, peraturan terkait", "9 hari kerja", "Telaahan staf kepada pimpinan")]
    [InlineData("tinjauanDraf", "Templat naskah, atau draf dari mitra atau perangkat daerah", "10 hari kerja", "Tanggapan Bagian Hukum; Tanggapan Perangkat Daerah; Tanggapan mitra")]
    [InlineData("penandatanganan", "Naskah siap tanda tangan", "18 hari kerja", "Naskah terdaftar dan salinan bagi para pihak")]
    public void A_called_process_says_what_its_own_table_comes_to(string row, string kelengkapan, string waktu, string output)
    {
        var called = Table("ksdd").Baris.Single(baris => baris.Id == row);

        Assert.Equal((kelengkapan, waktu, output), (called.Kelengkapan, called.Waktu, called.Output));
        Assert.Contains(called.Keterangan, text => text.StartsWith("Menurut SOP ", StringComparison.Ordinal));
    }

    [Fact]
    public void Branches_side_by_side_take_as_long_as_the_longest()
    {
        var called = AlurText.Define(
            """
            mulai start
            bagi and
            gabung and
            selesai end
            <bpmn:userTask id="a" kerjasama:peran="analis" kerjasama:waktu="2 hari kerja"/>
            <bpmn:userTask id="b" kerjasama:peran="analis" kerjasama:tenggatHari="4"/>
            <bpmn:userTask id="c" kerjasama:peran="analis" kerjasama:waktu="3 hari kerja"/>
            mulai -> a -> bagi -> b -> gabung -> c -> selesai
            bagi -> gabung
            """, "lain");
        var caller = AlurText.Define("mulai start\npanggil call lain\nselesai end\nmulai -> panggil -> selesai");

        var table = SopBuilder.Build(caller, new Dictionary<string, ProcessDefinition> { ["lain"] = called }, peran => peran);

        Assert.Equal("9 hari kerja", table.Baris[1].Waktu);
        Assert.Null(SopBuilder.Build(caller, new Dictionary<string, ProcessDefinition> { ["lain"] = AlurText.Define("mulai start\na user\nselesai end\nmulai -> a -> selesai", "lain") }, peran => peran).Baris[1].Waktu);
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
