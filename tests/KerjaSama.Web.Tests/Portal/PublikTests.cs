using System.Net;
using KerjaSama.Domain.Mitra;
using KerjaSama.Domain.Naskah;
using KerjaSama.Web.Modul.Portal.Kontrak;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Portal;

/// <summary>Everybody may read the register, nobody may read about persons there.</summary>
public sealed class PublikTests(KantorFactory kantor) : IClassFixture<KantorFactory>
{
    private const string Orang = "Budi Rahasia Santoso";

    [Fact]
    public async Task Naskah_terbuka_tanpa_nama_orang()
    {
        var kode = await NaskahAsync("Pameran batik daerah", Orang, "perseorangan");
        var klien = kantor.Tamu();

        foreach (var url in (string[])[PortalLinks.Publik, PortalLinks.NaskahPublik(kode), PortalLinks.Verifikasi(kode)])
        {
            var halaman = await klien.IsiAsync(url);
            Assert.Contains("Pameran batik daerah", halaman, StringComparison.Ordinal);
            Assert.Contains("Perseorangan", halaman, StringComparison.Ordinal);
            Assert.DoesNotContain("Rahasia", halaman, StringComparison.Ordinal);
            Assert.DoesNotContain("Penanda Tangan", halaman, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Yang_tidak_dibuka_hanya_dibenarkan_keasliannya()
    {
        var kode = await NaskahAsync("Pengelolaan arsip tertutup", "PT Arsip Contoh", "badan-hukum", terbuka: false);
        var klien = kantor.Tamu();

        Assert.Equal(HttpStatusCode.NotFound, (await klien.GetAsync(PortalLinks.NaskahPublik(kode))).StatusCode);
        Assert.DoesNotContain("Pengelolaan arsip tertutup", await klien.IsiAsync(PortalLinks.CariPublik("arsip")), StringComparison.Ordinal);
        var verifikasi = await klien.IsiAsync(PortalLinks.Verifikasi(kode));
        Assert.Contains("Naskah ini tercatat di register kami", verifikasi, StringComparison.Ordinal);
        Assert.DoesNotContain("Pengelolaan arsip tertutup", verifikasi, StringComparison.Ordinal);
        Assert.DoesNotContain("PT Arsip Contoh", verifikasi, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verifikasi_tanpa_kode_menawarkan_kotak()
    {
        var klien = kantor.Tamu();

        Assert.Contains("name=\"kode\"", await klien.IsiAsync(PortalLinks.VerifikasiDepan), StringComparison.Ordinal);
        using var jawaban = await klien.GetAsync(PortalLinks.VerifikasiDepan + "?kode=+n-2026-00001");
        Assert.Equal(PortalLinks.Verifikasi("N-2026-00001"), jawaban.Headers.Location?.ToString());
    }

    [Theory]
    [InlineData("terumbu", true)]
    [InlineData("PT Laut Contoh", true)]
    [InlineData("rahasia", false)]
    [InlineData("tidak-ada-kata-ini", false)]
    public async Task Dicari_menurut_yang_terlihat(string kata, bool ada)
    {
        await NaskahAsync("Pemulihan terumbu karang", "PT Laut Contoh", "badan-hukum");
        await NaskahAsync("Penulisan sejarah", Orang, "perseorangan");

        var halaman = await kantor.Tamu().IsiAsync(PortalLinks.CariPublik(kata));

        Assert.Equal(ada, halaman.Contains("Pemulihan terumbu karang", StringComparison.Ordinal));
        Assert.DoesNotContain("Penulisan sejarah", halaman, StringComparison.Ordinal);
        Assert.Equal(!ada, halaman.Contains("Tidak ada naskah yang cocok", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Berhalaman_dengan_penunjuk()
    {
        for (var i = 0; i < 27; i++)
        {
            await NaskahAsync($"Berhalaman {i:D2}", "PT Contoh", "badan-hukum");
        }

        var klien = kantor.Tamu();
        var pertama = WebUtility.HtmlDecode(await klien.IsiAsync(PortalLinks.CariPublik("berhalaman")));
        var kedua = await klien.IsiAsync(pertama.Split('"').Single(t => t.Contains("setelah=", StringComparison.Ordinal)));

        Assert.Contains("25 dari 27 baris", pertama, StringComparison.Ordinal);
        Assert.Contains("2 dari 27 baris", kedua, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/publik/N-1999-00001")]
    [InlineData("/verifikasi/N-1999-00001")]
    public async Task Tidak_tercatat_404(string url) => Assert.Equal(HttpStatusCode.NotFound, (await kantor.Tamu().GetAsync(url)).StatusCode);

    private Task<string> NaskahAsync(string judul, string pihak, string kategori, bool terbuka = true) => kantor.DbAsync(async db =>
    {
        await using var transaction = await db.BeginWriteAsync();
        var urut = await db.NextAsync("naskah-uji");
        var mitra = await db.Mitra.SingleOrDefaultAsync(m => m.Nama == pihak);
        if (mitra is null)
        {
            mitra = MitraKerjaSama.Buat($"M-9{urut:D4}", 9000 + urut, pihak, kategori, null);
            db.Add(mitra);
        }

        var naskah = NaskahKerjaSama.Daftarkan(
            new NaskahBaru
            {
                Jenis = "PKS",
                Judul = judul,
                Tentang = judul,
                Sifat = "baru",
                Terbuka = terbuka,
                TanggalTandaTangan = new DateOnly(2026, 1, 5),
                BerlakuSampai = new DateOnly(2028, 1, 4),
                Penandatangan = "Penanda Tangan",
                Pihak = [new(null, "Pemerintah Kabupaten Sumberarum", $"119/{urut}"), new(mitra.Id, pihak, null)],
            },
            $"N-2026-9{urut:D4}", 90000 + urut, DateTimeOffset.UnixEpoch);
        db.Add(naskah);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return naskah.Kode;
    });
}
