using System.Net;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using KerjaSama.Data.Umum;
using KerjaSama.Domain.Tests.Documents;
using KerjaSama.Web.Modul.Portal.Kontrak;
using KerjaSama.Web.Tests.Portal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KerjaSama.Web.Tests.Berkas;

/// <summary>
/// The PDF of a Word document by a converter of the test, which counts and can fail; one test goes through LibreOffice itself.
/// </summary>
public sealed class PdfDokumenTests : IDisposable
{
    private static readonly TimeSpan Sabar = TimeSpan.FromSeconds(60);
    private static readonly byte[] Dokumen = Surat();
    private readonly TemporaryFolder _folder = new();

    [Theory, SetiapBasisData]
    public async Task Pdf_DuaOrangSekaligus_DibuatSekali_DitemukanLagiDiPekerjaanSaya(BasisData basisData)
    {
        await using var kantor = Kantor(basisData);
        var (kode, alamat) = await DokumenAsync(kantor, "surat penawaran.docx");
        var (agenda, analis) = (await kantor.KlienSebagaiAsync("agenda"), await kantor.KlienSebagaiAsync("analis"));
        Assert.Contains(alamat + "?sebagai=pdf", await agenda.TeksAsync($"/permohonan/{kode}/dokumen"), StringComparison.Ordinal);

        var jawaban = await Task.WhenAll(agenda.GetAsync(alamat + "?sebagai=pdf"), analis.GetAsync(alamat + "?sebagai=pdf"));
        Assert.All(jawaban, j => Assert.Equal(HttpStatusCode.OK, j.StatusCode));
        var (pertama, kedua) = (await PdfAsync(agenda, alamat), await PdfAsync(analis, alamat));

        Assert.StartsWith("%PDF-", Encoding.ASCII.GetString(pertama), StringComparison.Ordinal);
        Assert.Equal(pertama, kedua);
        Assert.Equal(1, Dibuat());
        Assert.Equal(1, await kantor.DbAsync(db => db.PdfRendition.CountAsync(r => r.Status == PdfStatus.Done)));

        // another document with the same content has its PDF already
        var (_, kembar) = await DokumenAsync(kantor, "salinan.docx");
        using var langsung = await agenda.GetAsync(kembar + "?sebagai=pdf");
        Assert.Equal(("application/pdf", "attachment", "salinan.pdf"), (langsung.Content.Headers.ContentType?.MediaType, langsung.Content.Headers.ContentDisposition?.DispositionType, langsung.Content.Headers.ContentDisposition?.FileName));
        Assert.Equal(1, Dibuat());

        var menunggu = await agenda.TeksAsync(alamat + "?sebagai=pdf&tunggu=1");
        Assert.Contains("PDF sudah siap.", menunggu, StringComparison.Ordinal);
        var pekerjaan = await agenda.TeksAsync("/pekerjaan");
        Assert.Contains("surat penawaran.docx", pekerjaan, StringComparison.Ordinal);
        Assert.Contains(alamat + "?sebagai=pdf", pekerjaan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pdf_HanyaUntukYangBolehDokumennya()
    {
        await using var kantor = Kantor();
        var (_, alamat) = await DokumenAsync(kantor, "rahasia.docx");
        foreach (var (pengguna, status) in new[]
        {
            ("kepala-bagian", HttpStatusCode.OK), ("auditor", HttpStatusCode.OK), ("mitra", HttpStatusCode.NotFound), ("mitra-2", HttpStatusCode.NotFound), ("perangkat-daerah-2", HttpStatusCode.NotFound),
        })
        {
            var klien = await kantor.KlienSebagaiAsync(pengguna);
            using var asli = await klien.GetAsync(alamat);
            using var pdf = await klien.GetAsync(alamat + "?sebagai=pdf");
            using var tunggu = await klien.GetAsync(alamat + "?sebagai=pdf&tunggu=1");
            Assert.Equal((status, status, status), (asli.StatusCode, pdf.StatusCode, tunggu.StatusCode));
        }

        using var tamu = await kantor.Tamu().GetAsync(alamat + "?sebagai=pdf");
        Assert.Equal(HttpStatusCode.Found, tamu.StatusCode);
        Assert.DoesNotContain("rahasia.docx", await (await kantor.KlienSebagaiAsync("mitra")).TeksAsync("/pekerjaan"), StringComparison.Ordinal);
    }

    /// <summary>What is written anew at every request is the same content each time: its PDF is made once, and found by who waits for it.</summary>
    [Theory]
    [InlineData("/alur/telaahan/sop", "/alur/telaahan/sop/unduh")]
    [InlineData("/pengaturan/templat/ksb", "/pengaturan/templat/ksb?handler=Pratinjau&Permohonan={kode}")]
    public async Task Pdf_YangDisusunSetiapKali_DibuatSekali(string halaman, string alamat)
    {
        await using var kantor = Kantor();
        var kode = (await kantor.AjukanAsync()).Permohonan.Kode;
        var klien = await kantor.KlienSebagaiAsync("kepala-bagian");
        var dokumen = alamat.Replace("{kode}", kode, StringComparison.Ordinal);
        Assert.Contains("PDF", await klien.TeksAsync(halaman), StringComparison.Ordinal);

        var pdf = await PdfAsync(klien, dokumen);

        Assert.StartsWith("%PDF-", Encoding.ASCII.GetString(pdf), StringComparison.Ordinal);
        Assert.Equal(pdf, await PdfAsync(klien, dokumen));
        Assert.Equal(1, Dibuat());
    }

    /// <summary>By the tracking code, without an account and without a trace of the code in the database.</summary>
    [Fact]
    public async Task Pdf_LewatKodeLacak_DanSuratDariTemplat()
    {
        await using var kantor = Kantor();
        var diterima = await kantor.AjukanAsync();
        var tamu = kantor.Tamu();
        var lacak = PortalLinks.Lacak(diterima.KodeLacak);
        using var kiriman = await tamu.KirimBerkasAsync(lacak + "?handler=Unggah", await tamu.IsiAsync(lacak), [new("jenis", "lampiran")], ("berkas", "kiriman.docx", Dokumen));
        Assert.Equal(HttpStatusCode.Found, kiriman.StatusCode);
        var id = await kantor.DbAsync(db => db.DokumenPermohonan.Where(d => d.Nama == "kiriman.docx").Select(d => d.Id).SingleAsync());

        Assert.StartsWith("%PDF-", Encoding.ASCII.GetString(await PdfAsync(tamu, PortalLinks.Unduh(diterima.KodeLacak, id))), StringComparison.Ordinal);
        Assert.StartsWith("%PDF-", Encoding.ASCII.GetString(await PdfAsync(tamu, PortalLinks.UnduhTandaTerima(diterima.KodeLacak))), StringComparison.Ordinal);
        Assert.Equal(0, await kantor.DbAsync(db => db.PdfRequest.CountAsync()));

        var kode = diterima.Permohonan.Kode;
        Assert.StartsWith("%PDF-", Encoding.ASCII.GetString(await PdfAsync(await kantor.KlienSebagaiAsync("agenda"), $"/permohonan/{kode}/cetak/lembar-disposisi")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gagal_DisebutSebabnya_DicobaLagiBilaDimintaKemudian()
    {
        await using var kantor = Kantor();
        File.WriteAllText(Path.Combine(_folder.Path, "gagal"), "");
        var (_, alamat) = await DokumenAsync(kantor, "bandel.docx");
        var klien = await kantor.KlienSebagaiAsync("agenda");

        var halaman = await SampaiAsync(klien, alamat, "PDF tidak dapat dibuat.");
        Assert.Contains("Buka dengan Word, simpan kembali", halaman, StringComparison.Ordinal);
        Assert.Contains("Buka dengan Word, simpan kembali", await klien.TeksAsync("/pekerjaan"), StringComparison.Ordinal);
        Assert.Equal(0, Dibuat());

        File.Delete(Path.Combine(_folder.Path, "gagal"));
        kantor.Clock.Maju(TimeSpan.FromMinutes(11));
        Assert.NotEmpty(await PdfAsync(klien, alamat));
    }

    /// <summary>The worker that had it died: its lease ends, and the next one does the work.</summary>
    [Fact]
    public async Task PekerjaMati_DilanjutkanSesudahSewanyaHabis()
    {
        await using var kantor = Kantor();
        var (_, alamat) = await DokumenAsync(kantor, "tertinggal.docx");
        var now = kantor.OfficeClock.GetUtcNow();
        await kantor.DbAsync(async db =>
        {
            var sumber = await db.DokumenPermohonan.Where(d => d.Nama == "tertinggal.docx").Select(d => d.Sha256).SingleAsync();
            db.Add(new PdfRendition { SourceSha256 = sumber, RequestedAt = now, DueAt = now, LeasedUntil = now + TimeSpan.FromMinutes(3), Attempts = 1 });
            return await db.SaveChangesAsync();
        });
        var klien = await kantor.KlienSebagaiAsync("agenda");
        Assert.Equal(0, await kantor.Services.GetRequiredService<Web.Infrastructure.Pdf.PdfQueue>().RunDueAsync(default));
        Assert.Contains("sedang dijadikan PDF", await klien.TeksAsync(alamat + "?sebagai=pdf"), StringComparison.Ordinal);

        kantor.Clock.Maju(TimeSpan.FromMinutes(4));

        Assert.NotEmpty(await PdfAsync(klien, alamat));
        Assert.Equal(2, await kantor.DbAsync(db => db.PdfRendition.Select(r => r.Attempts).SingleAsync()));
    }

    [Fact]
    public async Task TanpaLibreOffice_PetunjukJelas_BukanWordTanpaTombol()
    {
        await using var kantor = Kantor();
        kantor.Settings["KerjaSama:Pdf:Soffice"] = Path.Combine(_folder.Path, "tidak-ada");
        var (kode, alamat) = await DokumenAsync(kantor, "surat.docx");
        var klien = await kantor.KlienSebagaiAsync("agenda");

        Assert.Contains("apt-get install libreoffice-writer-nogui", await klien.TeksAsync($"/permohonan/{kode}/dokumen"), StringComparison.Ordinal);
        var halaman = await klien.TeksAsync(alamat + "?sebagai=pdf");
        Assert.Contains("PDF belum dapat dibuat di sini.", halaman, StringComparison.Ordinal);
        Assert.Contains("apt-get install libreoffice-writer-nogui", halaman, StringComparison.Ordinal);

        var (_, gambar) = await DokumenAsync(kantor, "foto.jpg", PictureFiles.Jpeg());
        using var tiada = await klien.GetAsync(gambar + "?sebagai=pdf");
        Assert.Equal(HttpStatusCode.NotFound, tiada.StatusCode);
    }

    /// <summary>A PDF that does more than show pages is marked wherever it is offered.</summary>
    [Fact]
    public async Task PdfBerskrip_Diterima_DitandaiBagiPembacanya()
    {
        await using var kantor = Kantor();
        var (kode, _) = await DokumenAsync(kantor, "formulir.pdf", HostileFiles.Bytes("berskrip.pdf"));
        await DokumenAsync(kantor, "biasa.pdf", PictureFiles.Pdf);

        var halaman = await (await kantor.KlienSebagaiAsync("auditor")).TeksAsync($"/permohonan/{kode}/dokumen");

        Assert.Contains("PDF ini berisi skrip dan bertindak sendiri saat dibuka", halaman, StringComparison.Ordinal);
        Assert.Equal("JavaScript,AutomaticAction", await kantor.DbAsync(db => db.MarkedBlob.Select(b => b.Marks).SingleAsync()));
    }

    [Fact]
    public async Task LibreOffice_PerubahanTerlacakDiterima()
    {
        await using var kantor = new KantorFactory();
        var converter = kantor.Services.GetRequiredService<KerjaSama.Documents.Pdf.PdfConverter>();
        Assert.SkipUnless(converter.IsAvailable, "LibreOffice is not installed: apt-get install libreoffice-writer-nogui.");
        var (_, alamat) = await DokumenAsync(kantor, "terlacak.docx");

        var pdf = await PdfAsync(await kantor.KlienSebagaiAsync("agenda"), alamat);

        Assert.True(pdf.Length > 1000);
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Its converter writes a PDF and counts, or fails where the test says so.</summary>
    private KantorFactory Kantor(BasisData basisData = BasisData.Sqlite)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The converter of the test is a shell script.");
        var soffice = Path.Combine(_folder.Path, "soffice");
        File.WriteAllText(soffice, $"""
            #!/bin/sh
            for last; do :; done
            [ -e "{_folder.Path}/gagal" ] && exit 1
            echo x >> "{_folder.Path}/dibuat"
            printf '%%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%%%EOF\n' > "$(dirname "$last")/dokumen.pdf"
            """.ReplaceLineEndings("\n"));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(soffice, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        var kantor = new KantorFactory(basisData);
        kantor.Settings["KerjaSama:Pdf:Soffice"] = soffice;
        return kantor;
    }

    private int Dibuat() => File.Exists(Path.Combine(_folder.Path, "dibuat")) ? File.ReadAllLines(Path.Combine(_folder.Path, "dibuat")).Length : 0;

    private static async Task<(string Kode, string Alamat)> DokumenAsync(KantorFactory kantor, string nama, byte[]? isi = null)
    {
        await kantor.EnsureDemoAsync();
        var kode = await kantor.DbAsync(db => db.Permohonan.OrderBy(p => p.Urut).Select(p => p.Kode).FirstOrDefaultAsync()) ?? (await kantor.AjukanAsync()).Permohonan.Kode;
        var klien = await kantor.KlienSebagaiAsync("agenda");
        using var unggah = await klien.KirimBerkasAsync($"/permohonan/{kode}/dokumen", [("Jenis", "lampiran")], ("Berkas", nama, isi ?? Dokumen));
        Assert.True(unggah.StatusCode == HttpStatusCode.Found, await unggah.TeksAsync());
        var id = await kantor.DbAsync(db => db.DokumenPermohonan.Where(d => d.Nama == nama).Select(d => d.Id).SingleAsync());
        return (kode, $"/permohonan/{kode}/dokumen/{id}");
    }

    private static async Task<byte[]> PdfAsync(HttpClient klien, string alamat)
    {
        using var batas = new CancellationTokenSource(Sabar);
        while (true)
        {
            using var jawaban = await klien.GetAsync(Pdf(alamat), batas.Token);
            Assert.Equal(HttpStatusCode.OK, jawaban.StatusCode);
            if (jawaban.Content.Headers.ContentType?.MediaType == "application/pdf")
            {
                return await jawaban.Content.ReadAsByteArrayAsync(batas.Token);
            }

            Assert.DoesNotContain("PDF tidak dapat dibuat.", await jawaban.TeksAsync(), StringComparison.Ordinal);
            await Task.Delay(50, batas.Token);
        }
    }

    private static async Task<string> SampaiAsync(HttpClient klien, string alamat, string teks)
    {
        using var batas = new CancellationTokenSource(Sabar);
        while (true)
        {
            var halaman = await klien.TeksAsync(Pdf(alamat) + "&tunggu=1");
            if (halaman.Contains(teks, StringComparison.Ordinal))
            {
                return halaman;
            }

            await Task.Delay(50, batas.Token);
        }
    }

    private static string Pdf(string alamat) => alamat + (alamat.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "sebagai=pdf";

    private static byte[] Surat()
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            document.AddMainDocumentPart().Document = new Document(new Body(new Paragraph(new Run(new Text("Dengan hormat")), new DeletedRun(new Run(new DeletedText("dihapus"))) { Id = "1", Author = "a" })));
        }

        return stream.ToArray();
    }
}
