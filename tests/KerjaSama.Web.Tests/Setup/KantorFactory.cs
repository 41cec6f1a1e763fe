using System.Net.Http.Headers;
using KerjaSama.Data;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Configuration;
using KerjaSama.Web.Modul.Pengguna;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KerjaSama.Web.Tests;

/// <summary>
/// The whole program on a database and a folder of its own. Real but for the clock (<see cref="Clock"/>) and the cost of a password
/// hash. The people of the demo are there from the first <c>Klien…Async</c> on.
/// </summary>
public class KantorFactory : WebApplicationFactory<Program>
{
    private readonly bool _ownData;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private bool _demoIsThere;

    public KantorFactory()
        : this(BasisData.Sqlite)
    {
    }

    internal KantorFactory(BasisData basisData)
        : this(new KantorData(basisData)) => _ownData = true;

    /// <param name="data">Stays when this is gone, for other programs.</param>
    internal KantorFactory(KantorData data) => Data = data;

    public TestClock Clock { get; } = new();

    /// <summary>Where the database, files and mail are.</summary>
    public string Folder => Data.Folder;

    internal KantorData Data { get; }

    /// <summary>More keys for this factory; set before the first use.</summary>
    public Dictionary<string, string?> Settings { get; } = [];

    /// <summary>Whether its visitors are programs of the same machine, whose posts nothing limits; set before the first use.</summary>
    public bool Loopback { get; init; }

    internal OfficeClock OfficeClock => Services.GetRequiredService<OfficeClock>();

    /// <summary>A guest. Redirects are not followed, so that a test sees them.</summary>
    public HttpClient Tamu() => CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    /// <summary>A browser in which a demo user (<c>analis</c>, <c>mitra-2</c>) has signed in through the page.</summary>
    public async Task<HttpClient> KlienSebagaiAsync(string pengguna)
    {
        await EnsureDemoAsync();
        var klien = Tamu();
        var jawaban = await klien.MasukAsync($"{pengguna}@contoh.go.id", PenggunaDemo.Sandi);
        Assert.Equal(System.Net.HttpStatusCode.Found, jawaban.StatusCode);
        return klien;
    }

    /// <summary>An API client with a personal access token of a demo user.</summary>
    public async Task<HttpClient> KlienApiAsync(string pengguna)
    {
        var token = await TokenAsync(pengguna);
        var klien = Tamu();
        klien.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return klien;
    }

    public async Task<string> TokenAsync(string pengguna, int hari = BuatToken.HariBawaan)
    {
        await EnsureDemoAsync();
        return await DenganAsync<BuatToken, string>(async (db, buat) =>
            await buat.ExecuteAsync(await db.Users.SingleAsync(u => u.Email == pengguna + "@contoh.go.id"), "uji", hari, default));
    }

    /// <summary>Id of a demo user.</summary>
    public async Task<Guid> IdAsync(string pengguna)
    {
        await EnsureDemoAsync();
        return await DbAsync(db => db.Users.Where(u => u.Email == pengguna + "@contoh.go.id").Select(u => u.Id).SingleAsync());
    }

    /// <summary>Looks into the database, or prepares a row that no use case makes.</summary>
    public async Task<T> DbAsync<T>(Func<KerjaSamaDbContext, Task<T>> kerjakan)
    {
        await using var scope = Services.CreateAsyncScope();
        return await kerjakan(scope.ServiceProvider.GetRequiredService<KerjaSamaDbContext>());
    }

    /// <summary>Runs a use case in a scope of its own.</summary>
    internal async Task<T> DenganAsync<TService, T>(Func<KerjaSamaDbContext, TService, Task<T>> kerjakan)
        where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await kerjakan(scope.ServiceProvider.GetRequiredService<KerjaSamaDbContext>(), scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>Creates the demo's people and its two partners, once.</summary>
    public async Task EnsureDemoAsync()
    {
        await _turn.WaitAsync();
        try
        {
            // another program may have made them in this database
            if (!_demoIsThere && !await DbAsync(db => db.Users.AnyAsync(u => u.Email == "agenda@contoh.go.id")))
            {
                await DenganAsync<PenggunaAwal, bool>(async (_, awal) =>
                {
                    await awal.CreateDemoAsync(default);
                    return true;
                });
            }

            _demoIsThere = true;
        }
        finally
        {
            _turn.Release();
        }
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("KerjaSama:Data", Folder);
        builder.UseSetting("KerjaSama:Database:Provider", Data.BasisData.ToString());
        foreach (var category in new[] { "Default", "Microsoft.AspNetCore", "Microsoft.EntityFrameworkCore" })
        {
            builder.UseSetting($"Logging:LogLevel:{category}", "Error");
        }

        if (Data.ConnectionString is { } connectionString)
        {
            builder.UseSetting("KerjaSama:Database:ConnectionString", connectionString);
        }

        foreach (var (key, value) in Settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton(sp => new OfficeClock(Clock, sp.GetRequiredService<KerjaSamaOptions>().TimeZone));
            services.Configure<PasswordHasherOptions>(o => o.IterationCount = 1);
            if (Loopback)
            {
                services.AddSingleton<IStartupFilter, LoopbackFilter>();
            }
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && _ownData)
        {
            Data.Dispose();
        }

        _turn.Dispose();
    }
}
