using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using KerjaSama.Web.Infrastructure;

namespace KerjaSama.Web.Tests.Ui;

public sealed partial class FrameTests(KantorFactory kantor) : IClassFixture<KantorFactory>
{
    [Theory]
    [InlineData("/masuk")]
    [InlineData("/galat/404")]
    [InlineData("/tidak-ada")]
    [InlineData("/css/kerjasama.css")]
    [InlineData("/api/v1/tidak-ada")]
    public async Task Every_answer_carries_the_security_headers(string url)
    {
        using var jawaban = await kantor.Tamu().GetAsync(url);

        Assert.NotEmpty(SecurityHeaders.Semua);
        Assert.All(SecurityHeaders.Semua, header => Assert.Equal(header.Value, Assert.Single(jawaban.Headers.GetValues(header.Key))));
        Assert.False(jawaban.Headers.Contains("Server"));
    }

    [Theory]
    [InlineData(400, "Permintaan tidak dapat dibaca")]
    [InlineData(403, "Di luar wewenang")]
    [InlineData(404, "Halaman tidak ditemukan")]
    [InlineData(409, "Keadaannya sudah berubah")]
    [InlineData(500, "Terjadi kesalahan pada sistem")]
    public async Task Every_failure_has_its_page_and_keeps_its_status(int kode, string judul)
    {
        using var jawaban = await kantor.Tamu().GetAsync($"/galat/{kode}");

        Assert.Equal(kode, (int)jawaban.StatusCode);
        Assert.Contains($"<h1>{judul}</h1>", await jawaban.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_address_gets_the_designed_page_in_the_frame_of_who_is_signed_in()
    {
        using var jawaban = await (await kantor.KlienSebagaiAsync("analis")).GetAsync("/tidak-ada");
        var html = await jawaban.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.NotFound, jawaban.StatusCode);
        Assert.Contains("Halaman tidak ditemukan", html, StringComparison.Ordinal);
        Assert.Contains("class=\"rangka\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_guest_reads_English_after_asking_once_and_an_officer_reads_Indonesian()
    {
        var tamu = kantor.Tamu();

        Assert.Contains("Page not found", await tamu.IsiAsync("/galat/404?bahasa=en"), StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\">", await tamu.IsiAsync("/galat/404"), StringComparison.Ordinal);
        Assert.Contains("Halaman tidak ditemukan", await (await kantor.KlienSebagaiAsync("analis")).IsiAsync("/galat/404?bahasa=en"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("admin")]
    [InlineData("analis")]
    [InlineData("mitra")]
    public async Task Every_link_of_the_frame_answers(string pengguna)
    {
        var klien = await kantor.KlienSebagaiAsync(pengguna);
        var urls = Link().Matches(await klien.IsiAsync("/galat/404")).Select(match => match.Groups[1].Value).Distinct().ToList();
        Assert.NotEmpty(urls);

        foreach (var url in urls)
        {
            using var jawaban = await klien.GetAsync(url);
            Assert.True(jawaban.StatusCode == HttpStatusCode.OK, $"{url} answers {jawaban.StatusCode} to {pengguna}.");
        }
    }

    [Theory]
    [InlineData("dark", "class=\"theme-dark\"")]
    [InlineData("light", "class=\"theme-light\"")]
    public async Task The_theme_is_chosen_without_script(string tema, string html)
    {
        var tamu = kantor.Tamu();

        using var jawaban = await tamu.KirimFormAsync("/tampilan?handler=Tema", [new("tema", tema), new("kembali", "/galat/404")], "/galat/404");

        Assert.Equal("/galat/404", jawaban.Headers.Location?.ToString());
        Assert.Contains(html, await tamu.IsiAsync("/galat/404"), StringComparison.Ordinal);

        using var kembali = await tamu.KirimFormAsync("/tampilan?handler=Tema", [new("tema", "sistem"), new("kembali", "/galat/404")], "/galat/404");
        Assert.DoesNotContain("theme-", await tamu.IsiAsync("/galat/404"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_choice_never_leads_to_another_host()
    {
        using var jawaban = await kantor.Tamu().KirimFormAsync(
            "/tampilan?handler=Tema", [new("tema", "dark"), new("kembali", "https://contoh.invalid/")], "/galat/404");

        Assert.Equal("/", jawaban.Headers.Location?.ToString());
    }

    /// <summary>Decisions 21: gzip must bring the file, not an empty answer.</summary>
    [Fact]
    public async Task Every_style_sheet_and_script_arrives_when_asked_for_with_gzip()
    {
        var klien = kantor.Tamu();
        var files = Directory.EnumerateFiles(Path.Combine(SourceTree.Web, "wwwroot"), "*.*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".css" or ".js")
            .Select(file => "/" + Path.GetRelativePath(Path.Combine(SourceTree.Web, "wwwroot"), file).Replace('\\', '/'))
            .ToList();
        Assert.Contains("/css/kerjasama.css", files);
        Assert.Contains("/lib/tabler/tabler.min.css", files);

        foreach (var url in files)
        {
            using var permintaan = new HttpRequestMessage(HttpMethod.Get, url);
            permintaan.Headers.AcceptEncoding.Add(new("gzip"));
            using var jawaban = await klien.SendAsync(permintaan);
            Assert.Equal(HttpStatusCode.OK, jawaban.StatusCode);
            Assert.True(await LengthAsync(jawaban) > 0, $"{url} is empty.");
        }
    }

    /// <summary>Every public text that a page asks for has its English.</summary>
    [Fact]
    public void Every_text_of_a_public_page_has_its_English()
    {
        var english = File.ReadAllText(Path.Combine(SourceTree.Web, "Resources", "PublikTeks.en.resx"));
        var asked = SourceTree.Files("Modul", "*.cshtml").SelectMany(page => Asked().Matches(page.Text).Select(match => (page.Path, Key: match.Groups[1].Value))).ToList();
        Assert.True(asked.Count > 20, "No localised texts were found.");

        var missing = asked.Where(text => !english.Contains($"name=\"{WebUtility.HtmlEncode(text.Key).Replace("&#39;", "&#x27;", StringComparison.Ordinal)}\"", StringComparison.Ordinal)
            && !english.Contains($"name=\"{text.Key}\"", StringComparison.Ordinal));

        Assert.Empty(missing);
    }

    private static async Task<long> LengthAsync(HttpResponseMessage jawaban)
    {
        await using var isi = await jawaban.Content.ReadAsStreamAsync();
        await using var terurai = jawaban.Content.Headers.ContentEncoding.Contains("gzip") ? new GZipStream(isi, CompressionMode.Decompress) : isi;
        using var memory = new MemoryStream();
        await terurai.CopyToAsync(memory);
        return memory.Length;
    }

    [GeneratedRegex("""<a class="(?:menu|turun)-butir[^"]*" href="([^"]+)""")]
    private static partial Regex Link();

    [GeneratedRegex("""\bL\["([^"]+)"[\],]""")]
    private static partial Regex Asked();
}
