using System.Net;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace KerjaSama.Web.Tests.Alur;

/// <summary>The pages of the processes, and the SOP as page and as Word file.</summary>
public sealed class SopTests(KantorFactory kantor) : IClassFixture<KantorFactory>
{
    private static readonly string[] Semua = ["ksdd", "ksdll", "ksdpk", "ksdpl", "penandatanganan", "penerimaan", "sinergi", "telaahan", "tinjauan-draf"];

    [Fact]
    public async Task Daftar_SetiapProses_DenganGambarSopDanYangBerjalan()
    {
        await new SkenarioPermohonan(kantor).SampaiAsync("susunTelaahan");
        var klien = await kantor.KlienSebagaiAsync("analis");

        var daftar = await klien.IsiAsync("/alur");

        Assert.All(Semua, kunci => Assert.Contains($"href=\"/alur/{kunci}/sop\"", daftar, StringComparison.Ordinal));
        Assert.Matches("<code>telaahan</code></td>\\s*<td data-label=\"Versi\">\\d+</td>\\s*<td data-label=\"Sedang berjalan\">1</td>", daftar);
        Assert.Contains("data-alur=\"/alur/telaahan/gambar\"", await klien.IsiAsync("/alur/telaahan"), StringComparison.Ordinal);
        Assert.Contains("bpmn:process", await klien.IsiAsync("/alur/telaahan/gambar"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sop_IdentitasKantorDanTabelDariBerkasProses()
    {
        var klien = await kantor.KlienSebagaiAsync("auditor");

        var html = await klien.IsiAsync("/alur/penerimaan/sop");

        Assert.Contains("PEMERINTAH KABUPATEN SUMBERARUM", html, StringComparison.Ordinal);
        Assert.Contains("Contoh Ratnasari, S.H., M.Kn.", html, StringComparison.Ordinal);
        Assert.Contains("Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah", html, StringComparison.Ordinal);
        Assert.Contains("aria-label=\"Keputusan oleh Pengadministrasi Umum; Dikembalikan: ke langkah 7; Lengkap atau menyusul: ke langkah 5\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Hasil: Lengkap", html, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unduh_SopSetiapProses_BerkasWordYangSah()
    {
        var klien = await kantor.KlienSebagaiAsync("kepala-bagian");

        foreach (var kunci in Semua)
        {
            using var jawaban = await klien.GetAsync($"/alur/{kunci}/sop/unduh");
            Assert.Equal($"SOP {kunci}.docx", jawaban.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
            using var word = WordprocessingDocument.Open(await jawaban.Content.ReadAsStreamAsync(), isEditable: false);
            Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(word).Select(galat => $"{kunci}: {galat.Path?.XPath}: {galat.Description}"));
        }
    }

    [Theory]
    [InlineData("/alur/tidak-ada")]
    [InlineData("/alur/tidak-ada/sop")]
    [InlineData("/alur/tidak-ada/gambar")]
    [InlineData("/alur/tidak-ada/sop/unduh")]
    public async Task Proses_TidakDikenal_404(string alamat)
    {
        using var jawaban = await (await kantor.KlienSebagaiAsync("admin")).GetAsync(alamat);

        Assert.Equal(HttpStatusCode.NotFound, jawaban.StatusCode);
    }
}
