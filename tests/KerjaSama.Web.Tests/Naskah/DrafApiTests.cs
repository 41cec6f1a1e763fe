using System.Net;
using System.Text.Json;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using KerjaSama.Web.Tests.Alur;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Naskah;

/// <summary>A draft sent by a program: where it names the version that it was made from, it goes over no other unseen.</summary>
public sealed class DrafApiTests(KantorFactory kantor) : IClassFixture<KantorFactory>
{
    private readonly SkenarioPermohonan _skenario = new(kantor);

    [Fact]
    public async Task Dasar_TerbaruDiterima_TertinggalDitahanDenganVersiDanPerbandingannya()
    {
        var (kode, _) = await _skenario.SampaiAsync("tinjauHukum", perangkatDaerah: "dinkes");
        var pertama = await TerbaruAsync(kode);

        using var kedua = await KirimAsync(kode, NaskahWord.Pks(), pertama.ToString());
        Assert.Equal(HttpStatusCode.Created, kedua.StatusCode);
        var terbaru = await TerbaruAsync(kode);
        Assert.Equal(pertama, await kantor.DbAsync(db => db.DokumenPermohonan.Where(d => d.Id == terbaru).Select(d => d.DasarId).SingleAsync()));

        using var tertinggal = await KirimAsync(kode, NaskahWord.Pks(jangka: "2 (dua) tahun"), pertama.ToString());
        var galat = await PermohonanDriver.BacaAsync<JsonElement>(tertinggal, HttpStatusCode.Conflict);
        Assert.Equal(("draf.bergeser", 2, terbaru, PermohonanLinks.BandingDraf(kode, pertama, terbaru)),
            (galat.GetProperty("kode").GetString(), galat.GetProperty("versi").GetInt32(), galat.GetProperty("terbaru").GetGuid(), galat.GetProperty("banding").GetString()));
        Assert.Equal(terbaru, await TerbaruAsync(kode));
        var halaman = await (await kantor.KlienSebagaiAsync("perancang")).GetAsync(galat.GetProperty("banding").GetString());
        Assert.Equal(HttpStatusCode.OK, halaman.StatusCode);

        using var tanpa = await KirimAsync(kode, NaskahWord.Pks(jangka: "2 (dua) tahun"), null);
        Assert.Equal(HttpStatusCode.Created, tanpa.StatusCode);
        Assert.NotEqual(terbaru, await TerbaruAsync(kode));
    }

    [Theory]
    [InlineData("bukan-id", "draf")]
    [InlineData("00000000-0000-0000-0000-000000000001", "draf")]
    [InlineData("00000000-0000-0000-0000-000000000001", "notulen")]
    public async Task Dasar_BukanVersiDraf_422(string dasar, string jenis)
    {
        var (kode, _) = await _skenario.SampaiAsync("tinjauHukum", perangkatDaerah: "dinkes");

        using var jawaban = await KirimAsync(kode, NaskahWord.Pks(), dasar, jenis);

        Assert.True((await PermohonanDriver.BacaAsync<JsonElement>(jawaban, HttpStatusCode.UnprocessableEntity)).GetProperty("errors").TryGetProperty("dasar", out _));
    }

    [Fact]
    public async Task Dasar_SebelumAdaDraf_409()
    {
        var (kode, _) = await _skenario.SampaiAsync("susunDraf", perangkatDaerah: "dinkes");

        using var jawaban = await KirimAsync(kode, NaskahWord.Pks(), $"{Guid.NewGuid()}");

        await jawaban.DitolakAsync(HttpStatusCode.Conflict, "draf.belum-ada");
    }

    private async Task<HttpResponseMessage> KirimAsync(string kode, byte[] isi, string? dasar, string jenis = "draf")
    {
        kantor.Clock.Maju(TimeSpan.FromMinutes(1));
        using var badan = new MultipartFormDataContent { { new StringContent(jenis), "jenis" }, { new ByteArrayContent(isi), "berkas", "draf.docx" } };
        if (dasar is not null)
        {
            badan.Add(new StringContent(dasar), "dasar");
        }

        return await (await kantor.KlienApiAsync("perancang")).PostAsync($"/api/v1/permohonan/{kode}/dokumen", badan);
    }

    private Task<Guid> TerbaruAsync(string kode) => kantor.DbAsync(async db =>
        DrafBerlaku.Dari(await db.DokumenPermohonan.AsNoTracking().Where(d => db.Permohonan.Any(p => p.Kode == kode && p.Id == d.PermohonanId)).ToListAsync())!.Dokumen.Id);
}
