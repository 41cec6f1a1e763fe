namespace KerjaSama.Web.Tests.Cli;

/// <summary><c>alur muat</c> as a process.</summary>
public sealed class AlurMuatTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("alur-muat").FullName;
    private readonly ProgramProcess _program;

    public AlurMuatTests() => _program = new ProgramProcess(Path.Combine(_folder, "data"));

    [Fact]
    public async Task Dimuat_dengan_alasan_dan_temuan_ditolak_satu_baris_setiap_temuan()
    {
        var (baik, salah) = (Tulis("baik.bpmn", "agenda"), Tulis("salah.bpmn", "raja"));

        var tanpaAlasan = await _program.RunAsync(["alur", "muat", baik]);
        Assert.Equal((1, ""), (tanpaAlasan.ExitCode, tanpaAlasan.Output));
        Assert.EndsWith("Alasan wajib diisi.", tanpaAlasan.Error.Trim(), StringComparison.Ordinal);
        var dimuat = await _program.RunAsync(["alur", "muat", baik, "--alasan", "Percobaan"]);
        Assert.Equal((0, "uji-muat versi 1 dimuat"), (dimuat.ExitCode, dimuat.Output.Trim()));
        var lagi = await _program.RunAsync(["alur", "muat", baik, "--alasan", "Percobaan"]);
        Assert.Equal(1, lagi.ExitCode);
        Assert.EndsWith("uji-muat versi 1 sudah dimuat. Tidak ada yang berubah.", lagi.Error.Trim(), StringComparison.Ordinal);
        var ditolak = await _program.RunAsync(["alur", "muat", salah, "--alasan", "Percobaan"]);
        Assert.Equal(1, ditolak.ExitCode);
        Assert.StartsWith($"{salah}:2: periksa: Peran 'raja' tidak dikenal.", ditolak.Output, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Tulis(string nama, string peran)
    {
        var path = Path.Combine(_folder, nama);
        File.WriteAllText(path, $"""
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:kerjasama="urn:kerjasama:bpmn:1"><bpmn:process id="uji-muat" isExecutable="true"><bpmn:startEvent id="mulai"/>
            <bpmn:userTask id="periksa" kerjasama:peran="{peran}"/><bpmn:endEvent id="selesai"/><bpmn:sequenceFlow id="a" sourceRef="mulai" targetRef="periksa"/><bpmn:sequenceFlow id="b" sourceRef="periksa" targetRef="selesai"/>
            </bpmn:process></bpmn:definitions>
            """);
        return path;
    }
}
