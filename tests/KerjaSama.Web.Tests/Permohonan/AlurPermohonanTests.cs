using System.Net.Http.Json;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Permohonan;

/// <summary>The tab "Alur": processes that others call, in the drawing and in the list below it.</summary>
public sealed class AlurPermohonanTests(KantorFactory kantor) : IClassFixture<KantorFactory>
{
    private readonly SkenarioPermohonan _skenario = new(kantor);

    [Fact]
    public async Task Proses_yang_dipanggil_sekarang_selama_ia_berjalan()
    {
        var (kode, _) = await _skenario.SampaiAsync("periksaTelaahan");
        var analis = await kantor.KlienSebagaiAsync("analis");
        var (jalur, telaahan) = (await ProsesAsync(kode, "ksdpk"), await ProsesAsync(kode, "telaahan"));

        var gambar = await GambarAsync(analis, kode, jalur);
        var halaman = await analis.TeksAsync(PermohonanLinks.Alur(kode, jalur.ToString()));

        Assert.Equal(["telaahan"], gambar.Kini);
        Assert.DoesNotContain("telaahan", gambar.Selesai);
        Assert.Equal(PermohonanLinks.Alur(kode, telaahan.ToString()), gambar.Panggilan["telaahan"]);
        Assert.Contains("mulai", gambar.Selesai);
        Assert.Superset(new HashSet<string> { "mulai", "susunTelaahan" }, (await GambarAsync(analis, kode, telaahan)).Selesai);
        // not begun yet: the process by itself
        Assert.Equal("/alur/penandatanganan", gambar.Panggilan["penandatanganan"]);
        var tautan = $"proses={telaahan}\">Telaahan staf</a>";
        Assert.Matches($"{tautan}\\s*<span class=\"kecil\">proses tersendiri</span>\\s*<span class=\"rupa rupa-dikerjakan\">", halaman);
        Assert.Matches("Susun telaahan staf\\s*<span[^>]*>[^<]*</span>\\s*<span class=\"rupa rupa-beres\">", halaman);
        Assert.Matches("<strong>Periksa telaahan</strong>", halaman);
        Assert.Contains("Daftarkan di register", halaman);
    }

    [Fact]
    public async Task Proses_yang_dipanggil_selesai_setelah_ia_selesai()
    {
        var (kode, _) = await _skenario.SampaiAsync("catatArahan");
        var analis = await kantor.KlienSebagaiAsync("analis");
        var (jalur, telaahan) = (await ProsesAsync(kode, "ksdpk"), await ProsesAsync(kode, "telaahan"));

        var gambar = await GambarAsync(analis, kode, jalur);

        Assert.Superset(new HashSet<string> { "telaahan", "rapatFasilitasi" }, gambar.Selesai);
        Assert.Equal(["catatArahan"], gambar.Kini);
        var selesai = (await GambarAsync(analis, kode, telaahan)).Selesai;
        // the gateways between the steps were passed, and the process may have ended in either of two ends: neither is marked
        Assert.Superset(new HashSet<string> { "mulai", "susunTelaahan", "periksaTelaahan", "setujuiTelaahan", "hasilPemeriksaan", "hasilPersetujuan" }, selesai);
        Assert.DoesNotContain("disarankanTolak", selesai);
    }

    [Fact]
    public async Task Dipanggil_lagi_yang_terakhir_dibuka_dan_diberi_urutan()
    {
        var (kode, arahan) = await _skenario.SampaiAsync("catatArahan");
        var pertama = await ProsesAsync(kode, "telaahan");
        await _skenario.SelesaikanAsync(arahan, "perbaiki");
        var analis = await kantor.KlienSebagaiAsync("analis");

        var gambar = await GambarAsync(analis, kode, await ProsesAsync(kode, "ksdpk"));
        var halaman = await analis.TeksAsync(PermohonanLinks.Alur(kode));

        Assert.Equal(["telaahan"], gambar.Kini);
        Assert.False(gambar.Panggilan["telaahan"].EndsWith(pertama.ToString(), StringComparison.Ordinal));
        Assert.Matches("keping-aktif\"[^>]*>[^<]*elaahan[^<]*\\(ke-2\\)</a>", halaman);
    }

    private Task<Guid> ProsesAsync(string kode, string kunci) => kantor.DbAsync(db => db.ProcessInstance
        .Where(i => i.DefinitionKey == kunci && db.Permohonan.Any(p => p.Id == i.SubjectId && p.Kode == kode)).OrderBy(i => i.Urut).Select(i => i.Id).FirstAsync());

    private static async Task<Gambar> GambarAsync(HttpClient klien, string kode, Guid proses) => (await klien.GetFromJsonAsync<Gambar>(PermohonanLinks.DataAlur(kode, proses)))!;

    private sealed record Gambar(HashSet<string> Selesai, List<string> Kini, Dictionary<string, string> Panggilan);
}
