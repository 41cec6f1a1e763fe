using System.Net;
using System.Text.RegularExpressions;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using KerjaSama.Web.Modul.Portal.Kontrak;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Naskah;

/// <summary>A remark stands at its pasal in every version, whatever the pasal is numbered there.</summary>
public sealed partial class LetakKomentarTests(KantorFactory kantor) : IClassFixture<KantorFactory>
{
    private static readonly string[] Objek = ["OBJEK", "Objek perjanjian ini adalah layanan kesehatan bergerak bagi warga lanjut usia."];
    private static readonly string[] Pembiayaan = ["PEMBIAYAAN", "(1) Biaya pelaksanaan dibebankan pada anggaran masing-masing pihak.", "(2) Biaya perjalanan petugas ditanggung oleh pihak kesatu."];
    private static readonly string[] Jangka = ["JANGKA WAKTU", "Perjanjian ini berlaku selama tiga tahun sejak ditandatangani dan dapat diperpanjang."];
    private static readonly string[] Baru = ["KERAHASIAAN", "Data pasien dijaga kerahasiaannya oleh para pihak menurut peraturan perundang-undangan."];

    [Fact]
    public async Task Komentar_IkutPasalnya_DinomoriUlangDisebut_YangHilangTetapDidaftar()
    {
        var skenario = new SkenarioPermohonan(kantor);
        var (kode, _) = await skenario.SampaiAsync("tinjauHukum", perangkatDaerah: "dinkes");
        await UnggahAsync(kode, Naskah(Objek, Pembiayaan, Jangka));
        await KomentarAsync(kode, 2, "Sebutkan pos anggarannya", ("bagian", "Pasal 2"));
        await KomentarAsync(kode, 2, "Siapa yang membayar penginapan", ("bagian", "Pasal 2"), ("butir", "ayat (2)"));
        await KomentarAsync(kode, 2, "Sebutkan lokasinya", ("bagian", "Pasal 1"), ("untukLuar", "true"));
        await UnggahAsync(kode, Naskah(Baru, Objek, Pembiayaan, Jangka));
        await UnggahAsync(kode, Naskah(Baru, [Pembiayaan[0], "(1) Segala biaya dicatat bersama oleh para pihak setiap triwulan.", Pembiayaan[1].Replace("(1)", "(2)", StringComparison.Ordinal), Pembiayaan[2].Replace("(2)", "(3)", StringComparison.Ordinal)], Jangka));
        var perancang = await kantor.KlienSebagaiAsync("perancang");

        var ketiga = await perancang.TeksAsync(PermohonanLinks.BacaDraf(kode, 3));
        Assert.Contains("Sebutkan pos anggarannya", Bagian(ketiga, "Pasal 3"));
        Assert.Contains("pada versi 2, dulu Pasal 2", Bagian(ketiga, "Pasal 3"));
        Assert.DoesNotContain("Sebutkan pos anggarannya", Bagian(ketiga, "Pasal 2"));
        Assert.Contains("Sebutkan lokasinya", Bagian(ketiga, "Pasal 2"));

        var keempat = await perancang.TeksAsync(PermohonanLinks.BacaDraf(kode, 4));
        Assert.Contains("Sebutkan pos anggarannya", Bagian(keempat, "Pasal 2"));
        Assert.Matches("ayat \\(3\\)[^<]*pada versi 2[^<]*dulu Pasal 2 ayat \\(2\\)", Rapat(Bagian(keempat, "Pasal 2")));
        Assert.Contains("Pasal 1 tidak ada di versi ini", keempat);
        Assert.DoesNotContain("Sebutkan lokasinya", Bagian(keempat, "Pasal 1"));

        // the version that was remarked on says nothing of it, one before it has no such pasal
        Assert.DoesNotContain("dulu", Bagian(await perancang.TeksAsync(PermohonanLinks.BacaDraf(kode, 2)), "Pasal 2"));
        await skenario.LanjutkanAsync(kode, "tinjauMitra");
        Assert.Contains("Pasal 1 tidak ada di versi ini", await kantor.Tamu().TeksAsync(PortalLinks.BacaDraf(await skenario.KodeLacakAsync(kode), 4)));
    }

    private static byte[] Naskah(params string[][] pasal) => NaskahWord.Dokumen(["PERJANJIAN KERJA SAMA", .. pasal.SelectMany((p, i) => p.Prepend($"Pasal {i + 1}"))]);

    /// <summary>The part of the page that holds a pasal with what stands beside it.</summary>
    private static string Bagian(string halaman, string sebutan)
    {
        var awal = halaman.IndexOf($"aria-label=\"{sebutan}\"", StringComparison.Ordinal);
        Assert.True(awal >= 0, $"{sebutan} is not on the page.");
        return halaman[awal..halaman.IndexOf("</section>", awal, StringComparison.Ordinal)];
    }

    private static string Rapat(string html) => Spasi().Replace(html, " ");

    private async Task UnggahAsync(string kode, byte[] isi)
    {
        kantor.Clock.Maju(TimeSpan.FromMinutes(1));
        var (klien, url) = (await kantor.KlienSebagaiAsync("perancang"), PermohonanLinks.Draf(kode));
        var terbaru = await kantor.DbAsync(db => db.DokumenPermohonan.Where(d => d.Jenis == DrafBerlaku.Jenis && db.Permohonan.Any(p => p.Kode == kode && p.Id == d.PermohonanId)).OrderByDescending(d => d.DiunggahPada).Select(d => d.Id).FirstAsync());
        using var jawaban = await klien.KirimBerkasAsync(url + "?handler=Unggah", await klien.IsiAsync(url), [new("Dasar", $"{terbaru}")], ("Berkas", "draf.docx", isi));
        Assert.Equal(HttpStatusCode.Found, jawaban.StatusCode);
    }

    private async Task KomentarAsync(string kode, int versi, string isi, params (string Nama, string Nilai)[] tambahan)
    {
        var (klien, url) = (await kantor.KlienSebagaiAsync("perancang"), PermohonanLinks.BacaDraf(kode, versi));
        var dokumen = Dokumen().Match(await klien.IsiAsync(url)).Groups[1].Value;
        using var jawaban = await klien.KirimFormAsync(url + "?handler=Komentar", [new("dokumen", dokumen), new("isi", isi), new("induk", ""), .. tambahan.Select(t => KeyValuePair.Create(t.Nama, t.Nilai))], url);
        Assert.Equal(HttpStatusCode.Found, jawaban.StatusCode);
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spasi();

    [GeneratedRegex("name=\"dokumen\" value=\"([^\"]+)\"")]
    private static partial Regex Dokumen();
}
