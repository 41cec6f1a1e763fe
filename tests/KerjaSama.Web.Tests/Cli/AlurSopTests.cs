using DocumentFormat.OpenXml.Packaging;

namespace KerjaSama.Web.Tests.Cli;

/// <summary><c>alur sop</c> as a process.</summary>
public sealed class AlurSopTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("alur-sop").FullName;
    private readonly ProgramProcess _program;

    public AlurSopTests() => _program = new ProgramProcess(Path.Combine(_folder, "data"));

    [Fact]
    public async Task Docx_dan_html_memuat_langkah_proses()
    {
        var (docx, html) = (Path.Combine(_folder, "sop.docx"), Path.Combine(_folder, "sop.html"));

        Assert.Equal(0, (await _program.RunAsync(["alur", "sop", "telaahan", "-o", docx])).ExitCode);
        Assert.Equal(0, (await _program.RunAsync(["alur", "sop", "telaahan", "-o", html])).ExitCode);

        using var word = WordprocessingDocument.Open(docx, isEditable: false);
        Assert.Contains("Periksa telaahan", word.MainDocumentPart!.Document!.InnerText, StringComparison.Ordinal);
        var teks = await File.ReadAllTextAsync(html);
        Assert.Contains("Periksa telaahan", teks, StringComparison.Ordinal);
        Assert.Contains(".sop-gambar", teks, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "Proses 'raja' tidak ada; yang ada: ksdd, ", "raja", "-o", "sop.docx")]
    [InlineData(64, "Nama berkas harus berakhiran .docx atau .html.", "telaahan", "-o", "sop.pdf")]
    [InlineData(64, "Sebutkan berkas tujuannya: -o", "telaahan")]
    [InlineData(64, "Sebutkan satu kunci proses.", "-o", "sop.docx")]
    [InlineData(64, "Berkas tidak dapat ditulis: ", "telaahan", "-o", "/tidak/ada/sop.html")]
    public async Task Ditolak_dengan_sebab_dan_kode_keluar(int exitCode, string sebab, params string[] args)
    {
        var hasil = await _program.RunAsync(["alur", "sop", .. args]);

        Assert.Equal(exitCode, hasil.ExitCode);
        Assert.Contains(sebab, hasil.Error, StringComparison.Ordinal);
        Assert.Empty(hasil.Output);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
