using System.Net;
using KerjaSama.Domain.Naskah;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Naskah;

public sealed class RegisterTests(KantorFactory kantor) : IClassFixture<KantorFactory>
{
    [Fact]
    public async Task Daftar_DisaringDanBerhalaman_MenunjukkanYangDiminta()
    {
        await kantor.BuatNaskahAsync("Jembatan timbang perbatasan", jenis: "PKS", sampai: new(2027, 1, 1));
        await kantor.BuatNaskahAsync("Taman budaya bersama", sampai: new(2025, 1, 1));
        var klien = await kantor.KlienSebagaiAsync("analis");

        var pks = await klien.IsiAsync("/naskah?jenis=PKS&q=jembatan+TIMBANG");
        Assert.Contains("Jembatan timbang perbatasan", pks, StringComparison.Ordinal);
        Assert.DoesNotContain("Taman budaya bersama", pks, StringComparison.Ordinal);

        var berakhir = await klien.IsiAsync("/naskah?status=berakhir&q=taman");
        Assert.Contains("Taman budaya bersama", berakhir, StringComparison.Ordinal);
        Assert.DoesNotContain("Taman budaya bersama", await klien.IsiAsync("/naskah?status=aktif&q=taman"), StringComparison.Ordinal);

        var pertama = await klien.IsiAsync("/naskah?ukuran=1&urut=judul");
        var berikut = System.Text.RegularExpressions.Regex.Match(pertama, "href=\"(/naskah[^\"]*setelah=[^\"]*)\" rel=\"next\"").Groups[1].Value;
        Assert.Contains("1 dari", pertama, StringComparison.Ordinal);
        Assert.NotEqual("", berikut);
        Assert.NotEqual(Judul(pertama), Judul(await klien.IsiAsync(WebUtility.HtmlDecode(berikut))));
    }

