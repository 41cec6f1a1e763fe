using System.Text;
using KerjaSama.Workflow;

namespace KerjaSama.Domain.Tests.Workflow;

/// <summary>The same process as different tools write it: it is read to the same definition, or refused with the reason.</summary>
public sealed class ForeignFilesTests
{
    private const string Plain = """
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:ks="urn:kerjasama:bpmn:1" targetNamespace="urn:uji">
          <process id="uji" isExecutable="true">
            <startEvent id="mulai"/>
            <userTask id="periksa" name="Periksa kelengkapan – café" ks:peran="analis"/>
            <endEvent id="selesai"/>
            <sequenceFlow id="a" sourceRef="mulai" targetRef="periksa"/>
            <sequenceFlow id="b" sourceRef="periksa" targetRef="selesai"/>
          </process>
        </definitions>
        """;

    public static TheoryData<string, string> Encodings => new()
    {
        { "utf-8", "utf-8" }, { "utf-8", "UTF-16" }, { "utf-16", "utf-16" }, { "utf-16BE", "UTF-16" }, { "utf-32", "utf-32" },
        { "windows-1252", "windows-1252" }, { "windows-1252", "Windows-1252" }, { "iso-8859-15", "ISO-8859-15" }, { "utf-16", "" }, { "utf-8", "" },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Any_declared_encoding_is_read_with_and_without_a_byte_order_mark(string written, string declared)
    {
        var dash = written.StartsWith("iso", StringComparison.Ordinal) ? "-" : "–";
        var text = (declared.Length == 0 ? "<?xml version=\"1.0\"?>\n" : $"<?xml version=\"1.0\" encoding=\"{declared}\"?>\n") + Plain.Replace("–", dash, StringComparison.Ordinal);
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(written) ?? Encoding.GetEncoding(written);

        foreach (var bytes in new[] { encoding.GetBytes(text), [.. encoding.GetPreamble(), .. encoding.GetBytes(text)] })
        {
            var definition = Read(bytes);
            Assert.Equal($"Periksa kelengkapan {dash} café", definition.Nodes["periksa"].Name);
            Assert.DoesNotContain("encoding=\"" + declared + "\"", declared is "utf-8" or "" ? "" : definition.Xml, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Bytes_that_are_not_of_the_declared_encoding_are_refused_with_their_line()
    {
        var problem = Refused([.. "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a>\n"u8, 0xE9, 0x41, .. "</a>"u8]);

        Assert.Equal((3, "Berkas bukan teks UTF-8."), (problem.Line, problem.Message));
    }

    [Fact]
    public void An_unknown_encoding_is_refused_by_name()
        => Assert.Equal("Pengodean 'klingon' tidak dikenal.", Refused("<?xml version=\"1.0\" encoding=\"klingon\"?><a/>"u8).Message);

    [Theory]
    [InlineData("bpmn2")]
    [InlineData("semantic")]
    [InlineData("model")]
    [InlineData("ns0")]
    [InlineData("yaoqiang-bpmn")]
    public void Any_prefix_will_do(string prefix)
    {
        var text = Plain.Replace("<definitions xmlns=", $"<definitions xmlns:{prefix}=", StringComparison.Ordinal);
        text = System.Text.RegularExpressions.Regex.Replace(text, "<(/?)(?=[a-z])", $"<$1{prefix}:");

        Assert.Equal(["mulai", "periksa", "selesai"], Read(Encoding.UTF8.GetBytes(text)).Nodes.Keys);
    }

    /// <summary>What tools add that means nothing for the execution.</summary>
    [Theory]
    [InlineData("""<extensionElements><camunda:properties xmlns:camunda="http://camunda.org/schema/1.0/bpmn"><camunda:property name="a" value="b"/></camunda:properties></extensionElements>""")]
    [InlineData("""<extensionElements><zeebe:userTask xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"/></extensionElements>""")]
    [InlineData("""<extensionElements><signavio:signavioMetaData xmlns:signavio="http://www.signavio.com" metaKey="bgcolor" metaValue="#ffffff"/></extensionElements>""")]
    [InlineData("""<extensionElements><bizagi:BizagiExtensions xmlns:bizagi="http://www.bizagi.com/bpmn20"><bizagi:BizagiProperties/></bizagi:BizagiExtensions></extensionElements>""")]
    [InlineData("""<extensionElements><flowable:taskListener xmlns:flowable="http://flowable.org/bpmn" event="create"/><activiti:field xmlns:activiti="http://activiti.org/bpmn"/></extensionElements>""")]
    [InlineData("""<extensionElements><adonis:modelattributes xmlns:adonis="http://www.boc-eu.com/boc-is/adonis.model.attribute.5.1.0.55"/></extensionElements>""")]
    [InlineData("""<ioSpecification><dataInput id="masuk"/><inputSet><dataInputRefs>masuk</dataInputRefs></inputSet><outputSet/></ioSpecification>""")]
    [InlineData("""<dataObject id="berkas"/><dataObjectReference id="berkasTampil" dataObjectRef="berkas"/><dataStoreReference id="arsip"/>""")]
    [InlineData("""<textAnnotation id="catatan"><text>Digambar</text></textAnnotation><association id="garis" sourceRef="periksa" targetRef="catatan"/><group id="kotak" categoryValueRef="tidakAda"/>""")]
    [InlineData("""<laneSet id="lajur"><lane id="satu"><flowNodeRef>periksa</flowNodeRef><flowNodeRef>sudahDihapus</flowNodeRef></lane></laneSet>""")]
    [InlineData("<!-- komentar --><?alat perintah?>")]
    [InlineData("""<documentation textFormat="text/html"><![CDATA[<p>Uraian</p>]]></documentation>""")]
    public void What_does_not_execute_is_accepted(string xml)
        => Assert.Equal(3, Read(Encoding.UTF8.GetBytes(Plain.Replace("<startEvent", xml + "<startEvent", StringComparison.Ordinal))).Nodes.Count);

    [Theory]
    [InlineData("""<collaboration id="k"><participant id="p" processRef="tns:uji"/><participant id="q" processRef="mitra"/><messageFlow id="m" name="Surat" sourceRef="q" targetRef="mulai"/></collaboration><process id="mitra" isExecutable="false"><scriptTask id="apa"/></process>""")]
    [InlineData("""<collaboration id="k"><messageFlow id="m" name="Surat" sourceRef="q" targetRef="mulai"/></collaboration><process id="mitra"><startEvent id="x"><signalEventDefinition/></startEvent></process>""")]
    public void Another_pool_is_drawn_and_its_message_flows_are_read(string pools)
    {
        var definition = Read(Encoding.UTF8.GetBytes(Plain.Replace("<process", pools + "<process", StringComparison.Ordinal).Replace("<process id=\"mitra\"", "<process id=\"mitra\"", StringComparison.Ordinal)));

        Assert.Equal(new MessageFlow("m", "Surat", "q", "mulai"), Assert.Single(definition.MessageFlows));
        Assert.Equal("uji", definition.Key);
    }

    [Theory]
    [InlineData("isExecutable=\"false\"")]
    [InlineData("")]
    public void Where_no_process_says_it_is_executable_the_one_with_our_extensions_is(string attribute)
    {
        var text = Plain.Replace("isExecutable=\"true\"", attribute, StringComparison.Ordinal).Replace("<process", "<process id=\"lain\"><task id=\"t\"/></process><process", StringComparison.Ordinal);

        Assert.Equal("uji", Read(Encoding.UTF8.GetBytes(text)).Key);
    }

    [Theory]
    [InlineData("""<extension mustUnderstand="true" definition="lain:aturan"/>""", "Ekstensi 'lain:aturan' wajib dipahami (mustUnderstand), tetapi tidak dikenal.")]
    [InlineData("""<process id="kedua" isExecutable="true"/>""", "Berkas memuat lebih dari satu proses yang dijalankan.")]
    [InlineData("""<message id="mulai" name="x"/>""", "Id 'mulai' dipakai lebih dari sekali (juga pada baris 2).")]
    public void What_would_change_the_meaning_is_refused(string xml, string message)
        => Assert.Equal(message, Refused(Encoding.UTF8.GetBytes(Plain.Replace("<process id=\"uji\"", xml + "<process id=\"uji\"", StringComparison.Ordinal))).Message);

    [Fact]
    public void Every_problem_of_a_file_is_listed_with_its_line()
    {
        var text = Plain
            .Replace("<endEvent id=\"selesai\"/>", "<endEvent id=\"selesai\"><incoming>a</incoming></endEvent>\n<inclusiveGateway id=\"x\"/>\n<scriptTask id=\"y\"/>", StringComparison.Ordinal)
            .Replace("sourceRef=\"mulai\"", "sourceRef=\"tidakAda\"", StringComparison.Ordinal)
            .Replace(" ks:peran=\"analis\"", "", StringComparison.Ordinal);
        var problems = BpmnReader.Read(Encoding.UTF8.GetBytes(text), "asing.bpmn").Problems;

        Assert.Equal([4, 6, 7, 8], problems.Select(problem => problem.Line));
        Assert.All(problems, problem => Assert.Matches(@"^asing\.bpmn:\d+: \S+: .+ Perbaikan: .+$", problem.ToString()));
    }

    [Fact]
    public void Incoming_and_outgoing_may_be_missing_but_not_contradict_the_flows()
    {
        var text = Plain.Replace("<endEvent id=\"selesai\"/>", "<endEvent id=\"selesai\"><incoming>a</incoming></endEvent>", StringComparison.Ordinal);

        Assert.Equal("incoming 'a' tidak cocok: alur itu menyebut targetRef 'periksa'.", Refused(Encoding.UTF8.GetBytes(text)).Message);
    }

    [Fact]
    public void A_step_in_two_lanes_of_different_roles_is_refused()
    {
        var lanes = """<laneSet id="l"><lane id="satu" ks:peran="analis"><flowNodeRef>periksa</flowNodeRef></lane><lane id="dua" ks:peran="agenda"><flowNodeRef>periksa</flowNodeRef></lane></laneSet>""";
        var problems = BpmnReader.Read(Encoding.UTF8.GetBytes(Plain.Replace("<startEvent", lanes + "<startEvent", StringComparison.Ordinal)), "asing.bpmn").Problems;

        Assert.Contains("Elemen berada di dua lane dengan peran berbeda ('satu' dan 'dua').", problems.Select(problem => problem.Message));
    }

    [Fact]
    public void The_older_namespace_is_named()
        => Assert.Contains("http://schema.omg.org/spec/BPMN/2.0", Refused("<definitions xmlns='http://schema.omg.org/spec/BPMN/2.0'/>"u8).Message, StringComparison.Ordinal);

    private static ProcessDefinition Read(byte[] bytes)
    {
        var result = BpmnReader.Read(bytes, "asing.bpmn");
        Assert.Empty(result.Problems.Select(problem => problem.ToString()));
        return result.Definition!;
    }

    private static Problem Refused(ReadOnlySpan<byte> bytes) => Assert.Single(BpmnReader.Read(bytes, "asing.bpmn").Problems);
}
