using System.Globalization;
using KerjaSama.Web.Tests;
using KerjaSama.Web.Tests.Naskah;
using Microsoft.Playwright;

namespace KerjaSama.Browser.Tests;

/// <summary>The whole life of a draft, as the office, the partner on a phone without an account, and Bagian Hukum live it; axe looks at every page.</summary>
public sealed class DrafTests(Peramban peramban)
{
    private const string Perselisihan = "musyawarah untuk mufakat";
    private readonly KantorDriver _kantor = new(peramban);
    private readonly SkenarioPermohonan _skenario = new(peramban.Kantor);

    [Fact]
    public async Task Draf_DariTemplat_LewatGiliranMitraDanHukum_SampaiParafKepalaBagian()
    {
        var (kode, _) = await _skenario.SampaiAsync("susunDraf", "Rujukan pasien antarwilayah", perangkatDaerah: "dinkes");
        var (perancang, hukum) = (await _kantor.JendelaAsync("perancang"), await _kantor.JendelaAsync("hukum"));
        var ponsel = await peramban.BukaAsync(ponsel: true);

        var pertama = await SusunAsync(perancang, kode);
        await GiliranAsync(perancang, kode, "mitra", "Mohon lengkapi jangka waktu.");
        await MitraMenanggapiAsync(ponsel, await _skenario.KodeLacakAsync(kode), pertama);
        await JadikanAsync(perancang, kode, "Mitra", 2);
        await UnggahDariVersiLamaAsync(perancang, kode, NaskahWord.Ubah(pertama, Perselisihan, "musyawarah, lalu lewat mediasi"));
        await GiliranAsync(perancang, kode, "hukum", "Mohon periksa perumusannya.");
        await HukumMenanggapiAsync(hukum, kode);
        await JadikanAsync(perancang, kode, "Bagian Hukum", 4);
        await KomentarDibereskanAsync(perancang, kode);

        await ParaPeninjauSetujuAsync(ponsel, kode);
        await ParafAsync(kode);
        Assert.DoesNotContain(await _skenario.TerbukaAsync(kode), t => t.Kunci == "parafKepalaBagian");
    }

    /// <summary>First version, from chosen clauses; then it goes round.</summary>
    /// <returns>The Word file as the office downloads it.</returns>
    private async Task<byte[]> SusunAsync(IPage perancang, string kode)
    {
        await perancang.GotoAsync($"/permohonan/{kode}/draf");
        await perancang.GetByRole(AriaRole.Link, new() { Name = "Pilih klausul" }).ClickAsync();
        await Axe.PastikanBersihAsync(perancang);
        await perancang.GetByRole(AriaRole.Button, new() { Name = "Susun draf" }).ClickAsync();
        await Axe.PastikanBersihAsync(perancang);
        Assert.Contains("Pasal 1", await IsiAsync(perancang));
        Assert.Equal(0, await perancang.Locator(".temuan-menghalangi").CountAsync());
        var berkas = await UnduhAsync(perancang, perancang.GetByRole(AriaRole.Link, new() { Name = "Unduh", Exact = true }));
        await _kantor.SelesaikanAsync(await TugasAsync(kode, "susunDraf"));
        return berkas;
    }

