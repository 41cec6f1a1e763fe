using System.Text;
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
    public async Task Sapu_HanyaYangTuaDanTidakDirujuk(BasisData basisData)
    {
        await using var kantor = new KantorFactory(basisData);
        var (dirujuk, muda, tua) = (await SimpanAsync(kantor, "dirujuk"), await SimpanAsync(kantor, "muda"), await SimpanAsync(kantor, "tua"));
        await RujukAsync(kantor, dirujuk);
        Tuakan(kantor, dirujuk);
        Tuakan(kantor, tua);

        Assert.Equal(1, await SapuAsync(kantor));
        Assert.Equal(0, await SapuAsync(kantor));

        Assert.Equal([dirujuk, muda], (await AdaAsync(kantor, dirujuk, muda, tua)));
    }

    [Fact]
    public async Task Disimpan_LagiSebelumSapuan_TetapAdaUntukBarisnya()
    {
        await using var kantor = new KantorFactory();
        var sha256 = await SimpanAsync(kantor, "isi");
        Tuakan(kantor, sha256);

        await SimpanAsync(kantor, "isi");
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

        Assert.Equal(1, await SapuAsync(kantor));
        await SimpanAsync(kantor, "isi");
        await RujukAsync(kantor, sha256);

        Assert.Equal([sha256], await AdaAsync(kantor, sha256));
    }

    /// <summary>A column that names a content and is not asked would lose its files after a week.</summary>
    [Fact]
    public async Task Rujukan_MemuatSetiapKolomSha256DariModel()
    {
        await using var kantor = new KantorFactory();
        await kantor.DbAsync(db =>
        {
            var sql = db.SemuaRujukanBerkas().ToQueryString();
            var tabel = db.Model.GetEntityTypes().Where(e => e.GetProperties().Any(p => p.Name.EndsWith("Sha256", StringComparison.Ordinal))).Select(e => e.GetTableName()!).ToList();
            Assert.Equal(8, tabel.Count);
            Assert.All(tabel, t => Assert.Contains($"FROM \"{t}\"", sql, StringComparison.Ordinal));
            return Task.FromResult(true);
        });
    }

    [Fact]
    public void Titipan_BerakhirSebelumSapuan() => Assert.True(TitipanBerkas.Berlaku < SapuBerkas.UmurAman);

    private static async Task<string> SimpanAsync(KantorFactory kantor, string isi) =>
        (await kantor.Services.GetRequiredService<IBlobStore>().SaveAsync(new MemoryStream(Encoding.UTF8.GetBytes(isi)))).Sha256;

    private static void Tuakan(KantorFactory kantor, string sha256) =>
        File.SetLastWriteTimeUtc(Directory.GetFiles(kantor.Folder, sha256, SearchOption.AllDirectories).Single(), kantor.OfficeClock.GetUtcNow().UtcDateTime - SapuBerkas.UmurAman - TimeSpan.FromMinutes(1));

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
