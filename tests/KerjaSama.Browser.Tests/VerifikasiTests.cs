using KerjaSama.Web.Tests;

namespace KerjaSama.Browser.Tests;

/// <summary>Somebody holds a PDF on the phone and wants to know what it is worth.</summary>
public sealed class VerifikasiTests(Peramban peramban)
{
    [Fact]
    public async Task PdfYangDipalsukan_DijatuhkanKeFormulir_DisebutDiubah()
    {
        var page = await peramban.BukaAsync(ponsel: true);
        var pdf = PenandaUji.Palsukan(PenandaUji.Tandatangani(PenandaUji.Pdf(), peramban.Kantor.Clock.GetUtcNow()));
        await page.GotoAsync("/verifikasi");
        await Axe.PastikanBersihAsync(page);

        await page.EvaluateAsync(
            """
            isi => {
              const dibawa = new DataTransfer();
              dibawa.items.add(new File([Uint8Array.from(atob(isi), c => c.charCodeAt(0))], "naskah.pdf", { type: "application/pdf" }));
              document.querySelector("[data-jatuhkan]").dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: dibawa }));
            }
            """,
            Convert.ToBase64String(pdf));
        await page.Locator("[data-jatuhkan] button[type=submit]").ClickAsync();

        var isi = await page.Locator("main").InnerTextAsync();
        Assert.Contains("Berkas ini sudah diubah", isi);
        Assert.Contains("Diubah sesudah ditandatangani", isi);
        Assert.Contains(PenandaUji.Nama, isi);
        await Axe.PastikanBersihAsync(page);
    }

    [Fact]
    public async Task PdfYangDipalsukan_TanpaSkrip_DisebutDiubah()
    {
        var page = await peramban.BukaAsync(denganSkrip: false);
        var pdf = PenandaUji.Tandatangani(PenandaUji.Pdf(), peramban.Kantor.Clock.GetUtcNow());
        pdf[20] ^= 1;
        await page.GotoAsync("/verifikasi");

        await page.Locator("[data-jatuhkan] input[type=file]").SetInputFilesAsync(new Microsoft.Playwright.FilePayload { Name = "naskah.pdf", MimeType = "application/pdf", Buffer = pdf });
        await page.Locator("[data-jatuhkan] button[type=submit]").ClickAsync();

        Assert.Contains("Isi yang ditandatangani sudah berubah.", await page.Locator("main").InnerTextAsync());
    }
}
