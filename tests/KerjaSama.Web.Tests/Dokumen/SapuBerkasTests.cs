using System.Text;
using System.Text.RegularExpressions;
using KerjaSama.Data.Umum;
using KerjaSama.Documents.Blobs;
using KerjaSama.Web.Infrastructure.Berkas;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KerjaSama.Web.Tests.Dokumen;

public sealed class SapuBerkasTests
{
    [Theory, SetiapBasisData]
    public async Task Sapu_MenandaiDahulu_MenghapusYangTetapTanpaBaris(BasisData basisData)
    {
        await using var kantor = new KantorFactory(basisData);
        var (dirujuk, lepas) = (await SimpanAsync(kantor, "dirujuk"), await SimpanAsync(kantor, "lepas"));
        await RujukAsync(kantor, dirujuk);
        Tuakan(kantor, dirujuk);
        Tuakan(kantor, lepas);

        Assert.Equal(0, await SapuAsync(kantor));
        kantor.Clock.Maju(SapuBerkas.Retensi - TimeSpan.FromHours(1));
        Assert.Equal(0, await SapuAsync(kantor));
        kantor.Clock.Maju(TimeSpan.FromHours(1));
        Assert.Equal(1, await SapuAsync(kantor));

        Assert.Equal([dirujuk], await AdaAsync(kantor, dirujuk, lepas));
        Assert.Equal(0, await kantor.DbAsync(db => db.UnreferencedBlob.CountAsync()));
    }

    /// <summary>A backup that copies the files after the database finds what lost its last row in between.</summary>
    [Fact]
    public async Task BerkasTua_KehilanganBarisTerakhir_MasihAdaSelamaRetensi()
    {
        await using var kantor = new KantorFactory();
        var sha256 = await SimpanAsync(kantor, "logo");
        await kantor.DbAsync(db => db.Instansi.ExecuteUpdateAsync(s => s.SetProperty(i => i.LogoSha256, sha256)));
        Tuakan(kantor, sha256);
        Assert.Equal(0, await SapuAsync(kantor));

        await kantor.DbAsync(db => db.Instansi.ExecuteUpdateAsync(s => s.SetProperty(i => i.LogoSha256, (string?)null)));
        Assert.Equal(0, await SapuAsync(kantor));

        Assert.Equal([sha256], await AdaAsync(kantor, sha256));
    }

    [Fact]
    public async Task Ditandai_LaluDirujukLagi_TandanyaHilang()
    {
        await using var kantor = new KantorFactory();
        var sha256 = await SimpanAsync(kantor, "isi");
        Tuakan(kantor, sha256);
        Assert.Equal(0, await SapuAsync(kantor));

        await RujukAsync(kantor, sha256);
        kantor.Clock.Maju(SapuBerkas.Retensi);
        Assert.Equal(0, await SapuAsync(kantor));

        Assert.Equal([sha256], await AdaAsync(kantor, sha256));
        Assert.Equal(0, await kantor.DbAsync(db => db.UnreferencedBlob.CountAsync(b => b.Sha256 == sha256)));
    }

    [Fact]
    public async Task Ditandai_DisimpanLagi_TetapAdaUntukBarisnya()
    {
        await using var kantor = new KantorFactory();
        var sha256 = await SimpanAsync(kantor, "isi");
        Tuakan(kantor, sha256);
        Assert.Equal(0, await SapuAsync(kantor));
        kantor.Clock.Maju(SapuBerkas.Retensi);

        await SimpanAsync(kantor, "isi");
        Muda(kantor, sha256);
        Assert.Equal(0, await SapuAsync(kantor));
        await RujukAsync(kantor, sha256);

        Assert.Equal([sha256], await AdaAsync(kantor, sha256));
    }

    [Fact]
    public async Task Disimpan_LagiSesudahSapuan_AdaUntukBarisnya()
    {
        await using var kantor = new KantorFactory();
        var sha256 = await SimpanAsync(kantor, "isi");
        Tuakan(kantor, sha256);
        Assert.Equal(0, await SapuAsync(kantor));
        kantor.Clock.Maju(SapuBerkas.Retensi);

        Assert.Equal(1, await SapuAsync(kantor));
        await SimpanAsync(kantor, "isi");
        await RujukAsync(kantor, sha256);

        Assert.Equal([sha256], await AdaAsync(kantor, sha256));
    }

