using System.Net;

namespace KerjaSama.Web.Tests.Infrastructure;

public sealed class KeamananTests(KantorFactory kantor) : IClassFixture<KantorFactory>
{
    [Fact]
    public async Task Halaman_tertutup_tamu_diantar_ke_masuk_lalu_kembali()
    {
        var jawaban = await kantor.Tamu().GetAsync("/akun?a=1");

        Assert.Equal(HttpStatusCode.Found, jawaban.StatusCode);
        Assert.Equal("/masuk?kembali=%2Fakun%3Fa%3D1", jawaban.Headers.Location!.PathAndQuery);
    }

    [Fact]
    public async Task Htmx_tanpa_sesi_401_dan_mengantar_halaman_penuh()
    {
        using var permintaan = new HttpRequestMessage(HttpMethod.Get, "/akun");
        permintaan.Headers.Add("HX-Request", "true");
        permintaan.Headers.Add("HX-Current-URL", "http://localhost/permohonan?tahun=2026");

        var jawaban = await kantor.Tamu().SendAsync(permintaan);

        Assert.Equal(HttpStatusCode.Unauthorized, jawaban.StatusCode);
        Assert.Equal("/masuk?kembali=%2Fpermohonan%3Ftahun%3D2026", Assert.Single(jawaban.Headers.GetValues("HX-Redirect")));
    }

    [Fact]
    public async Task Alamat_tidak_dikenal_404_juga_untuk_tamu() =>
        Assert.Equal(HttpStatusCode.NotFound, (await kantor.Tamu().GetAsync("/tidak-ada")).StatusCode);
}
