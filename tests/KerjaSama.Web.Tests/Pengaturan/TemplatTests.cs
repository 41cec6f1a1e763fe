using System.Net;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using KerjaSama.Documents.Templates;
using KerjaSama.Web.Infrastructure.Dokumen;
using KerjaSama.Web.Infrastructure.Dokumen.Katalog;
using KerjaSama.Web.Infrastructure.Startup;
using KerjaSama.Web.Tests.Dokumen;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Pengaturan;

/// <summary>Templates are replaced only by what can be filled; documents use the version in force.</summary>
public sealed class TemplatTests(KantorFactory kantor) : IClassFixture<KantorFactory>
{
    private const string Halaman = "/pengaturan/templat/surat-jawaban";

    [Fact]
    public async Task Ganti_Berlaku_LaluVersiLamaDanBawaanDapatDipakaiLagi()
    {
        await using var tempat = new KantorFactory();
        var klien = await tempat.KlienSebagaiAsync("kepala-bagian");
        var p = await tempat.AjukanAsync();

        using var pertama = await GantiAsync(klien, Halaman, Isi("Rumusan kantor pertama: ", "isi"), "Bahasa baru");
        Assert.Equal(HttpStatusCode.Found, pertama.StatusCode);
        using var kedua = await GantiAsync(klien, Halaman, Isi("Rumusan kantor kedua: ", "isi"), "Lebih singkat");
        Assert.Equal(HttpStatusCode.Found, kedua.StatusCode);
        Assert.Contains("Rumusan kantor kedua", await SuratAsync(tempat, p.Kode), StringComparison.Ordinal);

        var versi = await tempat.DbAsync(db => db.TemplatKantor.Select(t => t.Versi).SingleAsync());
        using var lama = await klien.KirimFormAsync($"{Halaman}?handler=Pakai", [new("nomor", "1"), new("Versi", $"{versi}")]);
        Assert.Equal(HttpStatusCode.Found, lama.StatusCode);
        Assert.Contains("Rumusan kantor pertama", await SuratAsync(tempat, p.Kode), StringComparison.Ordinal);
        using var basi = await klien.KirimFormAsync($"{Halaman}?handler=Pakai", [new("Versi", $"{versi}")]);
        Assert.Equal(HttpStatusCode.Conflict, basi.StatusCode);

        using var bawaan = await klien.KirimFormAsync($"{Halaman}?handler=Pakai", [new("Versi", $"{versi + 1}")]);
        Assert.Equal(HttpStatusCode.Found, bawaan.StatusCode);
        Assert.Contains("Menindaklanjuti surat", await SuratAsync(tempat, p.Kode), StringComparison.Ordinal);
        var html = WebUtility.HtmlDecode(await klien.IsiAsync(Halaman));
        Assert.Contains("Templat memakai templat bawaan", html, StringComparison.Ordinal);
        Assert.Contains("Lebih singkat", html, StringComparison.Ordinal);
        Assert.Contains("Rumusan kantor pertama", DokumenWord.Teks(await klien.GetByteArrayAsync($"{Halaman}?handler=Unduh&versi=1")), StringComparison.Ordinal);
    }

    public static TheoryData<string, string> BerkasDitolak => new()
    {
        { "isian", "Isian \"namaRektor\" tidak dikenal. Tempatnya: badan dokumen, paragraf ke-1" },
        { "jenis", "Isian \"tembusan\" ditulis ulang:tembusan, bukan tembusan." },
        { "tag", "bukan nama isian: badan dokumen" },
        { "makro", "Berkas berisi makro." },
        { "skrip", "ruas yang mengambil data dari luar (DDEAUTO" },
        { "objek", "objek tertanam (OLE atau ActiveX)" },
        { "rusak", "Berkas rusak" },
        { "pdf", "Templat berupa dokumen Word" },
    };

    [Theory]
    [MemberData(nameof(BerkasDitolak))]
    public async Task Ganti_BerkasYangTidakDapatDiterima_DitolakDenganSebab_KetikanTetap(string berkas, string sebab)
    {
        var klien = await kantor.KlienSebagaiAsync("admin");
        byte[] isi = berkas switch
        {
            "isian" => Isi("Yth. ", "namaRektor"),
            "jenis" => Isi("Tembusan ", "tembusan"),
            "tag" => Isi("Isi ", "Nama Rektor"),
            "makro" => DenganBagian("word/vbaProject.bin"),
            "skrip" => Isi("x", "isi", new Paragraph(new SimpleField { Instruction = "DDEAUTO cmd \"/c calc\"" })),
            "objek" => DenganObjek(),
            "rusak" => Isi("x", "isi")[..200],
            _ => FormBerkas.Pdf,
        };

        using var jawaban = await GantiAsync(klien, Halaman, isi, "Catatan yang diketik");

        Assert.Equal(HttpStatusCode.BadRequest, jawaban.StatusCode);
        var html = WebUtility.HtmlDecode(await jawaban.Content.ReadAsStringAsync());
        Assert.Contains(sebab, html, StringComparison.Ordinal);
        Assert.Contains("Catatan yang diketik", html, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"titipan.", html, StringComparison.Ordinal);
        Assert.False(await kantor.DbAsync(db => db.TemplatKantor.AnyAsync()));
    }

