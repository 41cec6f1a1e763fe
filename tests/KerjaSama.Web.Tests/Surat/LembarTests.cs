using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Surat;

/// <summary>The two sheets that are printed from the agenda, and the senders that the agenda suggests.</summary>
public sealed partial class LembarTests(KantorFactory kantor) : IClassFixture<KantorFactory>
{
    [Fact]
    public async Task LembarDisposisi_SetiapIsianSuratDiLembar()
    {
        var klien = await kantor.KlienSebagaiAsync("agenda");
        using var catat = await klien.KirimFormAsync("/surat", new Dictionary<string, string>
        {
            ["Asal"] = "Yayasan Lembar Contoh", ["Nomor"] = "31/YLC/II/2026", ["Tanggal"] = "2026-02-25", ["TanggalDiterima"] = "2026-03-02", ["Perihal"] = "Penawaran bank sampah",
            ["SifatSurat"] = "segera", ["Lampiran"] = "2 berkas", ["DisposisiAwal"] = "Sdr. Subkoordinator, pelajari.",
        });
        Assert.Equal(HttpStatusCode.Found, catat.StatusCode);
        var surat = await kantor.DbAsync(db => db.SuratMasuk.SingleAsync(s => s.Nomor == "31/YLC/II/2026"));

        var halaman = await klien.TeksAsync($"/surat/masuk/{surat.Id}/disposisi");

        var lembar = Isi(halaman);
        Assert.Contains("LEMBAR DISPOSISI", lembar, StringComparison.Ordinal);
        var isian = Isian(lembar);
        Assert.Equal(
            new Dictionary<string, string>
            {
                ["Surat dari"] = "Yayasan Lembar Contoh", ["Nomor surat"] = "31/YLC/II/2026", ["Tanggal surat"] = "25 Februari 2026", ["Diterima tanggal"] = "2 Maret 2026",
                ["Nomor agenda"] = $"{surat.NomorAgenda}/2026", ["Sifat"] = "Segera", ["Hal"] = "Penawaran bank sampah", ["Lampiran"] = "2 berkas",
            },
            isian);
        foreach (var isi in new[] { "Sdr. Subkoordinator, pelajari.", "Diteruskan kepada Sdr.:", "Dengan hormat harap:", "PEMERINTAH KABUPATEN SUMBERARUM", "Contoh Ratnasari, S.H., M.Kn." })
        {
            Assert.Contains(isi, lembar, StringComparison.Ordinal);
        }

        Assert.Matches("<button[^>]* data-cetak", halaman);
        Assert.Contains($"/surat/masuk/{surat.Id}/disposisi?bentuk=docx", halaman, StringComparison.Ordinal);
        Assert.Contains($"href=\"/surat/masuk/{surat.Id}/disposisi\"", await klien.TeksAsync("/surat") + await klien.TeksAsync($"/surat/masuk/{surat.Id}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task LembarPengantar_SetiapIsianSuratDiLembar()
    {
        var klien = await kantor.KlienSebagaiAsync("agenda");
        using var catat = await klien.KirimFormAsync("/surat/keluar", [new("Tujuan", "Kepala Dinas Kesehatan"), new("Perihal", "Rancangan kesepakatan bersama"), new("Jenis", "lembar-pengantar"), new("Tanggal", "2026-03-02")]);
        Assert.Equal(HttpStatusCode.Found, catat.StatusCode);
        var surat = await kantor.DbAsync(db => db.SuratKeluar.SingleAsync(s => s.Perihal == "Rancangan kesepakatan bersama"));

        var halaman = await klien.TeksAsync($"/surat/keluar/{surat.Id}/pengantar");

        var lembar = Isi(halaman);
        foreach (var isi in new[] { "SURAT PENGANTAR", $"NOMOR {surat.Nomor}", "Yth. Kepala Dinas Kesehatan", "Rancangan kesepakatan bersama", "1 (satu) berkas", "2 Maret 2026", "Penerima,", "Pengirim,", "PEMERINTAH KABUPATEN SUMBERARUM", "Contoh Ratnasari, S.H., M.Kn." })
        {
            Assert.Contains(isi, lembar, StringComparison.Ordinal);
        }

        Assert.Matches("<button[^>]* data-cetak", halaman);
        using var word = await klien.GetAsync($"/surat/keluar/{surat.Id}/pengantar?bentuk=docx");
        Assert.Equal("attachment", word.Content.Headers.ContentDisposition?.DispositionType);
        var teks = Dokumen.DokumenWord.Teks(await word.Content.ReadAsByteArrayAsync());
        Assert.All(new[] { surat.Nomor, "Kepala Dinas Kesehatan", "Rancangan kesepakatan bersama" }, isi => Assert.Contains(isi, teks, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("hukum")]
    [InlineData("mitra")]
    public async Task Lembar_YangBukanKantor_Ditolak(string pengguna)
    {
        var agenda = await kantor.KlienSebagaiAsync("agenda");
        using var catat = await agenda.KirimFormAsync("/surat", Baris("PT Rahasia", $"1/{pengguna}/2026"));
        var id = await kantor.DbAsync(db => db.SuratMasuk.Where(s => s.Nomor == $"1/{pengguna}/2026").Select(s => s.Id).SingleAsync());

        using var jawaban = await (await kantor.KlienSebagaiAsync(pengguna)).GetAsync($"/surat/masuk/{id}/disposisi");

        Assert.Equal(HttpStatusCode.Forbidden, jawaban.StatusCode);
        Assert.DoesNotContain("PT Rahasia", await jawaban.TeksAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SaranAsal_YangSeringDahuluLaluMitra_TanpaUlanganEjaan()
    {
        await using var tempat = new KantorFactory();
        var klien = await tempat.KlienSebagaiAsync("agenda");
        foreach (var (asal, nomor) in new[] { ("Dinas Sekali", "1/S"), ("Dinas Sering", "2/S"), ("Dinas Sering", "3/S"), (SkenarioPermohonan.MitraDemo.ToUpperInvariant(), "4/S"), ("Dinas Sering", "5/S") })
        {
            using var catat = await klien.KirimFormAsync("/surat", Baris(asal, nomor));
            Assert.Equal(HttpStatusCode.Found, catat.StatusCode);
        }

        var halaman = await klien.TeksAsync("/surat");

        var daftar = halaman[halaman.IndexOf("<datalist id=\"saran-asal\">", StringComparison.Ordinal)..];
        var saran = Saran().Matches(daftar[..daftar.IndexOf("</datalist>", StringComparison.Ordinal)]).Select(m => m.Groups[1].Value).ToList();
        Assert.Equal("Dinas Sering", saran[0]);
        Assert.Contains("Dinas Sekali", saran);
        Assert.Single(saran, s => string.Equals(s, SkenarioPermohonan.MitraDemo, StringComparison.OrdinalIgnoreCase));
        Assert.Contains(await tempat.DbAsync(db => db.Mitra.Where(m => m.Nama != SkenarioPermohonan.MitraDemo).Select(m => m.Nama).FirstAsync()), saran);
        Assert.Matches("<input[^>]* name=\"Asal\"[^>]* list=\"saran-asal\"", halaman);
        Assert.DoesNotContain("<datalist id=\"saran-asal\">", await (await tempat.KlienSebagaiAsync("auditor")).TeksAsync("/surat"), StringComparison.Ordinal);
    }

    private static string Isi(string halaman) =>
        halaman[halaman.IndexOf("<article class=\"lembar\">", StringComparison.Ordinal)..(halaman.IndexOf("</article>", StringComparison.Ordinal) + "</article>".Length)];

    private static Dictionary<string, string> Isian(string lembar) =>
        Data().Matches(lembar).ToDictionary(m => m.Groups[1].Value, m => Tag().Replace(m.Groups[2].Value, "").Trim());

    private static Dictionary<string, string> Baris(string asal, string nomor) => new()
    {
        ["Asal"] = asal, ["Nomor"] = nomor, ["Tanggal"] = "2026-02-27", ["TanggalDiterima"] = "2026-03-02", ["Perihal"] = "Permohonan kerja sama", ["SifatSurat"] = "biasa",
    };

    [GeneratedRegex("<dt>([^<]+)</dt><dd>(.*?)</dd>", RegexOptions.Singleline)]
    private static partial Regex Data();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();

    [GeneratedRegex("<option value=\"([^\"]*)\"")]
    private static partial Regex Saran();
}
