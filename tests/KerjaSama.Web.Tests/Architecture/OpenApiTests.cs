using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using KerjaSama.Web.Tests.Ui;

namespace KerjaSama.Web.Tests.Architecture;

/// <summary>The document at <c>/openapi/v1.json</c> says what contract.md promises, and docs/api.md speaks of the same calls.</summary>
public sealed partial class OpenApiTests(KantorFactory kantor) : IClassFixture<KantorFactory>
{
    /// <summary>Every call with the statuses it can answer.</summary>
    private static readonly Dictionary<string, int[]> Panggilan = new()
    {
        ["POST /permohonan"] = [201, 400, 401, 403, 409, 422, 429],
        ["GET /permohonan"] = [200, 400, 401, 403, 422],
        ["GET /permohonan/{kode}"] = [200, 401, 403, 404],
        ["POST /permohonan/{kode}/dokumen"] = [201, 401, 403, 404, 409, 413, 422],
        ["GET /permohonan/{kode}/dokumen/{id}"] = [200, 401, 403, 404],
        ["POST /permohonan/{kode}/tolak"] = [200, 400, 401, 403, 404, 409, 412, 422, 428],
        ["POST /permohonan/{kode}/cabut"] = [200, 400, 401, 403, 404, 409, 412, 422, 428],
        ["GET /permohonan/{kode}/tujuan"] = [200, 401, 403, 404],
        ["POST /permohonan/{kode}/kembalikan"] = [200, 400, 401, 403, 404, 409, 412, 422, 428],
        ["POST /permohonan/{kode}/mulai-dari"] = [200, 400, 401, 403, 404, 409, 412, 422, 428],
        ["POST /permohonan/{kode}/jalur"] = [200, 400, 401, 403, 404, 409, 412, 422, 428],
        ["POST /pesan-proses"] = [202, 400, 401, 403, 409, 422],
        ["GET /tugas"] = [200, 400, 401, 403, 422],
        ["POST /tugas/{id}/klaim"] = [200, 401, 403, 404, 409],
        ["POST /tugas/{id}/selesai"] = [200, 400, 401, 403, 404, 409, 412, 422],
        ["POST /tugas/{id}/tarik"] = [200, 400, 401, 403, 404, 409, 422],
        ["GET /naskah"] = [200, 400, 401, 403, 422],
        ["GET /naskah/{kode}"] = [200, 401, 403, 404],
        ["GET /naskah/{kode}/dokumen/{versi}"] = [200, 401, 403, 404],
        ["GET /lacak/{kodeLacak}"] = [200, 404, 429],
        ["GET /kinerja/alur"] = [200, 400, 401, 403, 422],
        ["GET /kinerja/iku"] = [200, 400, 401, 403, 422],
        ["GET /kinerja/iku/{kunci}/rincian"] = [200, 400, 401, 403, 404, 422],
    };

    /// <summary>What a call reads of <c>If-Match</c>; those that are not named here read none.</summary>
    private static readonly Dictionary<string, bool> WajibIfMatch = new()
    {
        ["POST /permohonan/{kode}/tolak"] = true,
        ["POST /permohonan/{kode}/cabut"] = true,
        ["POST /permohonan/{kode}/kembalikan"] = true,
        ["POST /permohonan/{kode}/mulai-dari"] = true,
        ["POST /permohonan/{kode}/jalur"] = true,
        ["POST /tugas/{id}/selesai"] = false,
    };

    /// <summary>Calls that are refused without an Idempotency-Key, and that only an administrator may make.</summary>
    private static readonly HashSet<string> WajibKunci = ["POST /pesan-proses"];

