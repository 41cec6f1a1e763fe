using KerjaSama.Web.Tests;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(KerjaSama.Browser.Tests.Peramban))]

namespace KerjaSama.Browser.Tests;

/// <summary>One office on a real port and one Chromium for all journeys.</summary>
public sealed class Peramban : IAsyncLifetime
{
    private static readonly string[] Flags =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public KantorFactory Kantor { get; } = new();

    /// <summary>Where Chromium is; null: the journeys are skipped by name.</summary>
    public static string? Chromium { get; } =
        new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);

    public Uri Alamat { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        if (Chromium is null)
        {
            return;
        }

        var sertifikat = Path.Combine(Directory.CreateDirectory(Kantor.Folder).FullName, "penanda-uji.p12");
        await File.WriteAllBytesAsync(sertifikat, PenandaUji.Pkcs12);
        Kantor.Settings["KerjaSama:Esign:Provider"] = "Local";
        Kantor.Settings["KerjaSama:Esign:Local:Certificate"] = sertifikat;
        Kantor.UseKestrel(0);
        Kantor.StartServer();
        Alamat = Kantor.ClientOptions.BaseAddress;
        await Kantor.EnsureDemoAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = Flags });
    }

    /// <summary>A browser window of its own: own cookies, phone or desktop width.</summary>
    public async Task<IPage> BukaAsync(bool ponsel = false, bool denganSkrip = true)
    {
        Assert.SkipWhen(_browser is null, "Chromium is not installed (apt-get install chromium).");
        var konteks = await _browser!.NewContextAsync(new()
        {
            BaseURL = Alamat.ToString(),
            ViewportSize = Ukuran(ponsel),
            JavaScriptEnabled = denganSkrip,
            Locale = "id-ID",
        });
        return await konteks.NewPageAsync();
    }

    /// <summary>The window is a phone's from here on, or a desktop's.</summary>
    public static Task UkuranAsync(IPage page, bool ponsel)
    {
        var ukuran = Ukuran(ponsel);
        return page.SetViewportSizeAsync(ukuran.Width, ukuran.Height);
    }

    private static ViewportSize Ukuran(bool ponsel) => ponsel ? new() { Width = 390, Height = 844 } : new() { Width = 1440, Height = 900 };

    /// <summary>An API client of a demo user, over the same port as the browser.</summary>
    public async Task<HttpClient> KlienApiAsync(string pengguna)
    {
        var klien = new HttpClient { BaseAddress = Alamat };
        klien.DefaultRequestHeaders.Authorization = new("Bearer", await Kantor.TokenAsync(pengguna));
        return klien;
    }

    /// <summary>A window in which a demo user has signed in.</summary>
    public async Task<IPage> MasukAsync(string pengguna, bool ponsel = false)
    {
        var page = await BukaAsync(ponsel);
        await page.GotoAsync("/masuk");
        await page.Locator("input[type=email]").FillAsync(pengguna + "@contoh.go.id");
        await page.Locator("input[type=password]").FillAsync("Contoh-2026!");
        await page.Locator("main form button[type=submit]").First.ClickAsync();
        Assert.DoesNotContain("/masuk", page.Url, StringComparison.Ordinal);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        await Kantor.DisposeAsync();
    }
}
