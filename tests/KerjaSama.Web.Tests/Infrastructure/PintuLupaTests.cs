using System.Net;
using KerjaSama.Web.Infrastructure.Startup;
using KerjaSama.Web.Modul.Pengguna;
using Microsoft.AspNetCore.Builder;

namespace KerjaSama.Web.Tests.Infrastructure;

/// <summary>The program as it is, on a real port, plus two endpoints at which somebody forgot to say who may come in.</summary>
public sealed class PintuLupaTests : IAsyncLifetime
{
    private const string Alamat = "/uji-pintu-lupa";

    private readonly string _folder = Path.Combine(Path.GetTempPath(), "kerjasama-uji", Guid.NewGuid().ToString("N"));
    private WebApplication _app = null!;

    public async ValueTask InitializeAsync()
    {
        _app = KerjaSamaApplication.Build([$"--DATA={_folder}", "--URL=http://127.0.0.1:0", "--KerjaSama:Demo=true"]);
        _app.MapGet(Alamat, () => "terbuka");
        _app.MapGet("/api" + Alamat, () => "terbuka");
        await StartupSequence.RunAsync(_app.Services, TextWriter.Null);
        await _app.StartAsync();
    }

    [Fact]
    public async Task Pintu_lupa_tertutup_juga_untuk_administrator()
    {
        using var klien = await AdminAsync();

        Assert.Equal(HttpStatusCode.Forbidden, (await klien.GetAsync(Alamat)).StatusCode);
    }

    [Fact]
    public async Task Cookie_tidak_berlaku_di_api()
    {
        using var klien = await AdminAsync();

        var jawaban = await klien.GetAsync("/api" + Alamat);

        Assert.Equal(HttpStatusCode.Unauthorized, jawaban.StatusCode);
        Assert.Equal("application/problem+json", jawaban.Content.Headers.ContentType?.MediaType);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<HttpClient> AdminAsync()
    {
        var klien = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(_app.Urls.Single()) };
        var jawaban = await klien.MasukAsync("admin@contoh.go.id", PenggunaDemo.Sandi);
        Assert.Equal(HttpStatusCode.Found, jawaban.StatusCode);
        return klien;
    }
}
