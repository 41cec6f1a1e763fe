using System.Text.RegularExpressions;
using KerjaSama.Data;
using KerjaSama.Web.Modul.Contoh;
using KerjaSama.Web.Modul.Pengguna;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace KerjaSama.Bench;

/// <summary>The whole program in this process on a SQLite file of its own, with every sample of the demo.</summary>
internal sealed partial class BenchOffice : WebApplicationFactory<Program>
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kerjasama-bench").FullName;

    public async Task FillAsync() => await Services.GetRequiredService<JalankanContoh>().ExecuteAsync(false, _ => { }, CancellationToken.None);

    public async Task<T> QueryAsync<T>(Func<KerjaSamaDbContext, Task<T>> query)
    {
        await using var scope = Services.CreateAsyncScope();
        return await query(scope.ServiceProvider.GetRequiredService<KerjaSamaDbContext>());
    }

    /// <summary>A browser in which a demo user has signed in.</summary>
    public async Task<HttpClient> SignedInAsync(string user)
    {
        var client = CreateClient();
        var token = FormToken().Match(await client.GetStringAsync("/masuk")).Groups[1].Value;
        using var form = new FormUrlEncodedContent([new("Input.Surel", $"{user}@contoh.go.id"), new("Input.Sandi", PenggunaDemo.Sandi), new("__RequestVerificationToken", token)]);
        using var answer = await client.PostAsync("/masuk", form);
        answer.EnsureSuccessStatusCode();
        return client;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseContentRoot(AppContext.BaseDirectory);
        builder.UseSetting("KerjaSama:Data", _folder);
        builder.UseSetting("KerjaSama:Demo", "true");
        builder.UseSetting("Logging:LogLevel:Default", "Error");
        builder.UseSetting("Logging:LogLevel:Microsoft.AspNetCore", "Error");
        builder.UseSetting("Logging:LogLevel:Microsoft.EntityFrameworkCore", "Error");
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex FormToken();
}
