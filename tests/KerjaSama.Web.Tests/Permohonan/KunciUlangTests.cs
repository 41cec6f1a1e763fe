using System.Net;
using System.Net.Http.Json;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Permohonan;

/// <summary><c>Idempotency-Key</c> on the POSTs that change a request: sent again, it is done once and answered the same.</summary>
public sealed class KunciUlangTests(KantorFactory kantor) : IClassFixture<KantorFactory>
{
    private readonly SkenarioPermohonan _skenario = new(kantor);

    [Fact]
    public async Task Dokumen_DikirimUlang_SatuDokumen_IsiLain409()
    {
        var kode = await _skenario.DiterimaAsync();
        var agenda = await kantor.KlienApiAsync("agenda");

        using var pertama = await UnggahAsync(agenda, kode, "satu");
        using var ulang = await UnggahAsync(agenda, kode, "satu");
        using var lain = await UnggahAsync(agenda, kode, "dua");

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created, HttpStatusCode.Conflict), (pertama.StatusCode, ulang.StatusCode, lain.StatusCode));
        Assert.Equal(await pertama.Content.ReadAsStringAsync(), await ulang.Content.ReadAsStringAsync());
        Assert.Equal(1, await kantor.DbAsync(db => db.DokumenPermohonan.CountAsync(d => db.Permohonan.Any(p => p.Id == d.PermohonanId && p.Kode == kode))));
    }

    [Fact]
    public async Task Tolak_DikirimUlangDenganVersiLama_JawabanSama()
    {
        var kode = await _skenario.DiterimaAsync();
        var versi = await kantor.DbAsync(db => db.Permohonan.Where(p => p.Kode == kode).Select(p => p.Versi).SingleAsync());
        var kabag = await kantor.KlienApiAsync("kepala-bagian");

        using var pertama = await TolakAsync(kabag, kode, versi);
        using var ulang = await TolakAsync(kabag, kode, versi);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (pertama.StatusCode, ulang.StatusCode));
        Assert.Equal(await pertama.Content.ReadAsStringAsync(), await ulang.Content.ReadAsStringAsync());
    }

    private static Task<HttpResponseMessage> TolakAsync(HttpClient klien, string kode, int versi)
    {
        var permintaan = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/permohonan/{kode}/tolak") { Content = JsonContent.Create(new { alasan = "Bukan wewenang daerah." }) };
        permintaan.Headers.Add("Idempotency-Key", "tolak-" + kode);
        permintaan.Headers.Add("If-Match", $"\"{versi}\"");
        return klien.SendAsync(permintaan);
    }

    private static Task<HttpResponseMessage> UnggahAsync(HttpClient klien, string kode, string isi)
    {
        var badan = new MultipartFormDataContent { { new StringContent("notulen"), "jenis" }, { new ByteArrayContent(Encoding.ASCII.GetBytes($"%PDF-1.4\n% {isi}\n%%EOF\n")), "berkas", "notulen.pdf" } };
        var permintaan = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/permohonan/{kode}/dokumen") { Content = badan };
        permintaan.Headers.Add("Idempotency-Key", "unggah-" + kode);
        return klien.SendAsync(permintaan);
    }
}
