using KerjaSama.Workflow;

namespace KerjaSama.Domain.Tests.Workflow;

public sealed class BpmnReaderTests
{
    private const string Full = """
        <?xml version="1.0" encoding="UTF-8"?>
        <b:definitions xmlns:b="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:k="urn:kerjasama:bpmn:1">
          <b:collaboration id="kolaborasi">
            <b:participant id="kantor" processRef="penerimaan" />
            <b:participant id="mitra" processRef="diMitra" />
            <b:messageFlow id="surat" sourceRef="mitra" targetRef="kantor" />
          </b:collaboration>
          <b:process id="diMitra" isExecutable="false"><b:task id="menulis" /></b:process>
          <b:process id="penerimaan" name="Penerimaan" isExecutable="true" k:versi="3">
            <b:documentation>Surat masuk sampai disposisi.</b:documentation>
            <b:extensionElements><k:variabel nama="perluTkksd" tipe="boolean" bawaan="true" /></b:extensionElements>
            <b:laneSet id="pelaku">
              <b:lane id="bagian" k:peran="kepala-bagian">
                <b:childLaneSet id="dalam">
                  <b:lane id="agenda" k:peran="agenda analis"><b:flowNodeRef>periksa</b:flowNodeRef></b:lane>
                  <b:lane id="pimpinan"><b:flowNodeRef>disposisi</b:flowNodeRef></b:lane>
                </b:childLaneSet>
              </b:lane>
            </b:laneSet>
            <b:startEvent id="mulai" name="Surat&#10;masuk" />
            <b:userTask id="periksa" name="Periksa kelengkapan" k:tahap="penerimaan" k:tenggatHari="3" k:tindakan="permohonan.periksa"
                        k:jabatan="kasubbag" k:subUnit="dn" k:pelaksana="analis" k:perkiraan="3" k:kelengkapan="Surat" k:waktu="1 hari" k:output="Catatan">
              <b:extensionElements>
                <k:hasil nilai="lanjut" label="Lanjut" />
                <k:hasil nilai="tolak" label="Tolak" />
                <k:isian nama="alasan" label="Alasan" tipe="paragraf" wajib="true" untukHasil="tolak" contoh="Tidak lengkap." maks="2000" bantuan="Dibaca mitra." />
                <k:isian nama="analis" label="Analis" tipe="pengguna" />
                <k:isian nama="nilai" label="Nilai" tipe="angka" min="0.5" maks="10" contoh="7.5" />
                <k:isian nama="dari" label="Dari" tipe="pilihan" contoh="a"><k:pilihan nilai="a" label="A" /><k:pilihan nilai="b" label="B" /></k:isian>
              </b:extensionElements>
            </b:userTask>
            <b:userTask id="disposisi" name="Disposisi" />
            <b:textAnnotation id="catatan"><b:text>Digambar saja</b:text></b:textAnnotation>
            <b:endEvent id="selesai" />
            <b:sequenceFlow id="a" sourceRef="mulai" targetRef="periksa" />
            <b:sequenceFlow id="b" sourceRef="periksa" targetRef="disposisi" />
            <b:sequenceFlow id="c" sourceRef="disposisi" targetRef="selesai" />
          </b:process>
        </b:definitions>
        """;

    [Fact]
    public void A_file_with_any_prefix_pools_and_nested_lanes_is_read_whole()
    {
        var definition = Read(Full);

        Assert.Equal(("penerimaan", "Penerimaan", 3, "berkas.bpmn"), (definition.Key, definition.Name, definition.Version, definition.FileName));
        Assert.Equal("Surat masuk sampai disposisi.", definition.Documentation);
        Assert.Equal(["mulai", "periksa", "disposisi", "selesai"], definition.Nodes.Keys);
        Assert.Equal("Surat masuk", definition.Nodes["mulai"].Name);
        Assert.Equal([new Variabel("perluTkksd", TipeIsian.Boolean, ProcessValue.Of(true))], definition.Variabel);
        Assert.Equal(["kepala-bagian"], Assert.IsType<UserTask>(definition.Nodes["disposisi"]).Peran);
    }