    /// <summary>A column that names a content and is not asked would lose its files.</summary>
    [Fact]
    public async Task Rujukan_MemuatSetiapKolomSha256DariModel()
    {
        await using var kantor = new KantorFactory();
        await kantor.DbAsync(db =>
        {
            var ditanya = Regex.Matches(db.SemuaRujukanBerkas().ToQueryString(), "SELECT \"\\w+\"\\.\"(\\w+)\"[^\"]*(?:\"\\w+\"\\s+)?FROM \"(\\w+)\"").Select(m => $"{m.Groups[2].Value}.{m.Groups[1].Value}").Order();
            // what is known of a content does not keep it
            Type[] tentangIsi = [typeof(UnreferencedBlob), typeof(MarkedBlob)];
            var kolom = db.Model.GetEntityTypes().Where(e => !tentangIsi.Contains(e.ClrType))
                .SelectMany(e => e.GetProperties().Where(p => p.Name.EndsWith("Sha256", StringComparison.Ordinal) && p.Name != nameof(PdfRendition.SourceSha256)).Select(p => $"{e.GetTableName()}.{p.GetColumnName()}")).Order().ToList();
            Assert.True(kolom.Count > 8);
            Assert.Equal(kolom, ditanya);
            return Task.FromResult(true);
        });
    }

    [Fact]
    public async Task Sumber_Disapu_PdfnyaMenyusul()
    {
        await using var kantor = new KantorFactory();
        var (sumber, pdf) = (await SimpanAsync(kantor, "sumber"), await SimpanAsync(kantor, "pdf"));
        await kantor.DbAsync(async db =>
        {
            var rendition = new PdfRendition { SourceSha256 = sumber, Status = PdfStatus.Done, PdfSha256 = pdf, RequestedAt = kantor.OfficeClock.GetUtcNow(), DueAt = kantor.OfficeClock.GetUtcNow() };
            db.AddRange(rendition, new PdfRequest { PenggunaId = Guid.CreateVersion7(), RenditionId = rendition.Id, Nama = "a.docx", Alamat = "/a", DimintaPada = kantor.OfficeClock.GetUtcNow() });
            db.Add(new MarkedBlob { Sha256 = sumber, Marks = "JavaScript", SeenAt = kantor.OfficeClock.GetUtcNow() });
            return await db.SaveChangesAsync();
        });
        Tuakan(kantor, sumber);
        Tuakan(kantor, pdf);

        Assert.Equal(0, await SapuAsync(kantor));
        kantor.Clock.Maju(SapuBerkas.Retensi);
        Assert.Equal(1, await SapuAsync(kantor));
        Assert.Equal([pdf], await AdaAsync(kantor, sumber, pdf));
        Assert.Equal((0, 0, 0), await kantor.DbAsync(async db => (await db.PdfRendition.CountAsync(), await db.PdfRequest.CountAsync(), await db.MarkedBlob.CountAsync())));

        Assert.Equal(0, await SapuAsync(kantor));
        kantor.Clock.Maju(SapuBerkas.Retensi);
        Assert.Equal(1, await SapuAsync(kantor));
        Assert.Empty(await AdaAsync(kantor, sumber, pdf));
    }

    [Fact]
    public void Titipan_BerakhirSebelumSapuan() => Assert.True(TitipanBerkas.Berlaku < SapuBerkas.Retensi);

    private static async Task<string> SimpanAsync(KantorFactory kantor, string isi) =>
        (await kantor.Services.GetRequiredService<IBlobStore>().SaveAsync(new MemoryStream(Encoding.UTF8.GetBytes(isi)))).Sha256;

    private static void Tuakan(KantorFactory kantor, string sha256) => Berumur(kantor, sha256, SapuBerkas.Retensi * 2);

    // the store's clock is the machine's, the sweep's that of the test
    private static void Muda(KantorFactory kantor, string sha256) => Berumur(kantor, sha256, TimeSpan.Zero);

    private static void Berumur(KantorFactory kantor, string sha256, TimeSpan umur) =>
        File.SetLastWriteTimeUtc(Directory.GetFiles(kantor.Folder, sha256, SearchOption.AllDirectories).Single(), kantor.OfficeClock.GetUtcNow().UtcDateTime - umur);

    private static async Task RujukAsync(KantorFactory kantor, string sha256)
    {
        var skenario = new SkenarioPermohonan(kantor);
        var kode = await skenario.DiterimaAsync();
        var pelaku = await skenario.PelakuAsync("agenda");
        await kantor.DenganAsync<UnggahDokumen, object>(async (db, unggah) =>
            await unggah.TambahAsync(await db.Permohonan.Where(p => p.Kode == kode).Select(p => p.Id).SingleAsync(), "lampiran", new("isi.pdf", "application/pdf", 1, sha256), pelaku, default));
    }

    private static Task<int> SapuAsync(KantorFactory kantor) => kantor.DenganAsync<SapuBerkas, int>((_, sapu) => sapu.JalankanAsync(default));

    private static async Task<List<string>> AdaAsync(KantorFactory kantor, params string[] sha256)
    {
        var ada = new List<string>();
        foreach (var satu in sha256)
        {
            if (await kantor.Services.GetRequiredService<IBlobStore>().ExistsAsync(satu))
            {
                ada.Add(satu);
            }
        }

        return ada;
    }
}
