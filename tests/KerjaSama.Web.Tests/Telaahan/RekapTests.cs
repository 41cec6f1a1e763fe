using System.IO.Compression;
using System.Net;
using KerjaSama.Documents.Tables;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Telaahan;

/// <summary>The recap of telaahan and rancangan: numbers, the rows behind them, the workbook; who sees whose.</summary>
public sealed class RekapTests
{
    private const string Tahun = "?dari=2026-01-01&sampai=2026-12-31";

    [Theory, SetiapBasisData]
    public async Task Rekap_DisusunDanDianalisa_AngkaDaftarDanUnduhanSama(BasisData basisData)
    {
        await using var kantor = new KantorFactory(basisData);
        var (disusun, dianalisa, analis, perancang) = await SiapkanAsync(kantor);
        var kabag = await kantor.KlienSebagaiAsync("kepala-bagian");

        var rekap = await kabag.TeksAsync("/telaahan/rekap" + Tahun);

        Assert.Contains($"orang={analis}&jenis=telaahan&asal=disusun\">1</a>", rekap.Replace("&amp;", "&", StringComparison.Ordinal));
        Assert.Contains($"orang={analis}&jenis=telaahan&asal=dianalisa\">1</a>", rekap.Replace("&amp;", "&", StringComparison.Ordinal));
        Assert.Contains($"orang={perancang}&jenis=rancangan&asal=disusun\">1</a>", rekap.Replace("&amp;", "&", StringComparison.Ordinal));
        var rincian = await kabag.TeksAsync($"/telaahan/rekap/rincian{Tahun}&orang={analis}&jenis=telaahan&asal=dianalisa");
        Assert.Contains(dianalisa, rincian);
        Assert.DoesNotContain(disusun, rincian);
        var unduhan = await kabag.GetByteArrayAsync($"/telaahan/rekap/rincian{Tahun}&orang={analis}&jenis=telaahan&asal=dianalisa&handler=Ekspor");
        Assert.Equal(["0", "1", "0", "0"], Assert.Single(TableReader.Read(new MemoryStream(unduhan), "rekap.xlsx").Skip(1)).Cells.Skip(1).Select(c => c.Text));
        var rincianExcel = Lembar(unduhan, 2);
        Assert.Contains(dianalisa, rincianExcel, StringComparison.Ordinal);
        Assert.DoesNotContain(disusun, rincianExcel, StringComparison.Ordinal);
        Assert.DoesNotContain(disusun, await kabag.TeksAsync("/telaahan/rekap/rincian?dari=2020-01-01&sampai=2020-12-31"));
    }

    [Fact]
    public async Task Rekap_AnalisHanyaAngkanyaSendiri_JugaBilaMemintaOrangLain()
    {
        await using var kantor = new KantorFactory();
        var (disusun, _, analis, perancang) = await SiapkanAsync(kantor);
        var milikAnalis = await kantor.KlienSebagaiAsync("analis");

        var rekap = await milikAnalis.TeksAsync("/telaahan/rekap" + Tahun);

        Assert.Contains($"orang={analis}", rekap);
        Assert.DoesNotContain($"orang={perancang}", rekap);
        Assert.Contains("angka Anda sendiri", rekap);
        var lain = await milikAnalis.TeksAsync($"/telaahan/rekap/rincian{Tahun}&orang={perancang}");
        Assert.Contains("Tidak ada baris", lain);
        Assert.DoesNotContain(disusun, lain);
        var agenda = await (await kantor.KlienSebagaiAsync("agenda")).TeksAsync("/telaahan/rekap" + Tahun);
        Assert.Contains("angka Anda sendiri", agenda);
        Assert.DoesNotContain("orang=", agenda);
    }

    [Theory]
    [InlineData("admin", HttpStatusCode.OK)]
    [InlineData("kepala-bagian", HttpStatusCode.OK)]
    [InlineData("subkoordinator-dn", HttpStatusCode.OK)]
    [InlineData("pengelola-data", HttpStatusCode.OK)]
    [InlineData("auditor", HttpStatusCode.OK)]
    [InlineData("perancang", HttpStatusCode.OK)]
    [InlineData("hukum", HttpStatusCode.Forbidden)]
    [InlineData("pimpinan", HttpStatusCode.Forbidden)]
    public async Task Rekap_MenurutPeran(string peran, HttpStatusCode jawaban)
    {
        await using var kantor = new KantorFactory();

        Assert.Equal(jawaban, (await (await kantor.KlienSebagaiAsync(peran)).GetAsync("/telaahan/rekap")).StatusCode);
    }

    [Fact]
    public async Task Rekap_TanggalTerbalik_400DenganPesan()
    {
        await using var kantor = new KantorFactory();
        var kabag = await kantor.KlienSebagaiAsync("kepala-bagian");

        using var jawaban = await kabag.GetAsync("/telaahan/rekap?dari=2026-12-31&sampai=2026-01-01");

        Assert.Equal(HttpStatusCode.BadRequest, jawaban.StatusCode);
        Assert.Contains("Tanggal akhir tidak boleh sebelum tanggal awal.", await jawaban.TeksAsync());
    }

    /// <summary>A telaahan of our own whose draft was sent round, and one that was brought and examined; the second came back once and counts once.</summary>
    private static async Task<(string Disusun, string Dianalisa, Guid Analis, Guid Perancang)> SiapkanAsync(KantorFactory kantor)
    {
        var skenario = new SkenarioPermohonan(kantor);
        var (disusun, _) = await skenario.SampaiAsync("tinjauHukum", perangkatDaerah: "dinkes");
        var (dianalisa, susun) = await skenario.SampaiAsync("susunTelaahan", "Telaahan dari mitra");
        await skenario.SelesaikanAsync(susun, null, ("asal", "dianalisa"));
        await skenario.SelesaikanAsync(Assert.Single(await skenario.TerbukaAsync(dianalisa)).Id, "kembalikan", ("catatan", "Perjelas."));
        await skenario.SelesaikanAsync(Assert.Single(await skenario.TerbukaAsync(dianalisa)).Id, null, ("asal", "dianalisa"));
        Assert.Equal(2, await kantor.DbAsync(db => db.Telaahan.CountAsync()));
        return (disusun, dianalisa, await kantor.IdAsync("analis"), await kantor.IdAsync("perancang"));
    }

    private static string Lembar(byte[] xlsx, int nomor)
    {
        using var arsip = new ZipArchive(new MemoryStream(xlsx));
        using var pembaca = new StreamReader(arsip.GetEntry($"xl/worksheets/sheet{nomor}.xml")!.Open());
        return pembaca.ReadToEnd();
    }
}