    [Fact]
    public async Task Ganti_TanpaCatatan_BerkasnyaTetapTersimpanDiFormulir()
    {
        var klien = await kantor.KlienSebagaiAsync("admin");

        using var jawaban = await GantiAsync(klien, Halaman, Isi("Isi: ", "isi"), "");

        Assert.Equal(HttpStatusCode.BadRequest, jawaban.StatusCode);
        var html = WebUtility.HtmlDecode(await jawaban.Content.ReadAsStringAsync());
        Assert.Contains("Catatan perubahan wajib diisi.", html, StringComparison.Ordinal);
        Assert.Contains("value=\"titipan.", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Templat_TanpaIsianPenting_DiterimaDanDiperingatkan()
    {
        await using var tempat = new KantorFactory();
        var klien = await tempat.KlienSebagaiAsync("admin");

        using var jawaban = await GantiAsync(klien, Halaman, Isi("Isi: ", "isi"), "Coba");

        Assert.Equal(HttpStatusCode.Found, jawaban.StatusCode);
        Assert.Contains("Isian \"nomorSurat\" (nomor dari buku agenda) tidak ada pada templat ini.", WebUtility.HtmlDecode(await klien.IsiAsync(Halaman)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("perancang", HttpStatusCode.OK, HttpStatusCode.Forbidden)]
    [InlineData("auditor", HttpStatusCode.OK, HttpStatusCode.Forbidden)]
    [InlineData("hukum", HttpStatusCode.OK, HttpStatusCode.Forbidden)]
    [InlineData("pimpinan", HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)]
    [InlineData("mitra", HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)]
    public async Task Templat_PeranLain(string pengguna, HttpStatusCode membaca, HttpStatusCode mengganti)
    {
        var klien = await kantor.KlienSebagaiAsync(pengguna);

        foreach (var alamat in new[] { "/pengaturan/templat", Halaman, "/pengaturan/klausul/KSB", "/pengaturan/klausul/KSB/objek", "/pengaturan/klausul/KSB/objek/varian/umum" })
        {
            using var jawaban = await klien.GetAsync(alamat);
            Assert.Equal(membaca, jawaban.StatusCode);
        }

        using var tolak = await klien.KirimFormAsync($"{Halaman}?handler=Pakai", [new("Versi", "0")]);
        Assert.Equal(mengganti, tolak.StatusCode);
    }

    [Fact]
    public async Task Pratinjau_SetiapTemplat_DenganDataPermohonan_BertandaDanTidakTersimpan()
    {
        var klien = await kantor.KlienSebagaiAsync("perancang");
        var p = await kantor.AjukanAsync("KSB", "Pratinjau templat");
        await kantor.SampaiTugasAsync(p.Id, "susunDraf");
        var dokumen = await kantor.DbAsync(db => db.DokumenPermohonan.CountAsync());

        foreach (var templat in KatalogTemplat.Semua)
        {
            using var jawaban = await klien.GetAsync($"/pengaturan/templat/{templat.Kunci}?handler=Pratinjau&Permohonan={p.Kode}");
            Assert.True(jawaban.StatusCode == HttpStatusCode.OK, $"{templat.Kunci}: {jawaban.StatusCode}");
            var isi = await jawaban.Content.ReadAsByteArrayAsync();
            using var word = WordprocessingDocument.Open(new MemoryStream(isi), isEditable: false);
            Assert.Contains(word.MainDocumentPart!.HeaderParts, h => h.Header.InnerText.Contains("PRATINJAU", StringComparison.Ordinal));
            Assert.Empty(word.MainDocumentPart.Document.Body!.Descendants<SdtElement>());
        }

        Assert.Equal(dokumen, await kantor.DbAsync(db => db.DokumenPermohonan.CountAsync()));
        using var tanpa = await klien.GetAsync($"{Halaman}?handler=Pratinjau");
        Assert.Equal(HttpStatusCode.Found, tanpa.StatusCode);
        using var lain = await klien.GetAsync($"{Halaman}?handler=Pratinjau&Permohonan=P-1999-00001");
        Assert.Equal(HttpStatusCode.NotFound, lain.StatusCode);
    }

    [Fact]
    public async Task Katalog_MengenalSetiapIsianTemplatBawaan_DanMemuatSetiapTemplat()
    {
        Assert.Equal(Directory.GetFiles(SeedFile.PathOf("templat"), "*.docx").Select(Path.GetFileNameWithoutExtension).Order(), KatalogTemplat.Semua.Select(t => t.Kunci).Order());
        foreach (var templat in KatalogTemplat.Semua)
        {
            var hasil = PemeriksaTemplat.Periksa(templat, await TemplatReader.BawaanAsync(templat.Kunci, default));
            Assert.True(hasil.Galat.Count == 0, $"{templat.Kunci}: {string.Join(" ", hasil.Galat)}");
            Assert.True(hasil.Peringatan.Count == 0, $"{templat.Kunci}: {string.Join(" ", hasil.Peringatan)}");
        }
    }

    /// <summary>A template that holds every field of the catalogue is filled by the program: the catalogue promises nothing that is not there.</summary>
    [Fact]
    public async Task Katalog_SetiapIsian_DiisiProgram()
    {
        var p = await kantor.AjukanAsync("KSB", "Semua isian");
        await kantor.SampaiTugasAsync(p.Id, "susunDraf");
        foreach (var templat in KatalogTemplat.Semua)
        {
            var isi = SemuaIsian(templat);
            await kantor.DenganAsync<PenyusunDokumen, DokumenTersusun>(async (db, penyusun) => await penyusun.PratinjauAsync(
                templat.Kunci, isi, await db.Permohonan.Include(x => x.Mitra).Include(x => x.PerangkatDaerah).Include(x => x.Dokumen).AsSplitQuery().SingleAsync(x => x.Id == p.Id), default));
        }
    }

    [Fact]
    public void Readme_MemuatSetiapIsianKatalog()
    {
        var readme = File.ReadAllText(SeedFile.PathOf(Path.Combine("templat", "README.md")));

        Assert.All(KatalogTemplat.Semua.SelectMany(t => t.Kelompok).Distinct().SelectMany(k => k.Isian.SelectMany(Baris)), baris => Assert.Contains(baris, readme, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Baris(IsianTemplat isian) => [$"| `{isian.Tag}` | {isian.Arti} | {isian.Contoh} |", .. isian.Butir.SelectMany(Baris).Select(b => b.Insert(2, "↳ "))];

    private static byte[] SemuaIsian(TemplatTerdaftar templat) => Dokumen([.. templat.Isian.DistinctBy(i => i.Tag).Where(i => i.Jenis != TemplateFieldKind.Image).Select(Kontrol)]);

    private static SdtBlock Kontrol(IsianTemplat isian) => new(
        new SdtProperties(new Tag { Val = isian.Tag }),
        new SdtContentBlock(isian.Jenis == TemplateFieldKind.Repeat ? [.. isian.Butir.Select(Kontrol)] : [new Paragraph(new Run(new Text(isian.Nama)))]));

    private static async Task<HttpResponseMessage> GantiAsync(HttpClient klien, string halaman, byte[] berkas, string catatan) =>
        await klien.KirimBerkasAsync(halaman, [("Catatan", catatan), ("Versi", Versi(await klien.IsiAsync(halaman)))], ("Berkas", "templat.docx", berkas));

    private static string Versi(string html) => FormBerkas.Tersembunyi(html).First(t => t.Key == "Versi").Value;

    private static async Task<string> SuratAsync(KantorFactory tempat, string kode) =>
        await (await tempat.KlienSebagaiAsync("agenda")).UnduhTeksAsync($"/permohonan/{kode}/cetak/surat-jawaban");

    private static byte[] Isi(string teks, string tag, params OpenXmlElement[] lagi) => Dokumen(
    [
        new Paragraph(new Run(new Text(teks) { Space = SpaceProcessingModeValues.Preserve }), new SdtRun(new SdtProperties(new Tag { Val = tag }), new SdtContentRun(new Run(new Text("[isian]"))))),
        .. lagi,
    ]);

    private static byte[] Dokumen(params OpenXmlElement[] isi)
    {
        using var stream = new MemoryStream();
        using (var word = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            word.AddMainDocumentPart().Document = new Document(new Body(isi));
        }

        return stream.ToArray();
    }

    private static byte[] DenganObjek()
    {
        using var stream = new MemoryStream();
        stream.Write(Isi("x", "isi"));
        using (var word = WordprocessingDocument.Open(stream, isEditable: true))
        {
            word.MainDocumentPart!.AddEmbeddedObjectPart("application/vnd.openxmlformats-officedocument.oleObject").FeedData(new MemoryStream([0xD0, 0xCF]));
        }

        return stream.ToArray();
    }

    private static byte[] DenganBagian(string nama)
    {
        using var stream = new MemoryStream();
        stream.Write(Isi("x", "isi"));
        using (var zip = new System.IO.Compression.ZipArchive(stream, System.IO.Compression.ZipArchiveMode.Update, leaveOpen: true))
        {
            using var bagian = zip.CreateEntry(nama).Open();
            bagian.Write([1, 2, 3]);
        }

        return stream.ToArray();
    }
}
