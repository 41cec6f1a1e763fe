using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KerjaSama.Web.Tests.Infrastructure.Esign;

/// <summary>A server that answers as BSrE's e-sign client service v2 does (domain.md section 6), on a port of its own.</summary>
internal sealed class BsreTiruan : IAsyncDisposable
{
    public const string Pengguna = "kantor";
    public const string Sandi = "sandi-layanan";
    public const string Totp = "482913";

    private readonly WebApplication _app;

    private BsreTiruan(WebApplication app) => _app = app;

    public Uri Alamat { get; private set; } = null!;

    public string Status { get; set; } = "ISSUE";

    /// <summary>What happens instead of the ordinary answer, by path.</summary>
    public Dictionary<string, Func<HttpContext, int, Task>> Sebagai { get; } = [];

    /// <summary>Paths as they were called, and the bodies.</summary>
    public List<(string Jalan, JsonNode Isi)> Panggilan { get; } = [];

    public static async Task<BsreTiruan> MulaiAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var tiruan = new BsreTiruan(app);
        app.Run(tiruan.JawabAsync);
        await app.StartAsync();
        tiruan.Alamat = new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single() + "/");
        return tiruan;
    }

    public int Banyak(string jalan) => Panggilan.Count(p => p.Jalan == jalan);

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task JawabAsync(HttpContext context)
    {
        var jalan = context.Request.Path.Value!;
        var isi = (await JsonNode.ParseAsync(context.Request.Body))!;
        Panggilan.Add((jalan, isi));
        if (context.Request.Headers.Authorization != "Basic " + Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"{Pengguna}:{Sandi}")))
        {
            context.Response.StatusCode = 401;
            return;
        }

        if (Sebagai.TryGetValue(jalan, out var lain))
        {
            await lain(context, Banyak(jalan));
            return;
        }

        await context.Response.WriteAsJsonAsync(jalan switch
        {
            "/api/v2/user/check/status" => new { status = Status, message = "keadaan" },
            "/api/v2/sign/get/totp" => new { message = "terkirim" },
            "/api/v2/sign/pdf" => Tandatangani(context, isi),
            "/api/v2/verify/pdf" => new
            {
                conclusion = "VALID",
                description = "Dokumen valid",
                signatureInformations = new[] { new { signerName = PenandaUji.Nama, signatureDate = "2026-11-22", integrityValid = true, certificateTrusted = true, modified = false } },
            },
            _ => throw new InvalidOperationException(jalan),
        });
    }

    private static object Tandatangani(HttpContext context, JsonNode isi)
    {
        if ((string?)isi["passphrase"] != PenandaUji.Frasa && (string?)isi["totp"] != Totp)
        {
            context.Response.StatusCode = 400;
            return new { status_code = 2031, error = $"Passphrase {isi["passphrase"]} untuk {isi["nik"]} salah" };
        }

        var pdf = Convert.FromBase64String((string)isi["file"]![0]!);
        return new { time = 812, file = new[] { PenandaUji.Tandatangani(pdf, DateTimeOffset.UtcNow) } };
    }
}
