using System.Net;
using KerjaSama.Web.Modul.Tugas.Kontrak;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Alur;

/// <summary>The approvals of others: the two DPRD questions of a domestic track, and whose turn the inbox shows while an answer is awaited.</summary>
public sealed class PersetujuanTests(KantorFactory kantor) : IClassFixture<KantorFactory>
{
    [Theory]
    [InlineData("KSDPK", false, false, false)]
    [InlineData("KSDPK", true, false, true)]
    [InlineData("KSDPK", false, true, true)]
    [InlineData("KSDPK", true, true, true)]
    [InlineData("KSDD", false, true, true)]
    [InlineData("KSDD", false, false, false)]
    [InlineData("Sinergi", true, false, true)]
    [InlineData("Sinergi", false, false, false)]
    public async Task TentukanPersetujuan_DuaJawaban_LewatAtauMelaluiDprd(string jalur, bool membebani, bool belumTersedia, bool lewatDprd)
    {
        var driver = PermohonanDriver.Untuk(kantor);
        var kode = await SampaiPertanyaanAsync(driver, jalur);

        await JawabAsync(driver, kode, membebani, belumTersedia);

        Assert.Equal(lewatDprd, (await driver.TugasAsync(kode)).Any(t => t.Kunci == "persetujuanDprd"));
        var langkah = await driver.JalankanAsync(kode);
        Assert.Equal(lewatDprd, langkah[0] == "persetujuanDprd");
        Assert.Equal(lewatDprd ? 1 : 0, langkah.Count(k => k == "persetujuanDprd"));
        Assert.Equal("daftarkanNaskah", langkah[^1]);
        Assert.Empty(await kantor.DbAsync(KeadaanInvariants.FindViolationsAsync));
    }

    [Theory]
    [InlineData("membebaniMasyarakat")]
    [InlineData("belumTersediaDiApbd")]
    public async Task TentukanPersetujuan_SatuPertanyaanTakDijawab_DitolakDiIsiannya(string isian)
    {
        var driver = PermohonanDriver.Untuk(kantor);
        var kode = await SampaiPertanyaanAsync(driver, "KSDPK");
        var tugas = await driver.TugasAsync(kode, "tentukanPersetujuan");
        var jawaban = tugas.Contoh("lanjut");
        jawaban.Remove(isian);

        using var ditolak = await driver.KirimAsync(HttpMethod.Post, $"/api/v1/tugas/{tugas.Id}/selesai", "analis", new { hasil = "lanjut", isian = jawaban });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, ditolak.StatusCode);
        Assert.Contains(isian, await ditolak.TeksAsync(), StringComparison.Ordinal);
        Assert.Equal(tugas.Id, (await driver.TugasAsync(kode, "tentukanPersetujuan")).Id);
    }

    [Fact]
    public async Task Dprd_TidakMenyetujui_TanpaNaskah()
    {
        var driver = PermohonanDriver.Untuk(kantor);
        var kode = await SampaiPertanyaanAsync(driver, "KSDPK");
        await JawabAsync(driver, kode, membebani: true, belumTersedia: false);

        await driver.SelesaikanAsync(await driver.TugasAsync(kode, "persetujuanDprd"), "tolak");
        await driver.JalankanAsync(kode);

        Assert.Equal("ditolak", (await driver.AmbilAsync<KeadaanUji>($"/api/v1/permohonan/{kode}")).Status);
        Assert.False(await kantor.DbAsync(db => db.Naskah.AnyAsync(n => db.Permohonan.Any(p => p.Id == n.PermohonanId && p.Kode == kode))));
        Assert.Empty(await kantor.DbAsync(KeadaanInvariants.FindViolationsAsync));
    }

    [Fact]
    public async Task Dprd_MenungguJawaban_DiTabPihakLainBukanTugasSaya()
    {
        var driver = PermohonanDriver.Untuk(kantor);
        var kode = await SampaiPertanyaanAsync(driver, "KSDPK");
        await PastikanTabAsync(kode, "saya");

        await JawabAsync(driver, kode, membebani: false, belumTersedia: true);

        await PastikanTabAsync(kode, "menunggu");
        Assert.Contains(kode, await (await kantor.KlienSebagaiAsync("kepala-bagian")).TeksAsync(TugasLinks.KotakTab("menunggu")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("KSDPL")]
    [InlineData("KSDLL")]
    public async Task LuarNegeri_SetiapLangkahDprdDanKementerian_DiTabPihakLain(string jalur)
    {
        var driver = PermohonanDriver.Untuk(kantor);
        var kode = await driver.AjukanAsync(PermohonanUji.PerJalur[jalur]);
        await driver.JalankanAsync(kode, "persetujuanDprd");

        var langkah = new List<string>();
        for (var terbuka = await driver.TugasAsync(kode); terbuka[0].Tahap == "persetujuan"; terbuka = await driver.TugasAsync(kode))
        {
            var tugas = Assert.Single(terbuka);
            await PastikanTabAsync(kode, "menunggu");
            langkah.Add(tugas.Kunci);
            await driver.SelesaikanAsync(tugas);
        }

        Assert.Equal("persetujuanDprd", langkah[0]);
        Assert.Equal("persetujuanKemendagri", langkah[1]);
        Assert.Equal(3, langkah.Count);
    }

    private static async Task<string> SampaiPertanyaanAsync(PermohonanDriver driver, string jalur)
    {
        var kode = await driver.AjukanAsync(PermohonanUji.PerJalur[jalur]);
        await driver.JalankanAsync(kode, "tentukanPersetujuan");
        return kode;
    }

    private static async Task JawabAsync(PermohonanDriver driver, string kode, bool membebani, bool belumTersedia)
    {
        var tugas = await driver.TugasAsync(kode, "tentukanPersetujuan");
        var isian = new { membebaniMasyarakat = membebani, belumTersediaDiApbd = belumTersedia, pertimbangan = "Menurut rancangan dan APBD." };
        using var jawaban = await driver.KirimAsync(HttpMethod.Post, $"/api/v1/tugas/{tugas.Id}/selesai", tugas.Pelaksana!.Split('@')[0], new { hasil = "lanjut", isian });
        await PermohonanDriver.BacaAsync<KeadaanUji>(jawaban, HttpStatusCode.OK);
    }

    /// <summary>For the analis whose case it is, the request stands in this tab and in none of the other two.</summary>
    private async Task PastikanTabAsync(string kode, string tab)
    {
        var analis = await kantor.KlienSebagaiAsync("analis");
        foreach (var nama in new[] { "saya", "belum-diambil", "menunggu" })
        {
            Assert.Equal(nama == tab, (await analis.TeksAsync(TugasLinks.KotakTab(nama))).Contains($">{kode}<", StringComparison.Ordinal));
        }
    }
}
