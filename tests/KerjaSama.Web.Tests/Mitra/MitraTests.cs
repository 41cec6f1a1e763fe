using System.Net;
using KerjaSama.Web.Tests.Naskah;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Mitra;

public sealed class MitraTests(KantorFactory kantor) : IClassFixture<KantorFactory>
{
    [Fact]
    public async Task Daftar_DicariMenurutNama_DenganJumlahNaskah()
    {
        await kantor.BuatNaskahAsync("Satu naskah");
        var klien = await kantor.KlienSebagaiAsync("analis");

        var halaman = await klien.IsiAsync("/mitra?q=sehat+contoh");

        Assert.Contains("PT Contoh Sehat Nusantara", halaman, StringComparison.Ordinal);
        Assert.DoesNotContain("Pemerintah Kabupaten Contoh Timur", halaman, StringComparison.Ordinal);
        Assert.Matches("<a href=\"/naskah\\?mitra=M-\\d{5}\">\\d+</a>", halaman);
    }

    [Theory]
    [InlineData("mitra")]
    [InlineData("perangkat-daerah")]
    public async Task Daftar_OrangLuar_TidakBolehMelihat(string pengguna)
    {
        using var jawaban = await (await kantor.KlienSebagaiAsync(pengguna)).GetAsync("/mitra");

        Assert.Equal(HttpStatusCode.Forbidden, jawaban.StatusCode);
    }

    [Fact]
    public async Task Kontak_DiubahDanDisimpan_IsianSalahTetap()
    {
        var klien = await kantor.KlienSebagaiAsync("analis");
        var (kode, versi) = await kantor.DbAsync(async db =>
        {
            var m = await db.Mitra.SingleAsync(m => m.NamaNormal == "PEMERINTAH KABUPATEN CONTOH TIMUR");
            return (m.Kode, m.Versi.ToString(System.Globalization.CultureInfo.InvariantCulture));
        });

        using var salah = await klien.KirimFormAsync($"/mitra/{kode}", [new("Surel", "bukan surel"), new("Kategori", "kabupaten-kota"), new("Versi", versi)]);
        Assert.Equal(HttpStatusCode.BadRequest, salah.StatusCode);
        Assert.Contains("value=\"bukan surel\"", await salah.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        using var panjang = await klien.KirimFormAsync($"/mitra/{kode}", [new("Surel", new string('a', 250) + "@b.id"), new("Kategori", "kabupaten-kota"), new("Versi", versi)]);
        Assert.Contains("Surel paling banyak 254 karakter.", await panjang.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        using var benar = await klien.KirimFormAsync($"/mitra/{kode}", [new("Surel", "ks@contoh.go.id"), new("Telepon", "0812-1111-2222"), new("Alamat", "Jalan Timur 1"), new("Kategori", "kabupaten-kota"), new("Versi", versi)]);
        Assert.Equal(HttpStatusCode.Found, benar.StatusCode);
        Assert.Equal("Jalan Timur 1", await kantor.DbAsync(db => db.Mitra.Where(m => m.Kode == kode).Select(m => m.Alamat).SingleAsync()));

        using var basi = await klien.KirimFormAsync($"/mitra/{kode}", [new("Telepon", "0000000"), new("Kategori", "kabupaten-kota"), new("Versi", versi)]);
        Assert.Equal(HttpStatusCode.Conflict, basi.StatusCode);
    }
}