    [Theory]
    [InlineData("status=entah")]
    [InlineData("urut=warna")]
    [InlineData("setelah=rusak")]
    public async Task Daftar_SaringanTidakDikenal_400DenganPesan(string saringan)
    {
        var klien = await kantor.KlienSebagaiAsync("analis");

        using var jawaban = await klien.GetAsync("/naskah?" + saringan);

        Assert.Equal(HttpStatusCode.BadRequest, jawaban.StatusCode);
        Assert.Contains("perlu diperbaiki", await jawaban.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Halaman_NaskahOrangLain_TidakAdaBagiMitra()
    {
        var naskah = await kantor.BuatNaskahAsync("Milik mitra pertama");

        var mitra = await kantor.KlienSebagaiAsync("mitra");
        Assert.Contains("Milik mitra pertama", await mitra.IsiAsync($"/naskah/{naskah.Kode}"), StringComparison.Ordinal);
        Assert.Contains("Milik mitra pertama", await mitra.IsiAsync("/naskah"), StringComparison.Ordinal);

        var lain = await kantor.KlienSebagaiAsync("mitra-2");
        using var jawaban = await lain.GetAsync($"/naskah/{naskah.Kode}");
        Assert.Equal(HttpStatusCode.NotFound, jawaban.StatusCode);
        Assert.DoesNotContain("Milik mitra pertama", await lain.IsiAsync("/naskah"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/naskah/catat")]
    [InlineData("/naskah/nomor")]
    [InlineData("/naskah/N-2024-00001/hentikan")]
    public async Task HalamanPencatatan_BukanPencatat_403(string alamat)
    {
        using var jawaban = await (await kantor.KlienSebagaiAsync("hukum")).GetAsync(alamat);

        Assert.Equal(HttpStatusCode.Forbidden, jawaban.StatusCode);
    }

    [Fact]
    public async Task Hentikan_TanpaAlasan_DitolakLaluDenganAlasan_Dihentikan()
    {
        var naskah = await kantor.BuatNaskahAsync("Akan dihentikan", sampai: new(2027, 1, 1));
        var klien = await kantor.KlienSebagaiAsync("kepala-bagian");

        using var kosong = await klien.KirimFormAsync($"/naskah/{naskah.Kode}/hentikan", [new("Tanggal", "2026-03-01"), new("Alasan", " "), new("Versi", "1")]);
        Assert.Equal(HttpStatusCode.BadRequest, kosong.StatusCode);
        Assert.Contains("value=\"2026-03-01\"", await kosong.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        using var jadi = await klien.KirimFormAsync($"/naskah/{naskah.Kode}/hentikan", [new("Tanggal", "2026-03-01"), new("Alasan", "Mitra dibubarkan."), new("Versi", "1")]);
        Assert.Equal(HttpStatusCode.Found, jadi.StatusCode);
        Assert.Contains("Mitra dibubarkan.", await klien.IsiAsync($"/naskah/{naskah.Kode}"), StringComparison.Ordinal);

        using var lagi = await klien.KirimFormAsync($"/naskah/{naskah.Kode}/hentikan", [new("Tanggal", "2026-03-02"), new("Alasan", "Lagi."), new("Versi", "2")]);
        Assert.Equal(HttpStatusCode.Conflict, lagi.StatusCode);
        Assert.Equal(new DateOnly(2026, 3, 1), await kantor.DbAsync(db => db.Naskah.Where(n => n.Id == naskah.Id).Select(n => n.DihentikanTanggal!.Value).SingleAsync()));
    }

    [Fact]
    public async Task Catat_DenganNomorDipesan_TerdaftarTanpaFasilitasiDanNomorTerpakai()
    {
        var klien = await kantor.KlienSebagaiAsync("agenda");
        using var pesan = await klien.KirimFormAsync("/naskah/nomor?buku=PKS&tahun=2026", [new("Cara", "berikutnya"), new("Tanggal", "2026-02-02")]);
        Assert.Equal(HttpStatusCode.Found, pesan.StatusCode);
        var nomor = await kantor.DbAsync(db => db.NomorBuku.Where(n => n.Buku == "PKS" && n.Tahun == 2026 && n.Keadaan == KeadaanNomor.Dipesan).OrderBy(n => n.Urut).FirstAsync());

        using var jawaban = await klien.KirimFormAsync("/naskah/catat",
        [
            new("Jenis", "PKS"), new("Sifat", "baru"), new("Judul", "Sewa lahan parkir"), new("Tentang", "Pengelolaan parkir"), new("TanggalTandaTangan", "2026-02-02"),
            new("BerlakuSampai", "2028-02-01"), new("NomorKami", nomor.Nomor), new("Mitra[0].Nama", "PT Parkir Baru"), new("Mitra[0].Kategori", "badan-hukum"), new("Mitra[0].Nomor", "12/PB/2026"),
        ]);

        Assert.Equal(HttpStatusCode.Found, jawaban.StatusCode);
        var naskah = await kantor.DbAsync(db => db.Naskah.Include(n => n.Pihak).SingleAsync(n => n.Judul == "Sewa lahan parkir"));
        Assert.True(naskah.TanpaFasilitasi);
        Assert.Equal([nomor.Nomor, "12/PB/2026"], naskah.Pihak.OrderBy(p => p.Urutan).Select(p => p.Nomor));
        Assert.Equal((KeadaanNomor.Terpakai, naskah.Id), await kantor.DbAsync(async db =>
        {
            var n = await db.NomorBuku.SingleAsync(x => x.Id == nomor.Id);
            return (n.Keadaan, n.NaskahId!.Value);
        }));
    }

    [Fact]
    public async Task Catat_IsianKurang_400DenganSemuaGalatDanKetikanTetap()
    {
        var klien = await kantor.KlienSebagaiAsync("agenda");

        using var jawaban = await klien.KirimFormAsync("/naskah/catat", [new("Judul", "Judul yang sudah diketik"), new("TanggalTandaTangan", "2020-01-01"), new("BerlakuSampai", "2030-01-01")]);

        Assert.Equal(HttpStatusCode.BadRequest, jawaban.StatusCode);
        var halaman = await jawaban.Content.ReadAsStringAsync();
        Assert.Contains("Judul yang sudah diketik", halaman, StringComparison.Ordinal);
        foreach (var pesan in new[] { "Pilih jenis naskah.", "Tentang wajib diisi.", "Nama mitra wajib diisi.", "Jangka waktu naskah paling lama 5 tahun" })
        {
            Assert.Contains(pesan, halaman, StringComparison.Ordinal);
        }
    }

    private static string Judul(string halaman) => System.Text.RegularExpressions.Regex.Match(halaman, "<th scope=\"row\">\\s*<a href=\"/naskah/[^\"]+\">([^<]+)</a>").Groups[1].Value;
}
