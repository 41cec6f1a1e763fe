using System.Globalization;
using KerjaSama.Web.Tests;
using KerjaSama.Web.Tests.Naskah;
using Microsoft.Playwright;

namespace KerjaSama.Browser.Tests;

/// <summary>The whole life of a draft, as the office, the partner on a phone without an account, and Bagian Hukum live it; axe looks at every page.</summary>
public sealed class DrafTests(Peramban peramban)
{
    [Fact]
    public async Task Draf_DariKlausulKeGiliranMitraDanHukum_SampaiVersiYangDisetujui()
    {
        var skenario = new SkenarioPermohonan(peramban.Kantor);
        var (kode, _) = await skenario.SampaiAsync("susunDraf", "Rujukan pasien antarwilayah", perangkatDaerah: "dinkes");
        var lacak = await skenario.KodeLacakAsync(kode);
        var perancang = await peramban.MasukAsync("perancang");

        // first version, from chosen clauses
        await BukaAsync(perancang, $"/permohonan/{kode}/draf");
        await perancang.GetByRole(AriaRole.Link, new() { Name = "Pilih klausul" }).ClickAsync();
        await Axe.PastikanBersihAsync(perancang);
        await perancang.GetByRole(AriaRole.Button, new() { Name = "Susun draf" }).ClickAsync();
        await Axe.PastikanBersihAsync(perancang);
        Assert.Contains("Pasal 1", await IsiAsync(perancang));
        await skenario.SelesaikanAsync((await skenario.TerbukaAsync(kode)).Single(t => t.Kunci == "susunDraf").Id);

        // the turn goes to the partner, with a date
        await BukaAsync(perancang, $"/permohonan/{kode}/draf");
        await perancang.GetByText("Beri giliran", new() { Exact = true }).First.ClickAsync();
        await perancang.Locator("select[name=Kepada]").SelectOptionAsync("mitra");
        await perancang.Locator("input[name=Tenggat]").FillAsync(peramban.Kantor.OfficeClock.HariIni.AddDays(7).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await perancang.Locator("textarea[name=Pesan]").FillAsync("Mohon lengkapi jangka waktu.");
        await perancang.Locator("form[action*=Giliran] button[type=submit]").ClickAsync();
        Assert.Contains("Mohon lengkapi jangka waktu.", await IsiAsync(perancang));

        // the partner reads, remarks and sends a corrected file, on a phone without an account
        var ponsel = await peramban.BukaAsync(ponsel: true);
        await BukaAsync(ponsel, $"/lacak/{lacak}/draf");
        Assert.Contains("Mohon lengkapi jangka waktu.", await IsiAsync(ponsel));
        await ponsel.GetByRole(AriaRole.Link, new() { Name = "Baca versi 1" }).ClickAsync();
        await Axe.PastikanBersihAsync(ponsel);
        await ponsel.Locator("#b-2 summary").First.ClickAsync();
        await ponsel.Locator("#b-2 textarea[name=isi]").FillAsync("Objek terlalu sempit.");
        await ponsel.Locator("#b-2 form[action*=Komentar] button[type=submit]").ClickAsync();
        await Axe.PastikanBersihAsync(ponsel);
        await BukaAsync(ponsel, $"/lacak/{lacak}/draf");
        await ponsel.Locator("input[name=Berkas]").SetInputFilesAsync(new FilePayload { Name = "perbaikan.docx", MimeType = "application/octet-stream", Buffer = NaskahWord.Pks() });
        await ponsel.Locator("form[action*=Tanggapi] button[type=submit]").ClickAsync();
        await ponsel.GetByRole(AriaRole.Link, new() { Name = "Yang Anda ubah" }).ClickAsync();
        await Axe.PastikanBersihAsync(ponsel);

        // Bagian Hukum remarks beside the same text
        var hukum = await peramban.MasukAsync("hukum");
        await BukaAsync(hukum, $"/permohonan/{kode}/draf/1");
        await hukum.Locator("#b-3 summary").First.ClickAsync();
        await hukum.Locator("#b-3 textarea[name=isi]").FillAsync("Rumuskan lebih tegas.");
        await hukum.Locator("#b-3 form[action*=Komentar] button[type=submit]").ClickAsync();

        // the office compares, takes it over, settles a remark
        await BukaAsync(perancang, $"/permohonan/{kode}/draf");
        await perancang.GetByRole(AriaRole.Link, new() { Name = "Yang diubah" }).First.ClickAsync();
        Assert.Contains("perubahan", await IsiAsync(perancang));
        await Axe.PastikanBersihAsync(perancang);
        await BukaAsync(perancang, $"/permohonan/{kode}/draf");
        await perancang.Locator("form[action*=Jadikan] button").First.ClickAsync();
        Assert.Contains("Tersimpan sebagai versi 2", await IsiAsync(perancang));
        await BukaAsync(perancang, $"/permohonan/{kode}/draf/1");
        Assert.Contains("Objek terlalu sempit.", await IsiAsync(perancang));
        Assert.Contains("Rumuskan lebih tegas.", await IsiAsync(perancang));
        await perancang.Locator("form[action*=Tandai] button").First.ClickAsync();
        Assert.Contains("Komentar ditandai selesai.", await IsiAsync(perancang));
    }

    private static async Task BukaAsync(IPage page, string alamat)
    {
        await page.GotoAsync(alamat);
        await Axe.PastikanBersihAsync(page);
    }

    private static Task<string> IsiAsync(IPage page) => page.Locator("main").InnerTextAsync();
}
