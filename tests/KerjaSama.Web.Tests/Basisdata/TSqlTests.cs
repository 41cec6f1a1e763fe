using System.Diagnostics;
using System.Text.Json;
using KerjaSama.Data;
using KerjaSama.Data.SqlServer;
using KerjaSama.Domain.Kinerja;
using KerjaSama.Domain.Naskah;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Configuration;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Infrastructure.Ui;
using KerjaSama.Web.Modul.Impor;
using KerjaSama.Web.Modul.Impor.Ekspor;
using KerjaSama.Web.Modul.Kinerja;
using KerjaSama.Web.Modul.Kinerja.Kontrak;
using KerjaSama.Web.Modul.Mitra;
using KerjaSama.Web.Modul.Naskah;
using KerjaSama.Web.Modul.Naskah.Kontrak;
using KerjaSama.Web.Modul.Permohonan;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using KerjaSama.Web.Modul.Portal;
using KerjaSama.Web.Modul.Portal.Kontrak;
using KerjaSama.Web.Modul.Surat;
using KerjaSama.Web.Modul.Telaahan;
using KerjaSama.Web.Modul.Tugas;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace KerjaSama.Web.Tests.Basisdata;

/// <summary>What SQL Server would be sent, checked as T-SQL without one (decisions.md 26).</summary>
public sealed class TSqlTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tsql").FullName;

    [Fact]
    public async Task Migrations_and_queries_are_T_SQL_over_tables_that_exist()
    {
        var queries = await RecordAsync();
        Assert.True(queries.Count > 40, $"Only {queries.Count} queries were recorded.");

        var (exitCode, output) = await CheckAsync([Migration("migrasi.sql", MigrationsSqlGenerationOptions.Idempotent), .. queries.Select((q, i) => Write($"kueri-{i}.sql", q))]);

        Assert.Equal((0, ""), (exitCode, output));
    }

    [Theory]
    [InlineData("SELECT [p].[kode],\n       [p].[jduul] FROM [permohonan] AS [p]", "salah.sql:2: [p] has no column [jduul].")]
    [InlineData("SELECT [p].[kode] FROM [permohonn] AS [p]", "salah.sql:1: No script creates a table [permohonn].")]
    [InlineData("SELECT [p].[kode] FROM [permohonan] AS [p] WHERE EXISTS (SELECT 1 FROM [mitra] AS [m] WHERE [m].[id] = [q].[id])", "salah.sql:1: [q] names no table here.")]
    [InlineData("UPDATE [p] SET [p].[stauts] = N'baru' FROM [permohonan] AS [p]", "salah.sql:1: [p] has no column [stauts].")]
    [InlineData("INSERT INTO [counter] ([nama], [nlai]) VALUES (N'a', 1)", "salah.sql:1: Column [nlai] is in none of the tables here.")]
    [InlineData("SELECT COUNT(*) FROM [permohonan] AS [p] GROUP BY (SELECT MAX([m].[kode]) FROM [mitra] AS [m])", "salah.sql:1: A subquery may not stand in GROUP BY.")]
    [InlineData("SELECT [kode] FROM [permohonan] LIMIT 5", "salah.sql:1: Incorrect syntax near")]
    public async Task A_planted_error_is_found_in_its_line(string sql, string finding)
    {
        var (exitCode, output) = await CheckAsync([Migration("migrasi.sql", MigrationsSqlGenerationOptions.Default), Write("salah.sql", sql)]);

        Assert.Equal(1, exitCode);
        Assert.Contains(finding, output, StringComparison.Ordinal);
        Assert.DoesNotContain("migrasi.sql", output, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Migration(string name, MigrationsSqlGenerationOptions options)
    {
        using var db = DataModule.CreateContext(new SqlServerPack(), "Server=tidak-dipakai");
        return Write(name, db.GetService<IMigrator>().GenerateScript(options: options));
    }

    /// <summary>Runs the lists with every filter, order and cursor, the inbox, the figures and the commands, as each kind of person.</summary>
    private async Task<IReadOnlyList<string>> RecordAsync()
    {
        var recorder = new QueryRecorder();
        var configuration = new ConfigurationManager
        {
            ["KerjaSama:Data"] = _folder,
            ["KerjaSama:Database:Provider"] = "SqlServer",
            ["KerjaSama:Database:ConnectionString"] = "Server=tidak-dipakai",
        };
        await using var services = new ServiceCollection().AddLogging().AddProviders(KerjaSamaOptions.Read(configuration))
            .AddAlur().AddPermohonan().AddKinerja().AddTugas().AddMitra().AddNaskah().AddSurat().AddTelaahan().AddPortal().AddImpor().AddScoped<PelakuReader>().AddSingleton<IInterceptor>(recorder).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var sp = scope.ServiceProvider;
        foreach (var pelaku in Orang())
        {
            await DaftarAsync(sp.GetRequiredService<DaftarPermohonan>(), pelaku);
            foreach (var tab in Enum.GetValues<TabKotak>())
            {
                await sp.GetRequiredService<KotakTugas>().ListAsync(tab, null, pelaku, default);
            }

            await sp.GetRequiredService<KotakTugas>().DiperingatkanAsync(pelaku, default);
            await sp.GetRequiredService<KotakTugas>().SampaiAsync(new DateOnly(2026, 3, 2), pelaku, default);
            await RegisterAsync(sp.GetRequiredService<DaftarNaskah>(), pelaku);
            foreach (var pencarian in sp.GetServices<IPencarian>())
            {
                await pencarian.CariAsync("dua kata", pelaku, default);
                await pencarian.LangsungAsync("P-2026-00001", pelaku, default);
            }

            await sp.GetRequiredService<DokumenLuar>().TerlihatAsync(ObjekPermohonan.Buat(), pelaku, default);
            await sp.GetRequiredService<KelengkapanBerkas>().ListAsync(ObjekPermohonan.Buat(), pelaku, default);
        }

        foreach (var varian in DefinisiIku.YangDihitung.SelectMany(d => d.Varian!.Select(v => (d.Kunci, v.Kode))))
        {
            await sp.GetRequiredService<HitungIku>().SemuaAsync(new Periode(2026, null), varian.Kode, default);
            await sp.GetRequiredService<HitungIku>().RincianAsync(varian.Kunci, new Periode(2026, 1), varian.Kode, default);
        }

        await sp.GetRequiredService<PeringatanTenggat>().JalankanAsync(default);
        await sp.GetRequiredService<LetakPermohonan>().ListAsync(default);
        await sp.GetRequiredService<HambatanLangkah>().ListAsync(2026, default);
        await sp.GetRequiredService<HambatanLangkah>().PutaranAsync(2026, new("ksdpk", "susunTelaahan", "fasilitasi-dn"), default);
        await AgendaAsync(sp.GetRequiredService<DaftarSurat>());
        await PublikAsync(sp);
        await ImporAsync(sp);
        await sp.GetRequiredService<CaseLock>().LockAsync(Guid.CreateVersion7(), default);
        await sp.GetRequiredService<CaseLock>().LockSubjectAsync(Guid.CreateVersion7(), default);
        var db = sp.GetRequiredService<KerjaSamaDbContext>();
        await db.Pack.EnsureCounterAsync(db, "uji", default);
        return recorder.Texts;
    }

    private static async Task PublikAsync(IServiceProvider sp)
    {
        var daftar = sp.GetRequiredService<DaftarPublik>();
        await daftar.ListAsync(new("dua kata", "PKS", null, null), default);
        await daftar.ListAsync(new(null, null, null, Cursor("-tanggal", "2026-03-02", 17)), default);
        await daftar.FindAsync("N-2026-00001", default);
        await daftar.TercatatAsync("N-2026-00001", default);
        await sp.GetRequiredService<LacakReader>().FindAsync("ABCD-EFGH-JKLM-NPQR", default);
        await sp.GetRequiredService<BerandaReader>().LoadAsync(new(Guid.CreateVersion7(), "Mitra", new HashSet<Peran> { Peran.Mitra }, Guid.CreateVersion7()), default);
    }

    private static async Task ImporAsync(IServiceProvider sp)
    {
        var db = sp.GetRequiredService<KerjaSamaDbContext>();
        var ekspor = sp.GetRequiredService<EksporData>();
        await ekspor.PermohonanAsync(db.Permohonan, Stream.Null, xlsx: false, default);
        await ekspor.NaskahAsync(db.Naskah, Stream.Null, xlsx: false, default);
    }

    private static async Task DaftarAsync(DaftarPermohonan daftar, Pelaku pelaku)
    {
        var kosong = new PermohonanFilter(null, null, null, null, null, null, null, null, null);
        PermohonanFilter[] saringan =
        [
            kosong with { Status = "diproses" }, kosong with { Tahap = "draf" }, kosong with { Jalur = "KSDPK" }, kosong with { Mitra = "PT Contoh" },
            kosong with { Tahun = 2026 }, kosong with { Q = "kesehatan" },
            .. Enum.GetValues<PihakLangkah>().Select(g => kosong with { Berjalan = true, Lewat = true, Giliran = g.Kode }),
            kosong with { Urut = "kode", Setelah = Cursor("kode", "17", 17) },
            kosong with { Urut = "-tanggalDiterima", Setelah = Cursor("-tanggalDiterima", "2026-03-02", 17) },
            kosong with { Urut = "judul", Setelah = Cursor("judul", "Pelayanan", 17) },
        ];
        foreach (var filter in saringan)
        {
            await daftar.ListAsync(filter, pelaku, denganTotal: true, default);
        }
    }

    private static async Task RegisterAsync(DaftarNaskah daftar, Pelaku pelaku)
    {
        var kosong = new NaskahFilter(null, null, null, null, null, null, null, null, null, null, null, null, null);
        NaskahFilter[] saringan =
        [
            .. Enum.GetValues<StatusNaskah>().Select(s => kosong with { Status = s.Kode }),
            kosong with { Jenis = "PKS", Jalur = "KSDPK", Mitra = "PT Contoh", KategoriMitra = "badan-hukum" },
            kosong with { Tahun = 2026, BerakhirDari = new DateOnly(2026, 1, 1), BerakhirSampai = new DateOnly(2026, 12, 31), Induk = "N-2026-00001", Q = "dua kata" },
            kosong with { Urut = "-tanggal", Setelah = Cursor("-tanggal", "2026-03-02", 17) },
            kosong with { Urut = "berakhir", Setelah = Cursor("berakhir", "2026-03-02", 17) },
            kosong with { Urut = "judul", Setelah = Cursor("judul", "Pelayanan", 17) },
        ];
        foreach (var filter in saringan)
        {
            await daftar.ListAsync(filter, pelaku, denganTotal: true, default);
            await daftar.HitungPerStatusAsync(filter, pelaku, default);
        }
    }

    private static async Task AgendaAsync(DaftarSurat daftar)
    {
        var filter = new SuratFilter("dua kata", 2026, new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31), "biasa", "belum", null, Cursor("-agenda", "2026000017", 2026000017));
        await daftar.MasukAsync(filter, default);
        await daftar.KeluarAsync(filter, default);
        await daftar.HitungMasukAsync(filter, default);
        await daftar.SaranAsalAsync(default);
    }

    private static IEnumerable<Pelaku> Orang()
    {
        Pelaku Baru(Peran peran) => new(Guid.CreateVersion7(), peran.Kode, new HashSet<Peran> { peran });
        yield return Baru(Peran.KepalaBagian);
        yield return Baru(Peran.Analis) with { Mewakili = new HashSet<Guid> { Guid.CreateVersion7() } };
        yield return Baru(Peran.Mitra) with { MitraId = Guid.CreateVersion7() };
        yield return Baru(Peran.PerangkatDaerah) with { PerangkatDaerah = "dinkes" };
    }

    private static string Cursor(string order, string key, long sequence) =>
        WebEncoders.Base64UrlEncode(JsonSerializer.SerializeToUtf8Bytes(new[] { order, key, sequence.ToString(System.Globalization.CultureInfo.InvariantCulture) }));

    private string Write(string name, string sql)
    {
        var file = Path.Combine(_folder, name);
        File.WriteAllText(file, sql);
        return file;
    }

    private static async Task<(int ExitCode, string Output)> CheckAsync(IEnumerable<string> files)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "KerjaSama.TSqlCheck.dll"), .. files]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await error);
    }
}
