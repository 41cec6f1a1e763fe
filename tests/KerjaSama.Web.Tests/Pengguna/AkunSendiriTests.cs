using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Modul.Pengguna;
using KerjaSama.Web.Modul.Pengguna.Kontrak;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Pengguna;

public sealed class AkunSendiriTests(KantorFactory kantor) : IClassFixture<KantorFactory>
{
    [Fact]
    public async Task Ganti_sandi_mengakhiri_sesi_lain_saja()
    {
        var di_sini = await kantor.KlienSebagaiAsync("analis");
        var di_sana = await kantor.KlienSebagaiAsync("analis");

        var jawaban = await di_sini.KirimFormAsync(PenggunaLinks.GantiSandi, Sandi(PenggunaDemo.Sandi, "empat-kata-acak-baru", "empat-kata-acak-baru"));

        Assert.Equal(PenggunaLinks.Akun, jawaban.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.OK, (await di_sini.GetAsync(PenggunaLinks.Akun)).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await di_sana.GetAsync(PenggunaLinks.Akun)).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await kantor.Tamu().MasukAsync("analis@contoh.go.id", "empat-kata-acak-baru")).StatusCode);
    }

    [Theory]
    [InlineData("salah-sandi-lama", "empat-kata-acak-baru", "empat-kata-acak-baru", "Sandi lama tidak cocok.")]
    [InlineData(PenggunaDemo.Sandi, "pendek", "pendek", "Sandi paling sedikit 12 karakter.")]
    [InlineData(PenggunaDemo.Sandi, "aaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaa", "Sandi memuat paling sedikit 5 karakter yang berbeda.")]
    [InlineData(PenggunaDemo.Sandi, "empat-kata-acak-baru", "lain", "Kedua sandi baru tidak sama.")]
    [InlineData("", "", "", "Sandi lama wajib diisi.")]
    public async Task Ganti_sandi_salah_400_di_tempatnya(string lama, string baru, string ulang, string pesan)
    {
        var klien = await kantor.KlienSebagaiAsync("perancang");

        var jawaban = await klien.KirimFormAsync(PenggunaLinks.GantiSandi, Sandi(lama, baru, ulang));

        Assert.Equal(HttpStatusCode.BadRequest, jawaban.StatusCode);
        Assert.Contains(pesan, await jawaban.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await kantor.Tamu().MasukAsync("perancang@contoh.go.id", PenggunaDemo.Sandi)).StatusCode);
    }

    [Fact]
    public async Task Token_dibuat_tampil_sekali_lalu_dicabut()
    {
        var klien = await kantor.KlienSebagaiAsync("agenda");
        await klien.KirimFormAsync(PenggunaLinks.TokenBaru, [new("Nama", "Aplikasi surat"), new("Hari", "30")]);

        var token = Regex.Match(await klien.IsiAsync(PenggunaLinks.Akun), TokenText.Prefix + "[A-Za-z0-9_-]+").Value;
        Assert.DoesNotContain(token, await klien.IsiAsync(PenggunaLinks.Akun), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(token));

        var id = await kantor.DbAsync(db => db.TokenAkses.Where(t => t.Nama == "Aplikasi surat").Select(t => t.Id).SingleAsync());
        await klien.KirimFormAsync(PenggunaLinks.Akun + "?handler=Cabut", [new("token", id.ToString())], PenggunaLinks.Akun);

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(token));
    }

    [Fact]
    public async Task Token_orang_lain_tidak_dapat_dicabut()
    {
        await kantor.TokenAsync("hukum");
        var milik = await kantor.IdAsync("hukum");
        var id = await kantor.DbAsync(db => db.TokenAkses.Where(t => t.PenggunaId == milik).Select(t => t.Id).SingleAsync());
        var klien = await kantor.KlienSebagaiAsync("pimpinan");

        var jawaban = await klien.KirimFormAsync(PenggunaLinks.Akun + "?handler=Cabut", [new("token", id.ToString())], PenggunaLinks.Akun);

        Assert.Equal(HttpStatusCode.NotFound, jawaban.StatusCode);
        Assert.Null(await kantor.DbAsync(db => db.TokenAkses.Where(t => t.Id == id).Select(t => t.DicabutPada).SingleAsync()));
    }

    [Theory]
    [InlineData("", "30", "Nama token wajib diisi")]
    [InlineData("x", "0", "Masa berlaku 1 sampai 366 hari.")]
    [InlineData("x", "367", "Masa berlaku 1 sampai 366 hari.")]
    public async Task Token_isian_salah_400(string nama, string hari, string pesan)
    {
        var klien = await kantor.KlienSebagaiAsync("auditor");

        var jawaban = await klien.KirimFormAsync(PenggunaLinks.TokenBaru, [new("Nama", nama), new("Hari", hari)]);

        Assert.Equal(HttpStatusCode.BadRequest, jawaban.StatusCode);
        Assert.Contains(pesan, await jawaban.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static KeyValuePair<string, string>[] Sandi(string lama, string baru, string ulang) =>
        [new("SandiLama", lama), new("Sandi", baru), new("UlangSandi", ulang)];

    private async Task<HttpStatusCode> StatusAsync(string token)
    {
        var klien = kantor.Tamu();
        klien.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return (await klien.GetAsync("/api/v1/tidak-ada")).StatusCode;
    }
}