    [Fact]
    public void A_user_task_carries_every_extension()
    {
        var task = Assert.IsType<UserTask>(Read(Full).Nodes["periksa"]);

        Assert.Equal(["agenda", "analis"], task.Peran);
        Assert.Equal(("penerimaan", 3, "permohonan.periksa"), (task.Tahap, task.TenggatHari, task.Tindakan));
        Assert.Equal(("kasubbag", "dn", "analis"), (task.Jabatan, task.SubUnit, task.Pelaksana));
        Assert.Equal(("3", "Surat", "1 hari", "Catatan"), (task.Perkiraan, task.Kelengkapan, task.Waktu, task.Output));
        Assert.Equal([new Hasil("lanjut", "Lanjut"), new Hasil("tolak", "Tolak")], task.Hasil);
        Assert.Equal("a", Assert.Single(task.Incoming).Id);
        Assert.Equal(Array.FindIndex(Full.Split('\n'), line => line.Contains("id=\"periksa\"", StringComparison.Ordinal)) + 1, task.Line);
    }

    [Fact]
    public void Fields_carry_type_limits_choices_and_outcomes()
    {
        var isian = Assert.IsType<UserTask>(Read(Full).Nodes["periksa"]).Isian;

        Assert.Equal(["alasan", "analis", "nilai", "dari"], isian.Select(field => field.Nama));
        Assert.True(isian[0].Wajib && isian[0].BerlakuUntuk("tolak") && !isian[0].BerlakuUntuk("lanjut"));
        Assert.Equal((TipeIsian.Paragraf, 2000, "Dibaca mitra."), (isian[0].Tipe, isian[0].Maks, isian[0].Bantuan));
        Assert.True(isian[1].BerlakuUntuk("lanjut"));
        Assert.Equal((0.5m, 10), (isian[2].Min, isian[2].Maks));
        Assert.Equal([new Pilihan("a", "A"), new Pilihan("b", "B")], isian[3].Pilihan);
    }

    [Fact]
    public void A_task_without_outcomes_has_the_one_outcome_selesai()
    {
        var task = Assert.IsType<UserTask>(Read(Full).Nodes["disposisi"]);

        Assert.Equal([new Hasil("selesai", "Selesai")], task.Hasil);
    }

    [Fact]
    public void The_hash_does_not_change_with_line_ends_or_byte_order_mark_but_with_any_other_text()
    {
        var hash = Read(Full).Hash;

        Assert.Matches("^[0-9a-f]{64}$", hash);
        Assert.Equal(hash, Read("\uFEFF" + Full.Replace("\n", "\r\n", StringComparison.Ordinal)).Hash);
        Assert.NotEqual(hash, Read(Full.Replace("Disposisi", "Disposisikan", StringComparison.Ordinal)).Hash);
    }

    [Fact]
    public void The_stored_text_is_read_back_to_the_same_definition()
    {
        var definition = Read(Full);
        var again = BpmnReader.Read(definition.Xml, definition.FileName).Definition!;

        Assert.Equal(definition.Hash, again.Hash);
        Assert.Equal(definition.Flows.Values, again.Flows.Values);
    }

    [Theory]
    [InlineData("2026-01-31", "2026-01-31")]
    [InlineData("hari-ini", "2026-03-01")]
    [InlineData("hari-ini+14", "2026-03-15")]
    [InlineData("hari-ini-1", "2026-02-28")]
    public void An_example_date_may_be_relative_to_the_day(string contoh, string expected)
    {
        var isian = new Isian("tanggal", "Tanggal", TipeIsian.Tanggal, true, contoh, null, null, [], [], null);

        Assert.Equal(expected, isian.ContohPada(new DateOnly(2026, 3, 1)));
    }

    private static ProcessDefinition Read(string xml)
    {
        var result = BpmnReader.Read(System.Text.Encoding.UTF8.GetBytes(xml), "berkas.bpmn");
        Assert.Empty(result.Problems);
        return result.Definition!;
    }
}