    [Fact]
    public async Task Dokumen_SetiapPanggilan_DenganMetodeDanJawabannya()
    {
        using var dokumen = await DokumenAsync();

        var ada = Operasi(dokumen).ToDictionary(o => o.Nama, o => string.Join(' ', o.Isi.GetProperty("responses").EnumerateObject().Select(r => r.Name).Order(StringComparer.Ordinal)));
        Assert.Equal(
            Panggilan.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"{p.Key}: {string.Join(' ', p.Value)}"),
            ada.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"{p.Key}: {p.Value}"));
    }

    [Fact]
    public async Task Dokumen_SetiapPenolakan_ProblemJsonDanSetiapJawabanBerbentuk()
    {
        using var dokumen = await DokumenAsync();

        Assert.StartsWith("3.", dokumen.RootElement.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        foreach (var (nama, isi) in Operasi(dokumen))
        {
            foreach (var jawaban in isi.GetProperty("responses").EnumerateObject())
            {
                Assert.True(jawaban.Value.TryGetProperty("content", out var content), $"{nama} {jawaban.Name} has no body.");
                var jenis = Assert.Single(content.EnumerateObject().Select(c => c.Name));
                Assert.True(jawaban.Name[0] == '2' ? jenis is "application/json" or "application/octet-stream" : jenis == "application/problem+json", $"{nama} {jawaban.Name}: {jenis}");
            }
        }
    }

    [Fact]
    public async Task Dokumen_BadanDanSaringan_SepertiKontrak()
    {
        using var dokumen = await DokumenAsync();
        var operasi = Operasi(dokumen).ToDictionary(o => o.Nama, o => o.Isi);

        Assert.Equal(["berakhirDari", "berakhirSampai", "induk", "jalur", "jenis", "kategoriMitra", "mitra", "q", "setelah", "status", "tahun", "ukuran", "urut"], Kueri(operasi["GET /naskah"]));
        Assert.Equal(["berjalan", "giliran", "jalur", "lewat", "mitra", "q", "setelah", "status", "tahap", "tahun", "ukuran", "urut"], Kueri(operasi["GET /permohonan"]));
        Assert.Equal(["milik", "naskah", "permohonan", "setelah", "ukuran", "urut"], Kueri(operasi["GET /tugas"]));
        var formulir = operasi["POST /permohonan/{kode}/dokumen"].GetProperty("requestBody").GetProperty("content").GetProperty("multipart/form-data").GetProperty("schema");
        Assert.Equal(["berkas", "dasar", "jenis"], formulir.GetProperty("properties").EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal));
        Assert.Equal(["berkas", "jenis"], formulir.GetProperty("required").EnumerateArray().Select(p => p.GetString()).Order(StringComparer.Ordinal));
        var badan = operasi["POST /permohonan"].GetProperty("requestBody").GetProperty("content").GetProperty("application/json").GetProperty("schema").GetProperty("$ref").GetString()!;
        var bidang = dokumen.RootElement.GetProperty("components").GetProperty("schemas").GetProperty(badan.Split('/')[^1]).GetProperty("properties").EnumerateObject().Select(p => p.Name);
        Assert.Equal(
            ["bentuk", "bidang", "induk", "jalur", "jenisNaskah", "judul", "kontak", "mitra", "pemrakarsa", "pendahulu", "perangkatDaerah", "saluran", "sifat", "surat", "tanggalDiterima", "tentang"],
            bidang.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Dokumen_TajukYangDibaca_SepertiKontrak()
    {
        using var dokumen = await DokumenAsync();
        var operasi = Operasi(dokumen).ToList();

        Assert.Equal(
            WajibIfMatch.Select(w => (w.Key, w.Value)).Order(),
            operasi.SelectMany(o => Tajuk(o.Isi).Where(t => t.Nama == "If-Match").Select(t => (o.Nama, t.Wajib))).Order());
        Assert.Equal(
            Panggilan.Keys.Where(p => p.StartsWith("POST ", StringComparison.Ordinal)).Select(p => (p, WajibKunci.Contains(p))).Order(),
            operasi.SelectMany(o => Tajuk(o.Isi).Where(t => t.Nama == "Idempotency-Key").Select(t => (o.Nama, t.Wajib))).Order());
        Assert.All(operasi, o => Assert.All(Tajuk(o.Isi), t => Assert.True(t is { Nama: "If-Match" or "Idempotency-Key", Uraian.Length: > 0 }, $"{o.Nama}: {t}")));
    }

    /// <summary>The document against the program: a version that is none is refused by who reads it, none by who requires it, a key too long by who takes one.</summary>
    [Fact]
    public async Task SetiapPost_MembacaTajukYangDisebutDokumen()
    {
        var kode = await new SkenarioPermohonan(kantor).DiterimaAsync();
        var (kabag, admin) = (await kantor.KlienApiAsync("kepala-bagian"), await kantor.KlienApiAsync("admin"));
        foreach (var nama in Panggilan.Keys.Where(p => p.StartsWith("POST ", StringComparison.Ordinal)))
        {
            var klien = WajibKunci.Contains(nama) ? admin : kabag;
            var url = $"/api/v1{nama["POST ".Length..].Replace("{kode}", kode, StringComparison.Ordinal).Replace("{id}", $"{Guid.NewGuid()}", StringComparison.Ordinal)}";
            using var salah = await KirimAsync(klien, url, ("If-Match", "\"bukan-versi\""));
            using var tanpa = await KirimAsync(klien, url);
            using var panjang = await KirimAsync(klien, url, ("If-Match", "\"1\""), ("Idempotency-Key", new string('k', 121)));

            Assert.Equal((nama, WajibIfMatch.ContainsKey(nama)), (nama, salah.StatusCode == HttpStatusCode.PreconditionFailed));
            Assert.Equal((nama, WajibIfMatch.GetValueOrDefault(nama)), (nama, tanpa.StatusCode == HttpStatusCode.PreconditionRequired));
            Assert.Equal((nama, HttpStatusCode.UnprocessableEntity), (nama, panjang.StatusCode));
            Assert.Contains("\"Idempotency-Key\"", await panjang.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void ApiMd_MenyebutSemuaPanggilanDanTidakAdaYangLain()
    {
        var teks = File.ReadAllText(Path.Combine(SourceTree.Web, "..", "..", "docs", "api.md"));
        var disebut = Alamat().Matches(teks).Select(m => m.Groups["jalan"].Value.TrimEnd('/')).Distinct().ToList();
        var pola = Panggilan.Keys.Select(p => p.Split(' ')[1]).Distinct().ToDictionary(p => p, p => new Regex($"^{Parameter().Replace(p, "[^/]+")}$"));

        Assert.NotEmpty(disebut);
        Assert.DoesNotContain(disebut, d => !pola.Values.Any(p => p.IsMatch(d)));
        Assert.Empty(pola.Where(p => !disebut.Any(p.Value.IsMatch)).Select(p => p.Key));
        var bermetode = MetodeDanAlamat().Matches(teks).Select(m => $"{m.Groups["metode"].Value} {m.Groups["jalan"].Value}").Distinct().ToList();
        Assert.NotEmpty(bermetode);
        Assert.All(bermetode, b => Assert.Contains(b, Panggilan.Keys));
    }

    private async Task<JsonDocument> DokumenAsync()
    {
        using var jawaban = await kantor.Tamu().GetAsync("/openapi/v1.json");
        Assert.Equal(HttpStatusCode.OK, jawaban.StatusCode);
        return JsonDocument.Parse(await jawaban.Content.ReadAsStringAsync());
    }

    /// <summary>The calls under <c>/api/v1</c>, named as in contract.md.</summary>
    private static IEnumerable<(string Nama, JsonElement Isi)> Operasi(JsonDocument dokumen) => dokumen.RootElement.GetProperty("paths").EnumerateObject()
        .Where(p => p.Name.StartsWith("/api/v1/", StringComparison.Ordinal))
        .SelectMany(p => p.Value.EnumerateObject().Select(o => ($"{o.Name.ToUpperInvariant()} {p.Name["/api/v1".Length..].TrimEnd('/')}", o.Value)));

    /// <summary>An empty body, or a file where one is taken.</summary>
    private static async Task<HttpResponseMessage> KirimAsync(HttpClient klien, string url, params (string Nama, string Isi)[] tajuk)
    {
        using var permintaan = new HttpRequestMessage(HttpMethod.Post, url)
        {
            Content = url.EndsWith("/dokumen", StringComparison.Ordinal)
                ? new MultipartFormDataContent { { new StringContent("notulen"), "jenis" }, { new ByteArrayContent(FormBerkas.Pdf), "berkas", "notulen.pdf" } }
                : JsonContent.Create(new { }),
        };
        foreach (var (nama, isi) in tajuk)
        {
            permintaan.Headers.Add(nama, isi);
        }

        return await klien.SendAsync(permintaan);
    }

    private static IEnumerable<(string Nama, bool Wajib, string Uraian)> Tajuk(JsonElement operasi) => !operasi.TryGetProperty("parameters", out var parameter) ? []
        : parameter.EnumerateArray().Where(p => p.GetProperty("in").GetString() == "header").Select(p => (
            p.GetProperty("name").GetString()!, p.TryGetProperty("required", out var wajib) && wajib.GetBoolean(), p.GetProperty("description").GetString()!));

    private static IEnumerable<string> Kueri(JsonElement operasi) => operasi.GetProperty("parameters").EnumerateArray()
        .Where(p => p.GetProperty("in").GetString() == "query").Select(p => p.GetProperty("name").GetString()!).Select(n => char.ToLowerInvariant(n[0]) + n[1..]).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"/api/v1(?<jalan>/[\w{}/-]+)")]
    private static partial Regex Alamat();

    [GeneratedRegex(@"`(?<metode>GET|POST) /api/v1(?<jalan>/[\w{}/-]+)`")]
    private static partial Regex MetodeDanAlamat();

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Parameter();
}
