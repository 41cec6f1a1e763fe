using System.Globalization;
using KerjaSama.Documents.Pdf;
using KerjaSama.Web.Tests;
using Microsoft.Playwright;

namespace KerjaSama.Browser.Tests;

/// <summary>A signing from its plan to the register, and what anybody then learns of the signed file; axe looks at every page.</summary>
public sealed class PenandatangananTests(Peramban peramban)
{
    private const string Judul = "Layanan laboratorium bersama";

    [Fact]
    public async Task Direncanakan_DitandatanganiElektronik_Dicatat_LaluTerverifikasi()
    {
        var skenario = new SkenarioPermohonan(peramban.Kantor);
        var kantor = new KantorDriver(peramban);
        var agenda = await kantor.JendelaAsync("agenda");
        var (kode, _) = await skenario.SampaiAsync("tandatangani", Judul, perangkatDaerah: "dinkes");

        await RencanakanAsync(agenda, kode);
        var pdf = await TandatanganiAsync(agenda, kode);
        await BukaAsync(agenda, $"/penandatanganan?tanggal={HariIni}");
        var lembar = await agenda.Locator($"article[aria-label='{Judul}']").InnerTextAsync();
        Assert.Contains("Ratna Dewi, Direktur", lembar);
        Assert.Contains("Pendopo Kabupaten, elektronik", lembar);

        await kantor.SelesaikanAsync(
            (await kantor.TugasAsync(kode)).Single(t => t!["kunci"]!.GetValue<string>() == "tandatangani")!, null,
            new Dictionary<string, string> { ["caraTandaTangan"] = "elektronik", ["penandatanganMitra"] = "Ratna Dewi, Direktur" });
        await BukaAsync(agenda, $"/permohonan/{kode}/penandatanganan");
        Assert.Contains("Yang tercatat", await IsiAsync(agenda));

        var tamu = await peramban.BukaAsync(ponsel: true);
        await BukaAsync(tamu, "/verifikasi");
        await tamu.Locator("[data-jatuhkan] input[type=file]").SetInputFilesAsync(new FilePayload { Name = "naskah.pdf", MimeType = "application/pdf", Buffer = pdf });
        await tamu.Locator("[data-jatuhkan] button[type=submit]").ClickAsync();
        var hasil = await IsiAsync(tamu);
        Assert.Contains("Berkas ini sama dengan yang terdaftar", hasil);
        Assert.Contains("Masih berlaku hari ini.", hasil);
        Assert.Equal(2, await tamu.Locator(".ttd-daftar li", new() { HasText = PenandaUji.Nama }).CountAsync());
        await Axe.PastikanBersihAsync(tamu);
    }

    private string HariIni => peramban.Kantor.OfficeClock.HariIni.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The date, who signs for each party, and what is done to the originals.</summary>
    private async Task RencanakanAsync(IPage agenda, string kode)
    {
        await BukaAsync(agenda, $"/permohonan/{kode}/penandatanganan");
        await agenda.Locator("input[name=Tanggal]").FillAsync(HariIni);
        await agenda.Locator("input[name=Jam]").FillAsync("09:30");
        await agenda.Locator("input[name=Tempat]").FillAsync("Pendopo Kabupaten");
        await agenda.Locator("select[name=Cara]").SelectOptionAsync("elektronik");
        await agenda.GetByRole(AriaRole.Button, new() { Name = "Simpan jadwal" }).ClickAsync();

        await agenda.Locator("[name='Penandatangan[0].Nama']").FillAsync("Drs. Wirya Contoh");
        await agenda.Locator("[name='Penandatangan[0].KodeJabatan']").SelectOptionAsync("bupati");
        await agenda.Locator("[name='Penandatangan[1].Nama']").FillAsync("Ratna Dewi");
        await agenda.Locator("[name='Penandatangan[1].Jabatan']").FillAsync("Direktur");
        await agenda.Locator("[name='Penandatangan[1].Kewenangan']").SelectOptionAsync("jabatan");
        await agenda.GetByRole(AriaRole.Button, new() { Name = "Simpan penandatangan" }).ClickAsync();
        await Axe.PastikanBersihAsync(agenda);
        await agenda.Locator("tr", new() { HasText = "Ratna Dewi" }).Locator("form[action*=Siap] button").ClickAsync();

        await agenda.Locator("input[name=Rangkap]").FillAsync("2");
        await agenda.GetByRole(AriaRole.Button, new() { Name = "Simpan naskah asli" }).ClickAsync();
        await agenda.Locator("[name='Asli[0].Penyimpan']").FillAsync("Arsip Bagian");
        await agenda.Locator("input[type=checkbox][name='Asli[0].Meterai']").CheckAsync();
        await agenda.GetByRole(AriaRole.Button, new() { Name = "Simpan naskah asli" }).ClickAsync();
        Assert.Equal("Arsip Bagian", await agenda.Locator("[name='Asli[0].Penyimpan']").InputValueAsync());
        await Axe.PastikanBersihAsync(agenda);
    }

    /// <summary>The PDF is made of the draft in force, then both sign it, each with a passphrase.</summary>
    /// <returns>The file with both signatures.</returns>
    private static async Task<byte[]> TandatanganiAsync(IPage agenda, string kode)
    {
        await BukaAsync(agenda, $"/permohonan/{kode}/penandatanganan/elektronik");
        await agenda.GetByRole(AriaRole.Button, new() { Name = "Siapkan PDF" }).ClickAsync();
        Assert.SkipWhen((await IsiAsync(agenda)).Contains(PdfConverter.InstallHint, StringComparison.Ordinal), "LibreOffice is not installed (apt-get install libreoffice-writer-nogui).");
        var orang = agenda.Locator("select[name=Orang]");
        await Assertions.Expect(orang).ToBeVisibleAsync(new() { Timeout = 60_000 });
        foreach (var nama in (string[])["Drs. Wirya Contoh, Bupati", "Ratna Dewi, Direktur"])
        {
            await orang.SelectOptionAsync(new SelectOptionValue { Value = await orang.Locator("option", new() { HasText = nama }).GetAttributeAsync("value") });
            await agenda.Locator("input[name=Kunci]").FillAsync(PenandaUji.Frasa);
            await agenda.GetByRole(AriaRole.Button, new() { Name = "Tanda tangani" }).ClickAsync();
            Assert.Contains("Naskah ditandatangani secara elektronik.", await IsiAsync(agenda));
        }

        Assert.Equal(2, await agenda.Locator(".ttd-daftar li").CountAsync());
        await Axe.PastikanBersihAsync(agenda);
        var unduhan = await agenda.RunAndWaitForDownloadAsync(() => agenda.Locator("section[aria-labelledby=berkas] a").First.ClickAsync());
        return await File.ReadAllBytesAsync(await unduhan.PathAsync());
    }

    private static async Task BukaAsync(IPage page, string alamat)
    {
        await page.GotoAsync(alamat);
        await Axe.PastikanBersihAsync(page);
    }

    private static Task<string> IsiAsync(IPage page) => page.Locator("main").InnerTextAsync();
}
