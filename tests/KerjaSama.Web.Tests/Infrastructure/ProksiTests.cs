using System.Net;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Modul.Portal.Kontrak;
using Microsoft.AspNetCore.Http;

namespace KerjaSama.Web.Tests.Infrastructure;

/// <summary>Whose word about the visitor's address and scheme is believed.</summary>
public sealed class ProksiTests : IAsyncLifetime
{
    private static readonly IPAddress Proksi = IPAddress.Parse("10.20.0.7");
    private readonly KantorFactory _kantor = new() { Settings = { ["KerjaSama:Proxies"] = "10.20.0.0/24" } };

    [Fact]
    public async Task Lewat_proksi_yang_dikenal_tiap_pengunjung_dibatasi_sendiri()
    {
        Assert.Equal(429, await KirimBerulangAsync(Proksi, _ => "203.0.113.1"));
        Assert.NotEqual(429, await KirimAsync(Proksi, "203.0.113.2"));
    }

    [Fact]
    public async Task Alamat_yang_mengaku_ngaku_tetap_dibatasi() =>
        Assert.Equal(429, await KirimBerulangAsync(IPAddress.Parse("198.51.100.5"), i => $"203.0.113.{i}"));

    [Fact]
    public async Task Mesin_sendiri_tidak_dibatasi() =>
        Assert.NotEqual(429, await KirimBerulangAsync(IPAddress.Loopback, _ => null));

    [Theory]
    [InlineData("10.20.0.7", true)]
    [InlineData("198.51.100.5", false)]
    public async Task Https_di_depan_proksi_terbaca_dari_proksi_yang_dikenal_saja(string dari, bool aman)
    {
        var context = await _kantor.Server.SendAsync(c =>
        {
            c.Connection.RemoteIpAddress = IPAddress.Parse(dari);
            c.Request.Path = SecuritySetup.LoginPath;
            c.Request.Headers["X-Forwarded-Proto"] = "https";
        });

        Assert.Equal(aman, context.Request.IsHttps);
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync() => await _kantor.DisposeAsync();

    private async Task<int> KirimBerulangAsync(IPAddress dari, Func<int, string?> untuk)
    {
        var kode = 0;
        for (var i = 0; i <= PembatasTamu.MaksKiriman; i++)
        {
            kode = await KirimAsync(dari, untuk(i));
        }

        return kode;
    }

    private async Task<int> KirimAsync(IPAddress dari, string? untuk)
    {
        var context = await _kantor.Server.SendAsync(c =>
        {
            c.Connection.RemoteIpAddress = dari;
            c.Request.Method = HttpMethods.Post;
            c.Request.Path = PortalLinks.LacakLupa;
            c.Request.Headers["X-Forwarded-For"] = untuk;
        });
        return context.Response.StatusCode;
    }
}
