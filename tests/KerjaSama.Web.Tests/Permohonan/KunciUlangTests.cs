using System.Net;
using System.Net.Http.Json;
using System.Text;
using KerjaSama.Web.Tests.Alur;
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

    /// <summary>The call and the event that it leaves in the history.</summary>
    [Theory, SetiapBasisData(
        "klaim tugas.diambil", "tarik tugas.ditarik", "cabut permohonan.dicabut", "kembalikan permohonan.dikembalikan", "mulai-dari permohonan.dimulai-dari",
        "jalur permohonan.jalur-dikoreksi")]
    public async Task Perintah_DikirimUlang_SatuPerbuatanDanJawabanSama_IsiLain409(BasisData basisData, string perkara)
    {
        var (perintah, peristiwa) = (perkara.Split(' ')[0], perkara.Split(' ')[1]);
        await using var tempat = new KantorFactory(basisData);
        var driver = PermohonanDriver.Untuk(tempat);
        var kode = await driver.AjukanAsync(PermohonanUji.PerJalur[PermohonanUji.Ksdpk]);
        await driver.JalankanAsync(kode, "disposisi");
        var disposisi = await driver.TugasAsync(kode, "disposisi");
        tempat.Clock.Maju(TimeSpan.FromMinutes(1));
        await driver.SelesaikanAsync(disposisi);
        var (tugas, versi) = (await driver.TugasAsync(kode, "rapatFasilitasi"), await driver.VersiAsync(kode));
        Task<HttpResponseMessage> KirimAsync(string alasan, Guid? tugasLain = null) => perintah switch
        {
            "klaim" => driver.KirimAsync(HttpMethod.Post, $"/api/v1/tugas/{tugasLain ?? tugas.Id}/klaim", "analis", null, "sekali"),
            "tarik" => driver.KirimAsync(HttpMethod.Post, $"/api/v1/tugas/{disposisi.Id}/tarik", "kepala-bagian", new { alasan }, "sekali"),
            _ => driver.KirimAsync(HttpMethod.Post, $"/api/v1/permohonan/{kode}/{perintah}", "kepala-bagian", Badan(perintah, alasan), "sekali", versi),
        };

        using var pertama = await KirimAsync("Salah langkah.");
        var (surel, sesudah) = await KeadaanAsync(tempat);
        using var ulang = await KirimAsync("Salah langkah.");
        using var lain = await KirimAsync("Alasan yang lain.", Guid.NewGuid());

        await PermohonanDriver.BacaAsync<KeadaanUji>(pertama, HttpStatusCode.OK);
        await PermohonanDriver.BacaAsync<KeadaanUji>(ulang, HttpStatusCode.OK);
        Assert.Equal(await pertama.Content.ReadAsStringAsync(), await ulang.Content.ReadAsStringAsync());
        await lain.DitolakAsync(HttpStatusCode.Conflict, "idempotensi.isi-berbeda");
        Assert.Equal((surel, sesudah), await KeadaanAsync(tempat));
        Assert.Equal(1, await tempat.DbAsync(db => db.Riwayat.CountAsync(r => r.Peristiwa == peristiwa)));
        Assert.Empty(await tempat.DbAsync(KeadaanInvariants.FindViolationsAsync));
    }

    private static object Badan(string perintah, string alasan) => perintah switch
    {
        "kembalikan" => new { tujuan = "penerimaan/disposisi", alasan },
        "mulai-dari" => new { tujuan = "telaahan", alasan },
        "jalur" => new { jalur = "KSDD", jenisNaskah = "KSB", alasan },
        _ => new { alasan },
    };

    private static Task<(int Surel, int Riwayat)> KeadaanAsync(KantorFactory tempat) =>
        tempat.DbAsync(async db => (await db.OutboxMessage.CountAsync(), await db.Riwayat.CountAsync()));

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
