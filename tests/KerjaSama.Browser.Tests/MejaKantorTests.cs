using KerjaSama.Web.Tests;
using Microsoft.Playwright;

namespace KerjaSama.Browser.Tests;

/// <summary>The daily work of the office: letters entered without a mouse, several requests disposed of on a phone.</summary>
public sealed class MejaKantorTests(Peramban peramban)
{
    private const int TabTerbanyak = 20;

    [Fact]
    public async Task BukuAgenda_DuaSuratDenganPapanTombol_SuratYangSamaDiperingatkan()
    {
        var page = await peramban.MasukAsync("agenda");
        var asal = "Dinas Contoh " + Guid.NewGuid().ToString("N")[..6];
        await page.GotoAsync("/surat");

        await KetikSuratAsync(page, asal, "001/X/2026", "Undangan rapat pertama");
        Assert.Contains("Undangan rapat pertama.", await page.Locator(".kabar").InnerTextAsync(), StringComparison.Ordinal);
        await KetikSuratAsync(page, asal, "002/X/2026", "Undangan rapat kedua");
        Assert.Contains("Undangan rapat kedua.", await page.Locator(".kabar").InnerTextAsync(), StringComparison.Ordinal);

        await KetikSuratAsync(page, asal, "001/X/2026", "Undangan rapat pertama");
        Assert.Contains("Mungkin sudah dicatat", await page.Locator("[role=alert][data-fokus]").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(asal, await page.Locator("#Asal").InputValueAsync());
        await Axe.PastikanBersihAsync(page);
        Assert.Equal(2, await BarisAsync(page, asal));

        await TabSampaiAsync(page, "Tetap");
        await KirimAsync(page);
        Assert.Equal(3, await BarisAsync(page, asal));
    }

    [Fact]
    public async Task Disposisi_BeberapaSekaligusDiPonsel_YangBelumLengkapDisebut()
    {
        await peramban.BukaAsync(); // skipped by name where there is no browser
        var skenario = new SkenarioPermohonan(peramban.Kantor);
        var akhir = Guid.NewGuid().ToString("N")[..6];
        (string Kode, string Judul)[] surat = [(await DisposisiAsync($"Pasar malam {akhir}"), $"Pasar malam {akhir}"), (await DisposisiAsync($"Taman baca {akhir}"), $"Taman baca {akhir}")];
        var page = await peramban.MasukAsync("kepala-bagian", ponsel: true);
        await page.GotoAsync("/tugas");
        await page.Locator(".kepala-aksi a[href='/tugas/disposisi']").ClickAsync();

        foreach (var (_, judul) in surat)
        {
            await IsiBarisAsync(Baris(page, judul));
        }

        await Baris(page, surat[1].Judul).Locator("textarea").FillAsync("");
        await page.Locator("button", new() { HasText = "Disposisikan yang dicentang" }).ClickAsync();
        var kurang = page.Locator(".galat a");
        Assert.Equal($"{surat[1].Kode}: Instruksi wajib diisi.", await kurang.InnerTextAsync());
        await Axe.PastikanBersihAsync(page);

        await kurang.ClickAsync();
        await page.Keyboard.TypeAsync("Telaah dalam minggu ini.");
        await page.Locator("button", new() { HasText = "Disposisikan yang dicentang" }).ClickAsync();
        Assert.Contains($"1 permohonan didisposisikan: {surat[1].Kode}.", await page.Locator(".kabar").InnerTextAsync(), StringComparison.Ordinal);
        foreach (var (kode, _) in surat)
        {
            Assert.DoesNotContain(await skenario.TerbukaAsync(kode), t => t.Kunci == "disposisi");
        }

        async Task<string> DisposisiAsync(string judul) => (await skenario.SampaiAsync("disposisi", judul)).Kode;
    }

    private static async Task KetikSuratAsync(IPage page, string asal, string nomor, string perihal)
    {
        Assert.Equal("Asal", await FokusAsync(page));
        await page.Keyboard.TypeAsync(asal);
        await TabSampaiAsync(page, "Nomor");
        await page.Keyboard.TypeAsync(nomor);
        await TabSampaiAsync(page, "Perihal");
        await page.Keyboard.TypeAsync(perihal);
        await KirimAsync(page);
    }

    /// <summary>Enter sends the form: the answer is another document.</summary>
    private static async Task KirimAsync(IPage page)
    {
        await page.EvaluateAsync("() => { document.body.dataset.lama = 'ya'; }");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("body:not([data-lama])").WaitForAsync();
        await page.WaitForLoadStateAsync();
    }

    /// <summary>A date field takes several presses: day, month, year.</summary>
    private static async Task TabSampaiAsync(IPage page, string nama)
    {
        for (var i = 0; i < TabTerbanyak && await FokusAsync(page) != nama; i++)
        {
            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Equal(nama, await FokusAsync(page));
    }

    private static Task<string> FokusAsync(IPage page) => page.EvaluateAsync<string>("() => document.activeElement.name ?? ''");

    private static Task<int> BarisAsync(IPage page, string asal) => page.Locator("tr", new() { HasText = asal }).CountAsync();

    private static ILocator Baris(IPage page, string judul) => page.Locator("fieldset", new() { HasText = judul });

    private static async Task IsiBarisAsync(ILocator baris)
    {
        await baris.Locator("input[type=checkbox]").CheckAsync();
        foreach (var pilihan in await baris.Locator("select").AllAsync())
        {
            if (await pilihan.InputValueAsync() == "")
            {
                await pilihan.SelectOptionAsync(new SelectOptionValue { Index = 1 });
            }
        }

        await baris.Locator("textarea").FillAsync("Pelajari dan siapkan naskahnya.");
    }
}
