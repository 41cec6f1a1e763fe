using KerjaSama.Web.Cli;
using KerjaSama.Web.Infrastructure.Alur;

namespace KerjaSama.Web.Tests.Cli;

public sealed class AlurPeriksaTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("alur").FullName;

    [Fact]
    public async Task A_sound_process_is_accepted_in_silence()
    {
        var (exitCode, output) = await PeriksaAsync(Write("baik.bpmn", "analis", "uji.kerjakan"));

        Assert.Equal((0, ""), (exitCode, output));
    }

    [Fact]
    public async Task Each_problem_is_one_line_with_file_line_element_and_mend()
    {
        var file = Write("salah.bpmn", "raja", "uji.lain");

        var (exitCode, output) = await PeriksaAsync(file, "tidak-ada.bpmn");

        Assert.Equal(1, exitCode);
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, lines.Length);
        Assert.StartsWith($"{file}:3: periksa: Peran 'raja' tidak dikenal. Perbaikan: Pilih dari: admin, ", lines[0], StringComparison.Ordinal);
        Assert.Equal($"{file}:3: periksa: Tindakan 'uji.lain' tidak dikenal. Perbaikan: Pilih dari: uji.kerjakan.", lines[1]);
        Assert.Equal("tidak-ada.bpmn:1: -: Berkas tidak ada. Perbaikan: Periksa nama dan foldernya.", lines[2]);
    }

    [Fact]
    public async Task A_process_that_lies_beside_the_file_may_be_called()
    {
        Write("anak.bpmn", "analis", "uji.kerjakan", "anak");
        var file = WriteStep("induk.bpmn", "<bpmn:callActivity id=\"periksa\" calledElement=\"anak\"/>", "induk");

        Assert.Equal((0, ""), await PeriksaAsync(file));
        File.Delete(Path.Combine(_folder, "anak.bpmn"));
        Assert.Contains("periksa: Proses 'anak' yang dipanggil tidak ada.", (await PeriksaAsync(file)).Output, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task<(int ExitCode, string Output)> PeriksaAsync(params string[] files)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var checker = new ProcessFileChecker(new TindakanRegistry([new TindakanKey("uji.kerjakan")]));
        return (await AlurPeriksa.WriteAsync(checker, files, output), output.ToString());
    }

    private string Write(string name, string peran, string tindakan, string key = "uji")
        => WriteStep(name, $"<bpmn:userTask id=\"periksa\" kerjasama:peran=\"{peran}\" kerjasama:tindakan=\"{tindakan}\"/>", key);

    private string WriteStep(string name, string step, string key)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, $"""
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:kerjasama="urn:kerjasama:bpmn:1"><bpmn:process id="{key}" isExecutable="true">
            <bpmn:startEvent id="mulai"/>
            {step}
            <bpmn:endEvent id="selesai"/>
            <bpmn:sequenceFlow id="a" sourceRef="mulai" targetRef="periksa"/>
            <bpmn:sequenceFlow id="b" sourceRef="periksa" targetRef="selesai"/>
            </bpmn:process></bpmn:definitions>
            """);
        return path;
    }
}
