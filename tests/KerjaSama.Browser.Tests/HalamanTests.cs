using KerjaSama.Web.Tests.Keamanan;
using Microsoft.Playwright;

namespace KerjaSama.Browser.Tests;

/// <summary>Axe on every page that the program has, found by its routes: a new page is looked at without a line here.</summary>
public sealed class HalamanTests(Peramban peramban)
{
    private const string Galat = "galat/{kode}";

    /// <summary>A page is read as the first of them who may.</summary>
    private static readonly string[] Pembaca = [Orang.Tamu.Nama, "kepala-bagian", "agenda", "admin", "perangkat-daerah", "mitra"];

    /// <summary>They do something and lead on: there is nothing to look at.</summary>
    private static readonly string[] HanyaMengantar = ["keluar", "pengaturan/klausul", "tampilan", "tugas/{id}/pratinjau"];

    [Fact]
    public async Task SetiapHalaman_DiMejaDiPonselTerangDanGelap_BersihMenurutAxe()
    {
        var tamu = await peramban.BukaAsync();
        var dunia = new DuniaSapuan(peramban.Kantor);
        await dunia.InitializeAsync();
        var belum = TitikAkhir.Semua(peramban.Kantor).Where(t => t is { Metode: "GET", Handler: null, Api: false }).ToDictionary(t => t.Pola);
        var temuan = new List<string>();
        var dilihat = 0;

        foreach (var pembaca in Pembaca)
        {
            var page = pembaca == Orang.Tamu.Nama ? tamu : await peramban.MasukAsync(pembaca);
            foreach (var (pola, titik) in belum.ToList())
            {
                var alamat = Penyapu.Alamat(titik, dunia.NilaiUntuk(pembaca));
                switch (await IsiAsync(page, alamat, pola))
                {
                    case Isi.Halaman:
                        belum.Remove(pola);
                        await page.GotoAsync(alamat);
                        temuan.AddRange(await PeriksaAsync(page));
                        dilihat++;
                        break;
                    case Isi.Berkas:
                        belum.Remove(pola);
                        break;
                    case Isi.TidakDiberikan:
                        break;
                }
            }
        }

        Assert.Equal(HanyaMengantar, belum.Keys.Order());
        Assert.True(dilihat > 50, $"Only {dilihat} pages were looked at.");
        Assert.True(temuan.Count == 0, string.Join('\n', temuan));
    }

    private enum Isi
    {
        Halaman = 1,
        Berkas = 2,
        TidakDiberikan = 3,
    }

    /// <summary>What this reader gets there; an error page counts only at its own address.</summary>
    private static async Task<Isi> IsiAsync(IPage page, string alamat, string pola)
    {
        var jawaban = await page.APIRequest.GetAsync(alamat, new() { MaxRedirects = 0 });
        var html = jawaban.Headers.TryGetValue("content-type", out var jenis) && jenis.StartsWith("text/html", StringComparison.Ordinal);
        return (jawaban.Ok, html) switch
        {
            (true, false) => Isi.Berkas,
            (true, true) => Isi.Halaman,
            (false, true) when pola == Galat => Isi.Halaman,
            _ => Isi.TidakDiberikan,
        };
    }

    private static async Task<IReadOnlyList<string>> PeriksaAsync(IPage page)
    {
        var temuan = new List<string>();
        foreach (var (ponsel, warna) in (IEnumerable<(bool, ColorScheme)>)[(false, ColorScheme.Light), (false, ColorScheme.Dark), (true, ColorScheme.Dark)])
        {
            await Peramban.UkuranAsync(page, ponsel);
            // no colour on its way to another one
            await page.EmulateMediaAsync(new() { ColorScheme = warna, ReducedMotion = ReducedMotion.Reduce });
            temuan.AddRange((await Axe.TemuanAsync(page)).Select(t => $"{warna}, {t}"));
        }

        await Peramban.UkuranAsync(page, ponsel: false);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light, ReducedMotion = ReducedMotion.Reduce });
        return temuan;
    }
}
