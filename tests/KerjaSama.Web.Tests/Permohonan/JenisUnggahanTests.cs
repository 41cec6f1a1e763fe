using System.Net;
using System.Net.Http.Headers;
using KerjaSama.Web.Modul.Portal.Kontrak;
using KerjaSama.Web.Tests.Portal;

namespace KerjaSama.Web.Tests.Permohonan;

/// <summary>What people outside the office may hand in, and how a document comes back by the API.</summary>
public sealed class JenisUnggahanTests(KantorFactory kantor) : IClassFixture<KantorFactory>
{
    private readonly SkenarioPermohonan _skenario = new(kantor);

    [Theory]
    [InlineData("mitra", "draf", HttpStatusCode.UnprocessableEntity)]
    [InlineData("mitra", "surat-jawaban", HttpStatusCode.UnprocessableEntity)]
    [InlineData("mitra", "tanggapan-mitra", HttpStatusCode.UnprocessableEntity)]
    [InlineData("mitra", "legalitas", HttpStatusCode.Created)]
    [InlineData("mitra", "lampiran", HttpStatusCode.Created)]
    [InlineData("perangkat-daerah", "draf", HttpStatusCode.UnprocessableEntity)]
    [InlineData("perangkat-daerah", "surat-penawaran", HttpStatusCode.Created)]
    [InlineData("agenda", "draf", HttpStatusCode.Created)]
    public async Task Unggah_Api_OrangLuarHanyaYangDiminta(string peran, string jenis, HttpStatusCode status)
    {
        var kode = await _skenario.DiterimaAsync(perangkatDaerah: await PdAsync());

        using var jawaban = await UnggahAsync(await kantor.KlienApiAsync(peran), kode, jenis);

        Assert.Equal(status, jawaban.StatusCode);
        if (status != HttpStatusCode.Created)
        {
            Assert.Contains("tidak diminta dari Anda", await jawaban.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Unggah_Api_MitraYangDimintaTugasnyaSendiri()
    {
        var (kode, _) = await _skenario.SampaiAsync("tinjauMitra");

        using var tanggapan = await UnggahAsync(await kantor.KlienApiAsync("mitra"), kode, "tanggapan-mitra");
        using var milikHukum = await UnggahAsync(await kantor.KlienApiAsync("mitra"), kode, "tanggapan-hukum");

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.UnprocessableEntity), (tanggapan.StatusCode, milikHukum.StatusCode));
    }

    [Theory]
    [InlineData("draf", HttpStatusCode.BadRequest)]
    [InlineData("lampiran", HttpStatusCode.Found)]
    public async Task Unggah_KodeLacak_HanyaYangDiminta(string jenis, HttpStatusCode status)
    {
        var (_, kode) = await kantor.AjukanAsync($"{jenis}@mitra.example");
        var klien = kantor.Tamu();

        using var jawaban = await klien.KirimBerkasAsync(
            PortalLinks.Lacak(kode) + "?handler=Unggah", await klien.IsiAsync(PortalLinks.Lacak(kode)), [new("jenis", jenis)], ("berkas", "naskah.pdf", FormBerkas.Pdf));

        Assert.Equal(status, jawaban.StatusCode);
    }

    [Theory]
    [InlineData("perangkat-daerah")]
    [InlineData("mitra")]
    public async Task Unggah_Halaman_DrafDitolak400(string peran)
    {
        var kode = await _skenario.DiterimaAsync(perangkatDaerah: await PdAsync());
        var klien = await kantor.KlienSebagaiAsync(peran);

        using var jawaban = await klien.KirimBerkasAsync($"/permohonan/{kode}/dokumen", [("Jenis", "draf")], ("Berkas", "draf.pdf", MultipartPoster.Pdf));

        Assert.Equal(HttpStatusCode.BadRequest, jawaban.StatusCode);
        var teks = await jawaban.TeksAsync();
        Assert.True(teks.Contains("tidak diminta dari Anda", StringComparison.Ordinal), teks);
    }

    [Fact]
    public async Task Location_DariUnggahan_MemberiIsinyaKepadaYangBerhak()
    {
        var kode = await _skenario.DiterimaAsync();
        using var lampiran = await UnggahAsync(await kantor.KlienApiAsync("mitra"), kode, "lampiran");
        using var notulen = await UnggahAsync(await kantor.KlienApiAsync("agenda"), kode, "notulen");
        Assert.StartsWith($"/api/v1/permohonan/{kode}/dokumen/", lampiran.Headers.Location!.ToString(), StringComparison.Ordinal);

        using var isi = await (await kantor.KlienApiAsync("mitra")).GetAsync(lampiran.Headers.Location);
        Assert.Equal(MultipartPoster.Pdf, await isi.Content.ReadAsByteArrayAsync());
        Assert.Equal(("application/pdf", "attachment", "uji.pdf"), (isi.Content.Headers.ContentType!.MediaType, isi.Content.Headers.ContentDisposition!.DispositionType, isi.Content.Headers.ContentDisposition.FileName));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("analis", notulen));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync("mitra", notulen));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync("mitra-2", lampiran));
        Assert.Equal(HttpStatusCode.Unauthorized, (await kantor.Tamu().GetAsync(lampiran.Headers.Location)).StatusCode);
    }

    private async Task<HttpStatusCode> StatusAsync(string peran, HttpResponseMessage unggahan)
    {
        using var jawaban = await (await kantor.KlienApiAsync(peran)).GetAsync(unggahan.Headers.Location);
        return jawaban.StatusCode;
    }

    private async Task<string> PdAsync() => (await _skenario.PelakuAsync("perangkat-daerah")).PerangkatDaerah!;

    private static async Task<HttpResponseMessage> UnggahAsync(HttpClient klien, string kode, string jenis)
    {
        var berkas = new ByteArrayContent(MultipartPoster.Pdf);
        berkas.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        using var isi = new MultipartFormDataContent { { new StringContent(jenis), "jenis" }, { berkas, "berkas", "uji.pdf" } };
        return await klien.PostAsync($"/api/v1/permohonan/{kode}/dokumen", isi);
    }
}
