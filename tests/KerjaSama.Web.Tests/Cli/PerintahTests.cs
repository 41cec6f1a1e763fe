using KerjaSama.Data;
using KerjaSama.Data.Sqlite;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Web.Infrastructure.Keamanan;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Cli;

public sealed class PerintahTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "kerjasama-uji", Guid.NewGuid().ToString("N"));
    private readonly ProgramProcess _program;

    public PerintahTests() => _program = new ProgramProcess(_folder);

    [Fact]
    public async Task Pengguna_lalu_token_hanya_token_yang_ke_stdout()
    {
        var buat = await _program.RunAsync(["pengguna", "buat", "penghubung@contoh.go.id", "--peran", "perangkat-daerah", "--perangkat-daerah", "dinkes", "--nama", "Ani", "--sandi-stdin"], "sandi-yang-panjang");
        Assert.Equal("penghubung@contoh.go.id dibuat" + Environment.NewLine, buat.Output);
        Assert.Equal(0, buat.ExitCode);

        var token = await _program.RunAsync(["token", "buat", "penghubung@contoh.go.id", "--hari", "7"]);

        Assert.Equal(0, token.ExitCode);
        await using var db = DataModule.CreateContext(new SqlitePack(), $"Data Source={Path.Combine(_folder, "kerjasama.db")}");
        var akun = await db.Users.SingleAsync(u => u.Email == "penghubung@contoh.go.id");
        Assert.Equal((Peran.PerangkatDaerah, "dinkes", "Ani"), (akun.Peran.Single().Peran, akun.PerangkatDaerah, akun.Nama));
        var baris = await db.TokenAkses.SingleAsync(t => t.PenggunaId == akun.Id);
        Assert.Equal(TokenText.Hash(token.Output.Trim()), baris.Hash);
        Assert.Equal(TimeSpan.FromDays(7), baris.KedaluwarsaPada - baris.DibuatPada);
    }

    [Fact]
    public async Task Mulai_pertama_tanpa_demo_sandi_administrator_tercetak_sekali()
    {
        string[] perintah = ["pengguna", "buat", "satu@contoh.go.id", "--peran", "analis"];

        var pertama = await _program.RunAsync(perintah);
        var kedua = await _program.RunAsync(["pengguna", "buat", "dua@contoh.go.id", "--peran", "analis"]);

        Assert.Contains("Administrator pertama: admin@kerjasama.local  sandi: ", pertama.Error, StringComparison.Ordinal);
        Assert.Matches("^satu@contoh.go.id dibuat, sandi: [a-z2-9-]{23}$", pertama.Output.Trim());
        Assert.DoesNotContain("Administrator pertama", kedua.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Migrasi_alur_tanpa_yang_tertinggal_tidak_mengubah_apa_pun()
    {
        var hasil = await _program.RunAsync(["alur", "migrasi", "penerimaan"]);

        Assert.Equal((0, ""), (hasil.ExitCode, hasil.Output));
        Assert.Contains("0 dapat dipindahkan, 0 tinggal di versinya. Belum ada yang diubah", hasil.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "Peran 'raja' tidak dikenal; yang ada: admin, ", "pengguna", "buat", "x@contoh.go.id", "--peran", "raja")]
    [InlineData(1, "Isi kode mitra yang diwakili.", "pengguna", "buat", "x@contoh.go.id", "--peran", "mitra")]
    [InlineData(1, "Tidak ada akun aktif dengan surel", "token", "buat", "x@contoh.go.id")]
    [InlineData(64, "Pilihan tidak dikenal: --raja", "token", "buat", "x@contoh.go.id", "--raja")]
    [InlineData(1, "Alur 'tidak-ada' tidak ada. Yang ada: ksdd, ", "alur", "migrasi", "tidak-ada")]
    [InlineData(1, "Alasan wajib diisi.", "alur", "migrasi", "penerimaan", "--jalankan")]
    [InlineData(64, "Peta 'a' tidak dapat dibaca", "alur", "migrasi", "penerimaan", "--peta", "a")]
    [InlineData(64, "Perintah tidak dikenal: nihil", "nihil")]
    public async Task Ditolak_dengan_sebab_dan_kode_keluar(int exitCode, string sebab, params string[] args)
    {
        var hasil = await _program.RunAsync(args);

        Assert.Equal(exitCode, hasil.ExitCode);
        Assert.Contains(sebab, hasil.Error, StringComparison.Ordinal);
        Assert.Empty(hasil.Output);
    }

    [Fact]
    public async Task Konfigurasi_salah_satu_baris_tanpa_jejak_tumpukan()
    {
        _program.Environment["KerjaSama__Database__Provider"] = "Oracle";

        var hasil = await _program.RunAsync([]);

        Assert.Equal(2, hasil.ExitCode);
        Assert.Equal("Konfigurasi KerjaSama:Database:Provider bernilai \"Oracle\"; yang diizinkan: Sqlite, SqlServer, PostgreSql.", hasil.Error.TrimEnd());
        Assert.Empty(hasil.Output);
    }

    public void Dispose()
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }
}