    private async Task GiliranAsync(IPage perancang, string kode, string kepada, string pesan)
    {
        await perancang.GotoAsync($"/permohonan/{kode}/draf");
        await perancang.GetByText("Beri giliran", new() { Exact = true }).First.ClickAsync();
        await perancang.Locator("select[name=Kepada]").SelectOptionAsync(kepada);
        await perancang.Locator("input[name=Tenggat]").FillAsync(peramban.Kantor.OfficeClock.HariIni.AddDays(7).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await perancang.Locator("textarea[name=Pesan]").FillAsync(pesan);
        await perancang.Locator("form[action*=Giliran] button[type=submit]").ClickAsync();
        Assert.Contains(pesan, await IsiAsync(perancang));
    }

    /// <summary>Reads, remarks, sends a corrected file, sees what he changed, and hands the draft back; on a phone without an account.</summary>
    private static async Task MitraMenanggapiAsync(IPage ponsel, string lacak, byte[] pertama)
    {
        await BukaAsync(ponsel, $"/lacak/{lacak}/draf");
        Assert.Contains("Mohon lengkapi jangka waktu.", await IsiAsync(ponsel));
        Assert.Equal(pertama, await UnduhAsync(ponsel, ponsel.GetByRole(AriaRole.Link, new() { Name = "Unduh Word" })));
        await ponsel.GetByRole(AriaRole.Link, new() { Name = "Baca versi 1" }).ClickAsync();
        await Axe.PastikanBersihAsync(ponsel);
        await KomentariAsync(ponsel, 2, "Objek terlalu sempit.");
        await Axe.PastikanBersihAsync(ponsel);
        await ponsel.GotoAsync($"/lacak/{lacak}/draf");
        await KirimTanggapanAsync(ponsel, NaskahWord.Ubah(pertama, Perselisihan, "musyawarah dalam 30 (tiga puluh) hari"));
        await ponsel.GetByRole(AriaRole.Link, new() { Name = "Yang Anda ubah" }).ClickAsync();
        Assert.Contains("1 perubahan", await IsiAsync(ponsel));
        await Axe.PastikanBersihAsync(ponsel);
        await ponsel.GotoAsync($"/lacak/{lacak}/draf");
        await ponsel.GetByRole(AriaRole.Button, new() { Name = "Selesai, serahkan kembali" }).ClickAsync();
    }

    /// <summary>An answer is compared with what it answers, and taken over.</summary>
    private static async Task JadikanAsync(IPage perancang, string kode, string pihak, int nomor)
    {
        await BukaAsync(perancang, $"/permohonan/{kode}/draf");
        var baris = perancang.Locator("section[aria-labelledby=tanggapan] tbody tr", new() { HasText = pihak });
        await baris.GetByRole(AriaRole.Link, new() { Name = "Yang diubah" }).ClickAsync();
        Assert.Contains("1 perubahan", await IsiAsync(perancang));
        await Axe.PastikanBersihAsync(perancang);
        await perancang.GotoAsync($"/permohonan/{kode}/draf");
        await baris.Locator("form[action*=Jadikan] button").ClickAsync();
        Assert.Contains($"Tersimpan sebagai versi {nomor}", await IsiAsync(perancang));
    }

    /// <summary>Somebody made a version meanwhile: the file is held back with the differences, then goes over it on purpose.</summary>
    private static async Task UnggahDariVersiLamaAsync(IPage perancang, string kode, byte[] berkas)
    {
        await perancang.Locator("input[type=file][name=Berkas]").SetInputFilesAsync(Word("disunting.docx", berkas));
        await perancang.Locator("select[name=Dasar]").SelectOptionAsync(new SelectOptionValue { Label = "Versi 1" });
        await perancang.Locator("input[name=Catatan]").FillAsync("Hasil rapat");
        await perancang.Locator("form[action*=Unggah] button[type=submit]").ClickAsync();
        Assert.Contains("Bandingkan dahulu", await IsiAsync(perancang));
        await Axe.PastikanBersihAsync(perancang);

        var beda = await perancang.RunAndWaitForPopupAsync(() => perancang.Locator("section[aria-labelledby=bergeser] a").First.ClickAsync());
        await Assertions.Expect(beda.Locator("main")).ToContainTextAsync("1 perubahan");
        Assert.Contains("30 (tiga puluh) hari", await IsiAsync(beda));
        await beda.CloseAsync();
        await perancang.GetByRole(AriaRole.Button, new() { Name = "Tetap simpan" }).ClickAsync();
        Assert.Contains("Tersimpan sebagai versi 3", await IsiAsync(perancang));
        Assert.Contains("mediasi", await IsiAsync(perancang));
    }

    /// <summary>Remarks beside the text, and a file of its own in which the words of an amount no longer say what its figures say.</summary>
    private static async Task HukumMenanggapiAsync(IPage hukum, string kode)
    {
        await BukaAsync(hukum, $"/permohonan/{kode}/draf");
        Assert.Contains("Mohon periksa perumusannya.", await IsiAsync(hukum));
        await hukum.GotoAsync($"/permohonan/{kode}/draf/3");
        var ketiga = await UnduhAsync(hukum, hukum.GetByRole(AriaRole.Link, new() { Name = "Unduh", Exact = true }));
        await KomentariAsync(hukum, 3, "Rumuskan lebih tegas.");
        await hukum.GotoAsync($"/permohonan/{kode}/draf");
        await KirimTanggapanAsync(hukum, NaskahWord.Ubah(ketiga, "3 (tiga) bulan", "6 (tiga) bulan"));
        await hukum.GetByRole(AriaRole.Button, new() { Name = "Serahkan kembali" }).ClickAsync();
        Assert.Contains("diserahkan kembali", await IsiAsync(hukum));
    }

    /// <summary>Remarks of both sides stand beside the newest version, whichever they were written on, and are settled there.</summary>
    private static async Task KomentarDibereskanAsync(IPage perancang, string kode)
    {
        await BukaAsync(perancang, $"/permohonan/{kode}/draf/4");
        Assert.Contains("Objek terlalu sempit.", await IsiAsync(perancang));
        Assert.Contains("Rumuskan lebih tegas.", await IsiAsync(perancang));
        var bereskan = perancang.GetByRole(AriaRole.Button, new() { Name = "Tandai selesai" });
        for (var sisa = 2; sisa > 0; sisa--)
        {
            Assert.Equal(sisa, await bereskan.CountAsync());
            await bereskan.First.ClickAsync();
            Assert.Contains("Komentar ditandai selesai.", await IsiAsync(perancang));
        }

        await perancang.GotoAsync($"/permohonan/{kode}/draf");
        Assert.DoesNotContain("Komentar terbuka", await IsiAsync(perancang));
    }

    private async Task ParaPeninjauSetujuAsync(IPage ponsel, string kode)
    {
        await _kantor.SelesaikanAsync(await TugasAsync(kode, "tinjauHukum"));
        await _kantor.SelesaikanAsync(await TugasAsync(kode, "tinjauPerangkatDaerah"));
        await BukaAsync(ponsel, $"/lacak/{await _skenario.KodeLacakAsync(kode)}");
        await ponsel.Locator("button[name=hasil][value=setuju]").ClickAsync();
        Assert.DoesNotContain(await _skenario.TerbukaAsync(kode), t => t.Kunci is "tinjauMitra" or "perbaikiDraf");
    }

    /// <summary>The Kepala Bagian sees the finding at his step, goes to it, answers for it, and initials.</summary>
    private async Task ParafAsync(string kode)
    {
        var tugas = await _skenario.LanjutkanAsync(kode, "parafKepalaBagian");
        var kabag = await _kantor.JendelaAsync("kepala-bagian");
        await BukaAsync(kabag, $"/tugas/{tugas}");
        Assert.Contains("1 temuan aturan masih menghalangi", await IsiAsync(kabag));
        await kabag.GetByRole(AriaRole.Link, new() { Name = "Buka temuan" }).ClickAsync();
        var temuan = kabag.Locator(".temuan-menghalangi");
        Assert.Contains("6 (tiga)", await temuan.InnerTextAsync());
        await temuan.Locator("summary").ClickAsync();
        await temuan.Locator("textarea[name=alasan]").FillAsync("Dibetulkan para pihak pada naskah asli.");
        await temuan.Locator("button[type=submit]").ClickAsync();
        Assert.Contains("Temuan dikesampingkan dengan alasan Anda.", await IsiAsync(kabag));
        await Axe.PastikanBersihAsync(kabag);
        await _kantor.SelesaikanAsync(await TugasAsync(kode, "parafKepalaBagian"));
    }

    private static async Task KomentariAsync(IPage page, int bagian, string isi)
    {
        await page.Locator($"#b-{bagian} summary").First.ClickAsync();
        await page.Locator($"#b-{bagian} textarea[name=isi]").First.FillAsync(isi);
        await page.Locator($"#b-{bagian} form[action*=Komentar] button[type=submit]").First.ClickAsync();
        Assert.Contains(isi, await IsiAsync(page));
    }

    private static async Task KirimTanggapanAsync(IPage page, byte[] berkas)
    {
        await page.Locator("input[type=file][name=Berkas]").SetInputFilesAsync(Word("perbaikan.docx", berkas));
        await page.Locator("form[action*=Tanggapi] button[type=submit]").ClickAsync();
        Assert.Contains("perbaikan.docx", await IsiAsync(page));
    }

    private static async Task<byte[]> UnduhAsync(IPage page, ILocator tautan) =>
        await File.ReadAllBytesAsync(await (await page.RunAndWaitForDownloadAsync(() => tautan.ClickAsync())).PathAsync());

    private static FilePayload Word(string nama, byte[] isi) => new() { Name = nama, MimeType = "application/octet-stream", Buffer = isi };

    private async Task<System.Text.Json.Nodes.JsonNode> TugasAsync(string kode, string kunci) =>
        (await _kantor.TugasAsync(kode)).Single(t => t!["kunci"]!.GetValue<string>() == kunci)!;

    private static async Task BukaAsync(IPage page, string alamat)
    {
        await page.GotoAsync(alamat);
        await Axe.PastikanBersihAsync(page);
    }

    private static Task<string> IsiAsync(IPage page) => page.Locator("main").InnerTextAsync();
}
