using System.Net;
using System.Text.Json;
using KerjaSama.Web.Modul.Pengaturan;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using KerjaSama.Web.Modul.Tugas.Kontrak;
using KerjaSama.Web.Tests.Alur;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Naskah;

/// <summary>The gate before the paraf: no draft goes up with findings that stand in the way and that nobody answers for. Without a draft: <see cref="MulaiDariTests"/>.</summary>
public sealed class ParafKepalaBagianTests
{
    private const string Langkah = "parafKepalaBagian";

    [Theory, SetiapBasisData]
    public async Task Terhalang_409DenganTempatnya_SampaiSetiapTemuanDijawab(BasisData basisData)
    {
        await using var kantor = new KantorFactory(basisData);
        var (kode, tugas) = await new SkenarioPermohonan(kantor).SampaiAsync(Langkah, perangkatDaerah: "dinkes");
        await UnggahAsync(kantor, kode, NaskahWord.Pks());
        var kabag = await kantor.KlienSebagaiAsync("kepala-bagian");
        var halaman = await kabag.TeksAsync(TugasLinks.Rincian(tugas));
        Assert.Contains("temuan aturan masih menghalangi", halaman);
        Assert.Contains(PermohonanLinks.BacaDraf(kode, 2), halaman);

        using var lewatHalaman = await ParafAsync(kantor, kabag, tugas);
        using var lewatApi = await SelesaiAsync(kantor, kode);

        Assert.Equal(HttpStatusCode.Conflict, lewatHalaman.StatusCode);
        Assert.Contains("Draf versi 2 belum dapat diparaf", await lewatHalaman.TeksAsync());
        var galat = await PermohonanDriver.BacaAsync<JsonElement>(lewatApi, HttpStatusCode.Conflict);
        Assert.Equal("draf.masih-terhalang", galat.GetProperty("kode").GetString());
        Assert.Contains("seluruh naskah: ", galat.GetProperty("detail").GetString(), StringComparison.Ordinal);

        for (var isi = await kabag.IsiAsync(PermohonanLinks.BacaDraf(kode, 2)); isi.Contains("?handler=Kesampingkan\"", StringComparison.Ordinal); isi = await kabag.IsiAsync(PermohonanLinks.BacaDraf(kode, 2)))
        {
            using var dijawab = await kabag.KirimFormAsync(PermohonanLinks.BacaDraf(kode, 2) + "?handler=Kesampingkan", [new("alasan", "Diatur dalam perjanjian pelaksanaannya.")], PermohonanLinks.BacaDraf(kode, 2));
            Assert.Equal(HttpStatusCode.Found, dijawab.StatusCode);
        }

        Assert.Contains("tidak ada temuan yang menghalangi", await kabag.TeksAsync(TugasLinks.Rincian(tugas)));
        using var diparaf = await ParafAsync(kantor, kabag, tugas);
        Assert.Equal(HttpStatusCode.Found, diparaf.StatusCode);
        Assert.Empty(await kantor.DbAsync(KeadaanInvariants.FindViolationsAsync));
    }

    [Fact]
    public async Task Dikembalikan_TidakPernahTertahan()
    {
        await using var kantor = new KantorFactory();
        var (kode, tugas) = await new SkenarioPermohonan(kantor).SampaiAsync(Langkah, perangkatDaerah: "dinkes");
        await UnggahAsync(kantor, kode, NaskahWord.Pks());
        var kabag = await kantor.KlienSebagaiAsync("kepala-bagian");

        using var jawaban = await kabag.KirimFormAsync(TugasLinks.Rincian(tugas), [new("Hasil", "kembalikan"), new("catatan", "Lengkapi klausulnya.")]);

        Assert.Equal(HttpStatusCode.Found, jawaban.StatusCode);
    }

