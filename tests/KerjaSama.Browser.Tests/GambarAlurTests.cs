using KerjaSama.Web.Modul.Permohonan.Kontrak;
using KerjaSama.Web.Tests;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Browser.Tests;

/// <summary>The drawing of a long process opens where the request stands, large enough to read, on a desk and on a phone.</summary>
public sealed class GambarAlurTests(Peramban peramban)
{
    /// <summary>A step is drawn 100 wide.</summary>
    private const double TerbacaPiksel = 60;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Membuka_di_langkah_sekarang_dan_terbaca_lalu_dapat_ditampilkan_utuh(bool ponsel)
    {
        await peramban.BukaAsync(); // skipped by name where there is no browser
        var (kode, _) = await new SkenarioPermohonan(peramban.Kantor).SampaiAsync("tkksdKelayakan", $"Gambar {ponsel}");
        var proses = await peramban.Kantor.DbAsync(db => db.ProcessInstance.Where(i => i.DefinitionKey == "ksdpk" && db.Permohonan.Any(p => p.Id == i.SubjectId && p.Kode == kode)).Select(i => i.Id).SingleAsync());
        var page = await peramban.MasukAsync("kepala-bagian", ponsel: ponsel);

        await page.GotoAsync(PermohonanLinks.Alur(kode, proses.ToString()));
        await page.Locator(".alur-kini .djs-visual > rect").WaitForAsync();
        var (bingkai, langkah) = ((await page.Locator(".alur-gambar").BoundingBoxAsync())!, (await page.Locator(".alur-kini .djs-visual > rect").First.BoundingBoxAsync())!);

        Assert.True(langkah.Width >= TerbacaPiksel, $"The step is {langkah.Width} pixels wide.");
        Assert.InRange(langkah.X, bingkai.X, bingkai.X + bingkai.Width - langkah.Width);
        Assert.InRange(langkah.X + (langkah.Width / 2), bingkai.X + (bingkai.Width / 4), bingkai.X + (bingkai.Width * 3 / 4));
        await Axe.PastikanBersihAsync(page);

        await page.Locator("[data-perbesar=muat]").ClickAsync();
        Assert.True(await page.Locator(".alur-gambar").EvaluateAsync<bool>("box => box.scrollWidth <= box.clientWidth"));
    }
}
