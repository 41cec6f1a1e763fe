using KerjaSama.Web.Modul.Permohonan;
using KerjaSama.Workflow;

namespace KerjaSama.Web.Tests.Permohonan;

/// <summary>Which gateways and events are drawn as passed: what could have been gone around is not.</summary>
public sealed class UnsurTerlewatiTests
{
    /// <summary>A step with a boundary event, then a choice of two steps that meet again.</summary>
    private const string Proses = """
        <bpmn:startEvent id="mulai"/><bpmn:userTask id="kerja" kerjasama:peran="agenda" kerjasama:tahap="penerimaan"/>
        <bpmn:boundaryEvent id="lewat" attachedToRef="kerja"><bpmn:timerEventDefinition><bpmn:timeDuration>P1D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>
        <bpmn:userTask id="tutup" kerjasama:peran="agenda" kerjasama:tahap="penerimaan"/><bpmn:exclusiveGateway id="pilih" default="kekiri"/>
        <bpmn:userTask id="kiri" kerjasama:peran="agenda" kerjasama:tahap="penerimaan"/><bpmn:userTask id="kanan" kerjasama:peran="agenda" kerjasama:tahap="penerimaan"/>
        <bpmn:exclusiveGateway id="temu"/><bpmn:endEvent id="selesai"/><bpmn:endEvent id="ditutup"/>
        <bpmn:sequenceFlow id="f1" sourceRef="mulai" targetRef="kerja"/><bpmn:sequenceFlow id="f2" sourceRef="kerja" targetRef="pilih"/>
        <bpmn:sequenceFlow id="kekiri" sourceRef="pilih" targetRef="kiri"/>
        <bpmn:sequenceFlow id="f3" sourceRef="pilih" targetRef="kanan"><bpmn:conditionExpression>kerja = "b"</bpmn:conditionExpression></bpmn:sequenceFlow>
        <bpmn:sequenceFlow id="f4" sourceRef="kiri" targetRef="temu"/><bpmn:sequenceFlow id="f5" sourceRef="kanan" targetRef="temu"/>
        <bpmn:sequenceFlow id="f6" sourceRef="temu" targetRef="selesai"/><bpmn:sequenceFlow id="f7" sourceRef="lewat" targetRef="tutup"/>
        <bpmn:sequenceFlow id="f8" sourceRef="tutup" targetRef="ditutup"/>
        """;

    /// <summary>The same, where nothing stands between the boundary event and its end.</summary>
    private static string LangsungTutup => Proses.Replace("sourceRef=\"lewat\" targetRef=\"tutup\"", "sourceRef=\"lewat\" targetRef=\"ditutup\"", StringComparison.Ordinal);

    [Theory]
    [InlineData("", "kerja", false, "mulai")]
    [InlineData("kerja", "kiri", false, "mulai pilih")]
    [InlineData("kerja kiri", "", true, "mulai pilih selesai temu")]
    [InlineData("tutup", "", true, "ditutup")]
    public void List_MenurutLangkahDiKeduaSisi(string selesai, string kini, bool tamat, string terlewati)
        => Assert.Equal(terlewati, Terlewati(Proses, selesai, kini, tamat));

    [Fact]
    public void List_PeristiwaTepiYangTidakTerjadi_AkhirnyaTidakIkut()
        => Assert.Equal("mulai pilih selesai temu", Terlewati(LangsungTutup, "kerja kiri", "", true));

    private static string Terlewati(string proses, string selesai, string kini, bool tamat)
    {
        var dibaca = BpmnReader.Read(Alur.OtomatisFactory.Bpmn("uji", 1, proses), "uji.bpmn");
        Assert.Empty(dibaca.Problems);
        return string.Join(' ', new UnsurTerlewati(dibaca.Definition!, Id(selesai), Id(kini), tamat).List().Order(StringComparer.Ordinal));
    }

    private static HashSet<string> Id(string teks) => [.. teks.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}
