using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace KerjaSama.Browser.Tests;

/// <summary>The journeys of the first issue, played as people play them; axe looks at every page on the way.</summary>
public sealed partial class PerjalananTests(Peramban peramban)
{
    [Fact]
    public async Task Mitra_MengajukanDiPonsel_KantorMembawaSampaiRegister_MitraMelihatnya()
    {
        var ponsel = await peramban.BukaAsync(ponsel: true);
        var (kode, lacak) = await AjukanAsync(ponsel, "Pelatihan digital bagi UMKM");
        await Axe.PastikanBersihAsync(ponsel);

        var kantor = new KantorDriver(peramban);
        await kantor.SampaiSelesaiAsync(kode);

        Assert.Equal("selesai", await kantor.StatusAsync(kode));
        await ponsel.GotoAsync("/lacak/" + lacak);
        await Axe.PastikanBersihAsync(ponsel);
        Assert.Contains("Pelatihan digital bagi UMKM", await ponsel.Locator("main").InnerTextAsync());

        var kabag = await kantor.JendelaAsync("kepala-bagian");
        await kabag.GotoAsync("/naskah");
        Assert.Contains("Pelatihan digital bagi UMKM", await kabag.Locator("main").InnerTextAsync());
        await Axe.PastikanBersihAsync(kabag);
        await kabag.GotoAsync("/kinerja");
        await Axe.PastikanBersihAsync(kabag);
        await kabag.GotoAsync("/permohonan/" + kode);
        await Axe.PastikanBersihAsync(kabag);
    }

    [Fact]
    public async Task Permohonan_Dikembalikan_MitraMelengkapiLewatKodeLacak_LaluDitolak()
    {
        var ponsel = await peramban.BukaAsync(ponsel: true);
        var (kode, lacak) = await AjukanAsync(ponsel, "Pemasangan videotron di alun-alun");
        var kantor = new KantorDriver(peramban);
        await kantor.SelesaikanAsync((await kantor.TugasAsync(kode))[0]!);
        await kantor.SelesaikanAsync((await kantor.TugasAsync(kode))[0]!);
        await kantor.SelesaikanAsync((await kantor.TugasAsync(kode))[0]!, "kembalikan");

        Assert.Equal("menunggu-mitra", await kantor.StatusAsync(kode));
        await ponsel.GotoAsync("/lacak/" + lacak);
        await Axe.PastikanBersihAsync(ponsel);
        await ponsel.Locator("button[name=hasil]").First.ClickAsync();
        Assert.Contains("Unggah paling sedikit satu berkas, atau tulis keterangan.", await ponsel.Locator("main").InnerTextAsync());
        await ponsel.Locator("[name$='.keterangan']").FillAsync("Surat penawaran dikirim lewat pos.");
        await ponsel.Locator("button[name=hasil]").First.ClickAsync();
        Assert.Equal("periksaKelengkapan", (await kantor.TugasAsync(kode))[0]!["kunci"]!.GetValue<string>());

        var kabag = await kantor.JendelaAsync("kepala-bagian");
        await kabag.GotoAsync($"/permohonan/{kode}/tolak");
        await kabag.Locator("main textarea").First.FillAsync("Bukan kewenangan daerah.");
        await Axe.PastikanBersihAsync(kabag);
        await kabag.Locator("main form button[type=submit]").First.ClickAsync();

        Assert.Equal("ditolak", await kantor.StatusAsync(kode));
        Assert.Empty(await kantor.TugasAsync(kode));
        await ponsel.GotoAsync("/lacak/" + lacak);
        Assert.Contains("Bukan kewenangan daerah.", await ponsel.Locator("main").InnerTextAsync());
    }

    [Fact]
    public async Task Portal_TanpaSkrip_MenerimaPermohonan()
    {
        var page = await peramban.BukaAsync(denganSkrip: false);

        var (kode, _) = await AjukanAsync(page, "Magang siswa kejuruan");

        Assert.StartsWith("P-", kode, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("admin", "/tugas", "/permohonan", "/naskah", "/mitra", "/surat", "/pengaturan", "/akun")]
    [InlineData("perangkat-daerah", "/", "/permohonan", "/naskah")]
    [InlineData("mitra", "/", "/permohonan", "/naskah")]
    public async Task Halaman_UntukPeran_BersihMenurutAxe(string pengguna, params string[] alamat)
    {
        foreach (var ponsel in (bool[])[false, true])
        {
            var page = await peramban.MasukAsync(pengguna, ponsel);
            foreach (var a in alamat)
            {
                var jawaban = await page.GotoAsync(a);
                Assert.True(jawaban!.Ok, $"{a}: {jawaban.Status}");
                await Axe.PastikanBersihAsync(page);
            }
        }
    }

    private static async Task<(string Kode, string Lacak)> AjukanAsync(IPage page, string judul)
    {
        await page.GotoAsync("/ajukan");
        await page.Locator("[name='Input.Mitra[0].Nama']").FillAsync("CV Contoh Digital " + Guid.NewGuid().ToString("N")[..6]);
        await page.Locator("[name='Input.Mitra[0].Kategori']").SelectOptionAsync("badan-hukum");
        await page.Locator("[name='Input.Bentuk']").First.CheckAsync();
        await page.Locator("[name='Input.Judul']").FillAsync(judul);
        await page.Locator("[name='Input.Tentang']").FillAsync("Pelatihan enam bulan di lima kecamatan, dibiayai pemohon.");
        await page.Locator("[name='Input.Bidang']").SelectOptionAsync("ekonomi");
        await page.Locator("[name='Input.Kontak.Nama']").FillAsync("Contoh Pemohon");
        await page.Locator("[name='Input.Kontak.Surel']").FillAsync("pemohon@contoh.id");
        await page.Locator("main form .isian-tombol button.btn-primary").Last.ClickAsync();

        var teks = await page.Locator("main").InnerTextAsync();
        return (Kode().Match(teks).Value, Lacak().Match(page.Url + "\n" + await page.ContentAsync()).Groups["kode"].Value);
    }

    [GeneratedRegex(@"P-\d{4}-\d{5}")]
    private static partial Regex Kode();

    [GeneratedRegex(@"/lacak/(?<kode>[A-Z0-9]{16})")]
    private static partial Regex Lacak();
}
