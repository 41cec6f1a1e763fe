using System.Text.RegularExpressions;
using KerjaSama.Data;
using KerjaSama.Data.PostgreSql;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Modul.Contoh;
using KerjaSama.Web.Modul.Pengguna;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace KerjaSama.Bench;

/// <summary>The whole program in this process on a database of its own: a SQLite file, or a new database of a PostgreSQL server.</summary>
internal sealed partial class BenchOffice : WebApplicationFactory<Program>
{
    /// <summary>Connection string of a PostgreSQL server, without a database.</summary>
    private const string ServerVariable = "KERJASAMA_BENCH_POSTGRESQL";

    private readonly string _folder = Directory.CreateTempSubdirectory("kerjasama-bench").FullName;
    private readonly string? _connection;

    /// <param name="server">Null: SQLite.</param>
    public BenchOffice(string? server = null) =>
        _connection = server is null ? null : new NpgsqlConnectionStringBuilder(server) { Database = Path.GetFileName(_folder).Replace('-', '_').ToUpperInvariant() }.ConnectionString;

    /// <summary>The server to measure on; null: SQLite only.</summary>
    public static string? PostgreSqlServer => Environment.GetEnvironmentVariable(ServerVariable) is { Length: > 0 } server ? server : null;

    public string DatabaseName => _connection is null ? "SQLite" : "PostgreSQL";

    /// <summary>The commands that this office has sent to its database.</summary>
    public CommandCounter Commands { get; } = new();

    public async Task FillAsync() => await Services.GetRequiredService<JalankanContoh>().ExecuteAsync(false, _ => { }, CancellationToken.None);

    public async Task<T> QueryAsync<T>(Func<KerjaSamaDbContext, Task<T>> query) =>
        await UseAsync<KerjaSamaDbContext, T>(query);

    /// <summary>Asks a service in a scope of its own, as a request does.</summary>
    public async Task<T> UseAsync<TService, T>(Func<TService, Task<T>> use)
        where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public async Task<Pelaku> PersonAsync(string user)
    {
        var akun = await QueryAsync(db => db.Users.AsNoTracking().Where(u => u.Email == $"{user}@contoh.go.id").Select(u => u.Id).SingleAsync());
        return (await UseAsync<PelakuReader, IReadOnlyDictionary<Guid, Pelaku>>(reader => reader.ListAsync([akun], default)))[akun];
    }

    /// <summary>What PostgreSQL does by itself within a minute after many rows have come: counts them, so that it plans for what is there.</summary>
    public async Task AnalyzeAsync()
    {
        if (_connection is not null)
        {
            await QueryAsync(db => db.Database.ExecuteSqlRawAsync("ANALYZE"));
        }
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
        if (_connection is not null)
        {
            builder.UseSetting("KerjaSama:Database:Provider", "PostgreSql");
            builder.UseSetting("KerjaSama:Database:ConnectionString", _connection);
        }

        builder.UseSetting("Logging:LogLevel:Default", "Error");
        builder.UseSetting("Logging:LogLevel:Microsoft.AspNetCore", "Error");
        builder.UseSetting("Logging:LogLevel:Microsoft.EntityFrameworkCore", "Error");
        builder.ConfigureServices(services => services.AddSingleton<IInterceptor>(Commands));
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_connection is not null)
        {
            await using var db = DataModule.CreateContext(new PostgreSqlPack(), _connection);
            await db.Database.EnsureDeletedAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex FormToken();
}
