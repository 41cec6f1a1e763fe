using System.Net;
using System.Xml.Linq;
using KerjaSama.Domain.Naskah;
using KerjaSama.Web.Modul.Naskah.Kontrak;
using KerjaSama.Web.Tests.Ui;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Naskah;

public sealed class BetulkanNaskahTests(KantorFactory kantor) : IClassFixture<KantorFactory>
{
    [Fact]
    public async Task Data_dibetulkan_tercatat_dengan_yang_lama_dan_ditemukan_menurut_yang_baru()
    {
        var naskah = await kantor.BuatNaskahAsync("Naskah salah juddul", sampai: new(2027, 1, 1));
        var pengelola = await kantor.KlienSebagaiAsync("pengelola-data");
        Assert.Contains($"href=\"{NaskahLinks.Betulkan(naskah.Kode)}\"", await pengelola.TeksAsync(NaskahLinks.Rincian(naskah.Kode)));

        using var jawaban = await pengelola.KirimFormAsync(NaskahLinks.Betulkan(naskah.Kode), Isian(("Judul", "Naskah yang benar"), ("Nomor[1]", "99/BARU/2024"), ("Penandatangan", "sekda"), ("Tempat", "Pendopo")));

        Assert.Equal(NaskahLinks.Rincian(naskah.Kode), jawaban.Headers.Location?.ToString());
        var kini = await kantor.DbAsync(db => db.Naskah.AsNoTracking().Include(n => n.Pihak).SingleAsync(n => n.Id == naskah.Id));
        Assert.Equal(("Naskah yang benar", "Pendopo", "sekda"), (kini.Judul, kini.TempatTandaTangan, kini.Penandatangan));
        Assert.Equal(["119/001/KSB/35.99.022/2024", "99/BARU/2024"], kini.Pihak.OrderBy(p => p.Urutan).Select(p => p.Nomor));
        Assert.Contains("naskah yang benar", kini.TeksCari);
        Assert.Contains("99/baru/2024", kini.TeksCari);
        var halaman = await pengelola.TeksAsync(NaskahLinks.Rincian(naskah.Kode));
        foreach (var isi in new[] { "Data naskah dibetulkan", "Naskah salah juddul", "Dicocokkan dengan naskah asli.", "7/X/2024" })
        {
            Assert.Contains(isi, halaman);
        }

        foreach (var teknis in new[] { "omor normal", "Didaftarkan pada", "edia type", "Teks cari" })
        {
            Assert.DoesNotContain(teknis, halaman);
        }
    }

