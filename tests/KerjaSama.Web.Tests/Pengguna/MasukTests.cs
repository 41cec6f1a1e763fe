using System.Net;
using KerjaSama.Web.Modul.Pengguna;
using KerjaSama.Web.Modul.Pengguna.Kontrak;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Pengguna;

public sealed class MasukTests(KantorFactory kantor) : IClassFixture<KantorFactory>
{
    [Theory, SetiapBasisData]
    public async Task Masuk_SandiBenar_MasukDanTercatat(BasisData basisData)
    {
        await using var tempat = new KantorFactory(basisData);
        await tempat.EnsureDemoAsync();
        var klien = tempat.Tamu();

        var jawaban = await klien.MasukAsync("analis@contoh.go.id", PenggunaDemo.Sandi, "/permohonan?tahun=2026");

        Assert.Equal("/permohonan?tahun=2026", jawaban.Headers.Location?.ToString());
        var halaman = await klien.IsiAsync("/galat/404");
        Assert.Contains("Nurul Hidayati, S.AP.", halaman, StringComparison.Ordinal);
        Assert.Equal(1, await tempat.DbAsync(db => db.Riwayat.CountAsync(r => r.Peristiwa == "pengguna.masuk" && r.OlehNama == "Nurul Hidayati, S.AP.")));
    }

    [Theory]
    [InlineData("analis@contoh.go.id", "salah-sekali-sandinya")]
    [InlineData("tidak-ada@contoh.go.id", PenggunaDemo.Sandi)]
    public async Task Masuk_TidakCocok_DitolakTanpaMenyebutSebabnya(string surel, string sandi)
    {
        await kantor.EnsureDemoAsync();

        var jawaban = await kantor.Tamu().MasukAsync(surel, sandi);

        Assert.Equal(HttpStatusCode.BadRequest, jawaban.StatusCode);
        var halaman = await jawaban.Content.ReadAsStringAsync();
        Assert.Contains("Surel atau sandi tidak cocok.", halaman, StringComparison.Ordinal);
        Assert.Contains($"value=\"{surel}\"", halaman, StringComparison.Ordinal);
        Assert.DoesNotContain(sandi, halaman, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Masuk_LimaKaliSalah_TerkunciJugaUntukSandiBenar()
    {
        await kantor.EnsureDemoAsync();
        var klien = kantor.Tamu();
        for (var i = 0; i < 5; i++)
        {
            await klien.MasukAsync("auditor@contoh.go.id", "salah-sekali-sandinya");
        }

        var jawaban = await klien.MasukAsync("auditor@contoh.go.id", PenggunaDemo.Sandi);

        Assert.Equal(HttpStatusCode.BadRequest, jawaban.StatusCode);
        Assert.Contains("Terlalu banyak percobaan", await jawaban.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(1, await kantor.DbAsync(db => db.Riwayat.CountAsync(r => r.Peristiwa == "pengguna.terkunci")));
    }

    [Theory]
    [InlineData("https://jahat.example/")]
    [InlineData("//jahat.example/")]
    public async Task Masuk_KembaliKeLuar_KeHalamanDepan(string kembali)
    {
        await kantor.EnsureDemoAsync();

        var jawaban = await kantor.Tamu().MasukAsync("hukum@contoh.go.id", PenggunaDemo.Sandi, kembali);

        Assert.Equal("/", jawaban.Headers.Location?.ToString());
    }

    [Theory]
    [InlineData("id", "Surel wajib diisi.", "Sandi wajib diisi.")]
    [InlineData("en", "Enter your e-mail address.", "Enter your password.")]
    public async Task Masuk_Kosong_DisebutDalamBahasanya(string bahasa, string surel, string sandi)
    {
        var jawaban = await kantor.Tamu().KirimFormAsync($"/masuk?bahasa={bahasa}", [new("Input.Surel", ""), new("Input.Sandi", "")]);

        Assert.Equal(HttpStatusCode.BadRequest, jawaban.StatusCode);
        var halaman = await jawaban.Content.ReadAsStringAsync();
        Assert.Contains(surel, halaman, StringComparison.Ordinal);
        Assert.Contains(sandi, halaman, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Masuk_TanpaAntiforgery_Ditolak()
    {
        using var isi = new FormUrlEncodedContent([new("Input.Surel", "a@contoh.go.id"), new("Input.Sandi", "x")]);

        var jawaban = await kantor.Tamu().PostAsync(PenggunaLinks.Masuk(), isi);

        Assert.Equal(HttpStatusCode.BadRequest, jawaban.StatusCode);
    }

    [Fact]
    public async Task Cookie_HttpOnlyDanLax()
    {
        await kantor.EnsureDemoAsync();

        var jawaban = await kantor.Tamu().MasukAsync("pimpinan@contoh.go.id", PenggunaDemo.Sandi);

        var cookie = Assert.Single(jawaban.Headers.GetValues("Set-Cookie"), c => c.StartsWith("kerjasama=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Keluar_MengakhiriSesi()
    {
        var klien = await kantor.KlienSebagaiAsync("agenda");

        var jawaban = await klien.KirimFormAsync(PenggunaLinks.Keluar, [], "/galat/404");

        Assert.Equal(PenggunaLinks.Masuk(), jawaban.Headers.Location?.ToString());
        Assert.DoesNotContain("Sri Wahyuni", await klien.IsiAsync("/galat/404"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AkunDinonaktifkan_SesiBerakhirSeketika()
    {
        var klien = await kantor.KlienSebagaiAsync("perancang");
        Assert.Contains("Dimas Prasetyo", await klien.IsiAsync("/galat/404"), StringComparison.Ordinal);

        await kantor.DbAsync(async db =>
        {
            (await db.Users.SingleAsync(u => u.Email == "perancang@contoh.go.id")).Aktif = false;
            return await db.SaveChangesAsync();
        });

        Assert.DoesNotContain("Dimas Prasetyo", await klien.IsiAsync("/galat/404"), StringComparison.Ordinal);
        var lagi = await kantor.Tamu().MasukAsync("perancang@contoh.go.id", PenggunaDemo.Sandi);
        Assert.Equal(HttpStatusCode.BadRequest, lagi.StatusCode);
    }
}
