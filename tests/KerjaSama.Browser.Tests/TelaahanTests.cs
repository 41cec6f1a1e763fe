using KerjaSama.Web.Tests;
using Microsoft.Playwright;

namespace KerjaSama.Browser.Tests;

/// <summary>The memo's editor: what is typed stays, what blocks is said, the letter is seen before it is sent.</summary>
public sealed class TelaahanTests(Peramban peramban)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Menyusun_TersimpanSendiri_PenghalangDisebut_SuratDilihat(bool ponsel)
    {
        await peramban.BukaAsync(); // skipped by name where there is no browser
        var (_, tugas) = await new SkenarioPermohonan(peramban.Kantor).SampaiAsync("susunTelaahan", $"Telaahan di peramban {Guid.NewGuid().ToString("N")[..6]}");
        var page = await peramban.MasukAsync("analis", ponsel: ponsel);
        await page.GotoAsync($"/tugas/{tugas}");
        var bar = page.Locator("#bar-telaahan");
        await Assertions.Expect(bar).ToContainTextAsync("8 isian kosong");

        await page.Locator("[name=persoalan]").FillAsync("Layanan belum menjangkau desa terpencil.");
        await page.Locator("[name='daftarPeriksa.kewenangan.putusan']").SelectOptionAsync("tidak-memenuhi");
        await page.Locator("[name='daftarPeriksa.kewenangan.catatan']").FillAsync("Urusan provinsi.");
        await page.Locator("#saring-dasar").FillAsync("kerja sama 2018");
        await Assertions.Expect(page.Locator("[name=dasarHukum][value=uu-23-2014]")).ToBeHiddenAsync();
        await page.Locator("[name=dasarHukum][value=pp-28-2018]").CheckAsync();

        await Assertions.Expect(page.Locator("#draf-kabar")).ToContainTextAsync("tersimpan ");
        await Assertions.Expect(bar).ToContainTextAsync("Menghalangi: kewenangan, tidak memenuhi");
        await Axe.PastikanBersihAsync(page);

        await page.ReloadAsync();
        Assert.Equal("Layanan belum menjangkau desa terpencil.", await page.Locator("[name=persoalan]").InputValueAsync());
        Assert.Equal("tidak-memenuhi", await page.Locator("[name='daftarPeriksa.kewenangan.putusan']").InputValueAsync());
        Assert.True(await page.Locator("[name=dasarHukum][value=pp-28-2018]").IsCheckedAsync());

        var surat = await page.RunAndWaitForPopupAsync(() => page.Locator("button", new() { HasText = "Pratinjau surat" }).ClickAsync());
        await Assertions.Expect(surat.Locator(".lembar")).ToContainTextAsync("Layanan belum menjangkau desa terpencil.");
        await Assertions.Expect(surat.Locator(".lembar")).ToContainTextAsync("Urusan provinsi.");
        await Axe.PastikanBersihAsync(surat);
    }
}
