using System.Net;
using System.Text;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using KerjaSama.Web.Tests.Naskah;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KerjaSama.Web.Tests.Infrastructure;

/// <summary>An address typed by hand may be refused; it never breaks a page.</summary>
public sealed class AlamatTakWajarTests(KantorFactory kantor) : IClassFixture<KantorFactory>
{
    private static readonly string[] Kueri =
    [
        "", "tahun=abc&triwulan=x&ukuran=x&impor=x&semua=mungkin&tanggal=besok", "tahun=0", "tahun=1", "tahun=1900", "tahun=999999", "tahun=99999999999", "triwulan=9", "varian=x",
        "setelah=%25%25%25", $"setelah={Penunjuk("[\"-kode\",null,\"1\"]")}", $"setelah={Penunjuk("[\"-kode\",\"x\",\"1\"]")}", $"setelah={Penunjuk("[\"nama\",null,\"1\"]")}",
        $"setelah={Penunjuk("[\"urut\",\"1\",\"1e9\"]")}", $"setelah={Penunjuk("[\"-tanggal\",\"2026-99-99\",\"1\"]")}", $"setelah={Penunjuk("{}")}",
        "ukuran=-1", "ukuran=100000", "urut=x", "urut=-", "status=x", "tahap=x", "jalur=x", "tabel=x", "jenis=x&kategori=x&tab=x&tingkat=x&keadaan=x&buku=x&milik=x&peran=x&saluran=x",
        "dari=besok&sampai=9999-99-99", "dari=0001-01-01&sampai=9999-12-31&berakhirDari=0001-01-01&berakhirSampai=9999-12-31", "tanggal=31/12/2027&unduh=true", "q=%25_%5B%27&mitra=%00", "handler=TidakAda",
    ];

    [Fact]
    public async Task SetiapHalaman_KueriApaPun_TidakPernah500()
    {
        var admin = await kantor.KlienSebagaiAsync("admin");
        var halaman = await HalamanAsync();
        Assert.True(halaman.Count > 50, "The pages were not found.");
        var rusak = new List<string>();
        foreach (var alamat in halaman.SelectMany(h => Kueri.Select(k => $"{h}?{k}")))
        {
            using var jawaban = await admin.GetAsync(alamat);
            if ((int)jawaban.StatusCode >= 500)
            {
                rusak.Add($"{alamat}: {(int)jawaban.StatusCode}");
            }
        }

        Assert.Empty(rusak);
    }

    [Theory]
    [InlineData("/kinerja?tahun=1", "Tahun 1901 sampai 2200.")]
    [InlineData("/kinerja?triwulan=9", "Triwulan 1 sampai 4.")]
    [InlineData("/kinerja/iku-malang?varian=x", "Pilih salah satu dari: arus, kohort.")]
    [InlineData("/kinerja/iku-malang?tahun=1900", "Tahun 1901 sampai 2200.")]
    [InlineData("/permohonan?setelah=%25%25%25", "Penunjuk halaman tidak dikenal.")]
    [InlineData("/mitra?setelah=WyJuYW1hIixudWxsLCIxIl0", "Penunjuk halaman tidak dikenal.")]
    [InlineData("/permohonan?urut=x", "Urutkan menurut salah satu dari")]
    public async Task AlamatYangTidakDapatDibaca_400DenganAlasannya(string alamat, string pesan)
    {
        using var jawaban = await (await kantor.KlienSebagaiAsync("admin")).GetAsync(alamat);

        Assert.Equal(HttpStatusCode.BadRequest, jawaban.StatusCode);
        Assert.Contains(pesan, await jawaban.TeksAsync());
    }

    [Theory]
    [InlineData("/publik")]
    [InlineData("/naskah")]
    [InlineData("/permohonan")]
    [InlineData("/mitra")]
    [InlineData("/surat")]
    [InlineData("/surat/keluar")]
    public async Task Cari_RibuanKata_TetapTerjawab(string daftar)
    {
        var kata = string.Join('+', Enumerable.Range(0, 4000).Select(i => $"k{i}"));

        using var jawaban = await (await kantor.KlienSebagaiAsync("admin")).GetAsync($"{daftar}?q={kata}");

        Assert.Equal(HttpStatusCode.OK, jawaban.StatusCode);
    }

    [Fact]
    public async Task DaftarPermohonan_TahunOrangLuarHanyaMiliknya_DanTanggalMasaDepanTidakMerusak()
    {
        await using var tempat = new KantorFactory();
        var kode = await new SkenarioPermohonan(tempat).DiterimaAsync();
        await tempat.DbAsync(db => db.Permohonan.Where(p => p.Kode == kode).ExecuteUpdateAsync(s => s.SetProperty(p => p.TanggalDiterima, new DateOnly(2031, 1, 5))));
        var admin = await tempat.KlienSebagaiAsync("admin");
        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync(PermohonanLinks.Daftar)).StatusCode);

        await tempat.DbAsync(db => db.Permohonan.Where(p => p.Kode == kode).ExecuteUpdateAsync(s => s.SetProperty(p => p.TanggalDiterima, new DateOnly(2011, 1, 5))));
        Assert.Contains("<option value=\"2011\"", await admin.IsiAsync(PermohonanLinks.Daftar), StringComparison.Ordinal);
        Assert.DoesNotContain("<option value=\"2011\"", await (await tempat.KlienSebagaiAsync("mitra-2")).IsiAsync(PermohonanLinks.Daftar), StringComparison.Ordinal);
    }

    private static string Penunjuk(string json) => WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(json));

    /// <summary>Every page that a GET opens, with something real in its route.</summary>
    private async Task<IReadOnlyList<string>> HalamanAsync()
    {
        var (kode, tugas) = await new SkenarioPermohonan(kantor).SampaiAsync("periksaKelengkapan");
        var naskah = await kantor.BuatNaskahAsync();
        var pengguna = await kantor.IdAsync("analis");
        var mitra = await kantor.DbAsync(db => db.Mitra.Select(m => m.Kode).FirstAsync());
        return [.. kantor.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null).Select(e => e.RoutePattern.RawText!).Where(r => !r.StartsWith("galat", StringComparison.Ordinal) && r != "keluar").Distinct()
            .Select(r => "/" + string.Join('/', r.Split('/').Select(bagian => bagian switch
            {
                "{kode}" => r.StartsWith("permohonan", StringComparison.Ordinal) ? kode : r.StartsWith("naskah", StringComparison.Ordinal) ? naskah.Kode : r.StartsWith("mitra", StringComparison.Ordinal) ? mitra : "PKS",
                "{kunci}" => r.StartsWith("kinerja", StringComparison.Ordinal) ? "iku-malang" : "tanggapan-mitra-hari",
                "{templat}" => "undangan",
                _ when bagian.StartsWith("{id", StringComparison.Ordinal) => (r.StartsWith("tugas", StringComparison.Ordinal) ? tugas : pengguna).ToString(),
                _ => bagian.StartsWith('{') ? "1" : bagian,
            })))];
    }
}