    [Fact]
    public async Task Isian_salah_400_dengan_semua_galat_versi_lama_409()
    {
        var naskah = await kantor.BuatNaskahAsync("Naskah yang tetap", sampai: new(2027, 1, 1));
        var pengelola = await kantor.KlienSebagaiAsync("pengelola-data");

        using var salah = await pengelola.KirimFormAsync(NaskahLinks.Betulkan(naskah.Kode), Isian(("Judul", ""), ("Alasan", ""), ("TanggalTandaTangan", "2099-01-01"), ("BerlakuSampai", "2024-01-01"), ("Penandatangan", "tidak-ada"), ("Bidang", "tidak-ada"), ("Cara", "tidak-ada")));
        using var panjang = await pengelola.KirimFormAsync(NaskahLinks.Betulkan(naskah.Kode), Isian(("BerlakuSampai", "2034-01-01")));
        using var lama = await pengelola.KirimFormAsync(NaskahLinks.Betulkan(naskah.Kode), Isian(("Judul", "Lain"), ("Versi", "0")));

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.Conflict), (salah.StatusCode, panjang.StatusCode, lama.StatusCode));
        var halaman = await salah.TeksAsync();
        foreach (var isi in new[] { "Judul wajib diisi.", "Alasan wajib diisi.", "tidak boleh di masa depan", "tidak boleh mendahului", "Pilih penandatangan dari daftar.", "Pilih bidang dari daftar.", "Pilih cara tanda tangan dari daftar." })
        {
            Assert.Contains(isi, halaman);
        }

        Assert.Contains("paling lama 5 tahun", await panjang.TeksAsync());
        Assert.Equal("Naskah yang tetap", await kantor.DbAsync(db => db.Naskah.Where(n => n.Id == naskah.Id).Select(n => n.Judul).SingleAsync()));
    }

    [Fact]
    public async Task Nomor_dari_buku_tidak_dapat_diubah()
    {
        var naskah = await kantor.BuatNaskahAsync("Bernomor buku");
        await kantor.DbAsync(async db =>
        {
            var nomor = NomorBuku.Pesan(NomorBuku.Luar, 2024, 77, 0, "119/001/KSB/35.99.022/2024", null, null, kantor.OfficeClock.GetUtcNow());
            nomor.PakaiUntukNaskah(naskah.Id);
            db.Add(nomor);
            return await db.SaveChangesAsync();
        });

        using var jawaban = await (await kantor.KlienSebagaiAsync("pengelola-data")).KirimFormAsync(NaskahLinks.Betulkan(naskah.Kode), Isian(("Nomor[0]", "1/LAIN/2024"), ("BerlakuSampai", "")));

        Assert.Equal(HttpStatusCode.BadRequest, jawaban.StatusCode);
        Assert.Contains("tercatat di buku nomor dan tidak dapat diubah", await jawaban.TeksAsync());
    }

    [Fact]
    public async Task Yang_keliru_dari_register_lama_tetap_selama_tidak_disentuh()
    {
        var naskah = await kantor.BuatNaskahAsync("Dari register lama", sampai: new(2027, 1, 1));
        await kantor.DbAsync(db => db.Naskah.Where(n => n.Id == naskah.Id)
            .ExecuteUpdateAsync(s => s.SetProperty(n => n.BerlakuSampai, new DateOnly(2020, 1, 1)).SetProperty(n => n.Penandatangan, "Bupati lama")));

        using var jawaban = await (await kantor.KlienSebagaiAsync("agenda")).KirimFormAsync(NaskahLinks.Betulkan(naskah.Kode), Isian(("Judul", "Judul baru saja"), ("BerlakuSampai", "2020-01-01"), ("Penandatangan", "Bupati lama")));

        Assert.Equal(HttpStatusCode.Found, jawaban.StatusCode);
        Assert.Equal("Judul baru saja", await kantor.DbAsync(db => db.Naskah.Where(n => n.Id == naskah.Id).Select(n => n.Judul).SingleAsync()));
    }

    [Fact]
    public async Task Bukan_pencatat_403()
    {
        var naskah = await kantor.BuatNaskahAsync("Tidak untuk semua");

        Assert.Equal(HttpStatusCode.Forbidden, (await (await kantor.KlienSebagaiAsync("analis")).GetAsync(NaskahLinks.Betulkan(naskah.Kode))).StatusCode);
    }

    [Fact]
    public async Task Penandatangan_di_meja_sama_dengan_pada_langkah_penandatanganan()
    {
        var bpmn = XDocument.Load(Path.Combine(SourceTree.Web, "..", "..", "workflows", "penandatanganan.bpmn"));
        var langkah = bpmn.Descendants().Single(e => e.Name.LocalName == "isian" && (string?)e.Attribute("nama") == "penandatangan").Elements().Select(e => (string)e.Attribute("nilai")!).ToList();

        var halaman = await (await kantor.KlienSebagaiAsync("agenda")).TeksAsync(NaskahLinks.Catat);

        var pilihan = System.Text.RegularExpressions.Regex.Match(halaman, "<select[^>]*name=\"Penandatangan\".*?</select>", System.Text.RegularExpressions.RegexOptions.Singleline).Value;
        Assert.NotEmpty(langkah);
        Assert.Equal(langkah, System.Text.RegularExpressions.Regex.Matches(pilihan, "value=\"([^\"]+)\"").Select(m => m.Groups[1].Value));
    }

    [Fact]
    public async Task Pilihan_tahun_kinerja_mulai_dari_naskah_pertama()
    {
        await kantor.BuatNaskahAsync("Naskah tertua", tanda: new(2011, 2, 3));

        Assert.Contains("<option value=\"2011\"", await (await kantor.KlienSebagaiAsync("kepala-bagian")).TeksAsync("/kinerja"));
    }

    private static KeyValuePair<string, string>[] Isian(params (string Nama, string Nilai)[] lain)
    {
        var isian = new Dictionary<string, string>
        {
            ["Judul"] = "Judul", ["Tentang"] = "Tentang", ["Bidang"] = "", ["Sifat"] = "baru", ["TanggalTandaTangan"] = "2024-05-06", ["BerlakuMulai"] = "2024-05-06", ["BerlakuSampai"] = "2027-01-01",
            ["Tempat"] = "", ["Cara"] = "", ["Penandatangan"] = "", ["Nomor[0]"] = "119/001/KSB/35.99.022/2024", ["Nomor[1]"] = "7/X/2024", ["Alasan"] = "Dicocokkan dengan naskah asli.",
        };
        foreach (var (nama, nilai) in lain)
        {
            isian[nama] = nilai;
        }

        return [.. isian];
    }
}