    [Fact]
    public async Task VersiYangBerlakuSajaDiperiksa_YangDiperbaikiLewat()
    {
        await using var kantor = new KantorFactory();
        var skenario = new SkenarioPermohonan(kantor);
        var (kode, tugas) = await skenario.SampaiAsync(Langkah, perangkatDaerah: "dinkes");
        await UnggahAsync(kantor, kode, NaskahWord.Pks());
        var perancang = await kantor.KlienSebagaiAsync("perancang");
        using var disusun = await perancang.KirimFormAsync(PermohonanLinks.SusunDraf(kode), [.. await KlausulAsync(perancang, kode)]);
        Assert.Equal(HttpStatusCode.Found, disusun.StatusCode);

        await skenario.SelesaikanAsync(tugas);

        Assert.DoesNotContain(await skenario.TerbukaAsync(kode), t => t.Kunci == Langkah);
    }

    /// <summary>A scan cannot be checked by a machine: it holds the work up only where the office has set that.</summary>
    [Fact]
    public async Task Pindaian_TidakMenahan_KecualiDitetapkanKantor()
    {
        await using var kantor = new KantorFactory();
        var skenario = new SkenarioPermohonan(kantor);
        var (kode, tugas) = await skenario.SampaiAsync(Langkah, perangkatDaerah: "dinkes");
        await UnggahAsync(kantor, kode, NaskahWord.Dokumen());
        var (kabag, admin) = (await kantor.KlienSebagaiAsync("kepala-bagian"), await skenario.PelakuAsync("admin"));
        Assert.Contains("Teks tidak terbaca", await kabag.TeksAsync(PermohonanLinks.BacaDraf(kode, 2)));
        var hariIni = kantor.OfficeClock.HariIni;
        await kantor.DenganAsync<UbahBeratAturan, bool>((_, ubah) => ubah.ExecuteAsync("dokumen.tanpa-teks", "menghalangi", hariIni, "Semua naskah diperiksa", 0, admin, default));

        using var tertahan = await ParafAsync(kantor, kabag, tugas);
        await kantor.DenganAsync<UbahBeratAturan, bool>((_, ubah) => ubah.ExecuteAsync("dokumen.tanpa-teks", "saran", hariIni, "Pindaian cukup", 1, admin, default));
        using var diparaf = await ParafAsync(kantor, kabag, tugas);

        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.Found), (tertahan.StatusCode, diparaf.StatusCode));
    }

    private static Task<HttpResponseMessage> ParafAsync(KantorFactory kantor, HttpClient kabag, Guid tugas) =>
        kabag.KirimFormAsync(TugasLinks.Rincian(tugas), [new("Hasil", "paraf"), new("tanggalParaf", $"{kantor.OfficeClock.HariIni:yyyy-MM-dd}")]);

    private static async Task<HttpResponseMessage> SelesaiAsync(KantorFactory kantor, string kode)
    {
        var driver = PermohonanDriver.Untuk(kantor);
        return await driver.KirimSelesaiAsync(await driver.TugasAsync(kode, Langkah));
    }

    private static async Task UnggahAsync(KantorFactory kantor, string kode, byte[] isi)
    {
        var (klien, url) = (await kantor.KlienSebagaiAsync("perancang"), PermohonanLinks.Draf(kode));
        var halaman = await klien.IsiAsync(url);
        var dasar = await kantor.DbAsync(db => db.DokumenPermohonan.Where(d => d.Jenis == DrafBerlaku.Jenis && db.Permohonan.Any(p => p.Kode == kode && p.Id == d.PermohonanId)).Select(d => d.Id).SingleAsync());
        kantor.Clock.Maju(TimeSpan.FromMinutes(1));
        using var jawaban = await klien.KirimBerkasAsync(url + "?handler=Unggah", halaman, [new("Dasar", $"{dasar}")], ("Berkas", "draf.docx", isi));
        Assert.Equal(HttpStatusCode.Found, jawaban.StatusCode);
    }

    /// <summary>The clauses that the page has ticked.</summary>
    private static async Task<IEnumerable<KeyValuePair<string, string>>> KlausulAsync(HttpClient klien, string kode) =>
        System.Text.RegularExpressions.Regex.Matches(await klien.IsiAsync(PermohonanLinks.SusunDraf(kode)), "name=\"Klausul\" value=\"([^\"]+)\" checked").Select(m => KeyValuePair.Create("Klausul", m.Groups[1].Value));
}
