using System.Net;
using KerjaSama.Web.Modul.Permohonan.Kontrak;

namespace KerjaSama.Web.Tests.Permohonan;

public sealed class DaftarPermohonanTests(KantorFactory kantor) : IClassFixture<KantorFactory>
{
    private readonly SkenarioPermohonan _skenario = new(kantor);

    [Fact]
    public async Task Daftar_DisaringMenurutKataDanStatus_HanyaYangCocokDenganKepingnya()
    {
        await _skenario.DiterimaAsync("Pengelolaan pasar hewan");
        await _skenario.DiterimaAsync("Pengembangan batik tulis");
        var agenda = await kantor.KlienSebagaiAsync("agenda");

        var halaman = await agenda.TeksAsync($"{PermohonanLinks.Daftar}?q=pasar hewan&status=baru");

        Assert.Contains("Pengelolaan pasar hewan", halaman);
        Assert.DoesNotContain("Pengembangan batik tulis", halaman);
        Assert.Contains($"href=\"{PermohonanLinks.Daftar}?q=pasar%20hewan\" title=\"Hapus saringan ini\"", halaman);
    }

    [Fact]
    public async Task Daftar_KodeSaringanTidakDikenal_400DenganYangBoleh()
    {
        var jawaban = await (await kantor.KlienSebagaiAsync("agenda")).GetAsync($"{PermohonanLinks.Daftar}?status=entah");

        Assert.Equal(HttpStatusCode.BadRequest, jawaban.StatusCode);
        Assert.Contains("menunggu-mitra", await jawaban.TeksAsync());
    }

    [Fact]
    public async Task Daftar_LebihDariSatuHalaman_BerlanjutTanpaTerlewat()
    {
        await using var tempat = new KantorFactory();
        var skenario = new SkenarioPermohonan(tempat);
        var kode = new List<string>();
        for (var i = 0; i < 27; i++)
        {
            kode.Add(await skenario.DiterimaAsync($"Permohonan ke-{i}"));
        }

        var agenda = await tempat.KlienSebagaiAsync("agenda");
        var pertama = await agenda.TeksAsync(PermohonanLinks.Daftar);
        var berikut = System.Text.RegularExpressions.Regex.Match(pertama, "href=\"([^\"]*setelah=[^\"]*)\"").Groups[1].Value;
        var kedua = await agenda.TeksAsync(berikut);

        Assert.Contains("25 dari 27 baris", pertama);
        Assert.Equal(kode.Order(), kode.Where(k => pertama.Contains($"/{k}\"", StringComparison.Ordinal) ^ kedua.Contains($"/{k}\"", StringComparison.Ordinal)).Order());
    }

    [Fact]
    public async Task Daftar_MitraDanPerangkatDaerah_HanyaMiliknya()
    {
        var milikMitra = await _skenario.DiterimaAsync("Milik mitra pertama");
        var milikPd = await _skenario.DiterimaAsync("Milik dinas pendidikan", "CV Lain", "disdik");

        var (mitra, pd) = (await (await kantor.KlienSebagaiAsync("mitra")).TeksAsync(PermohonanLinks.Daftar), await (await kantor.KlienSebagaiAsync("perangkat-daerah-2")).TeksAsync(PermohonanLinks.Daftar));

        Assert.Contains(milikMitra, mitra);
        Assert.DoesNotContain(milikPd, mitra);
        Assert.Contains(milikPd, pd);
        Assert.DoesNotContain(milikMitra, pd);
    }
}
