using System.Text;
using System.Text.Json;
using KerjaSama.Documents.AzureBlob;
using KerjaSama.Documents.Blobs;
using KerjaSama.Domain.Tests.Documents;
using KerjaSama.Web.Infrastructure.Berkas;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KerjaSama.Web.Tests.Berkas;

/// <summary>The program with its files in Azure Blob Storage, against the emulator.</summary>
public sealed class AzureKantorTests(Azurite azurite) : IClassFixture<Azurite>
{
    private readonly string _wadah = "uji-" + Guid.NewGuid().ToString("N");

    [Fact]
    public async Task Sapu_YatimDihapus_YangDirujukTetap()
    {
        Assert.SkipWhen(azurite.ConnectionString.Length == 0, "Azurite is not installed: run npm ci at the root of the repository.");
        await using var kantor = new KantorFactory();
        foreach (var (kunci, nilai) in Kunci())
        {
            kantor.Settings[kunci.Replace("__", ":", StringComparison.Ordinal)] = nilai;
        }

        kantor.Settings["KerjaSama:Blobs:Provider"] = "AzureBlob";
        var blobs = kantor.Services.GetRequiredService<IBlobStore>();
        var dirujuk = (await blobs.SaveAsync(Isi("dirujuk"))).Sha256;
        var lepas = (await blobs.SaveAsync(Isi("lepas"))).Sha256;
        await kantor.DbAsync(db => db.Instansi.ExecuteUpdateAsync(s => s.SetProperty(i => i.LogoSha256, dirujuk)));
        // the store's clock is the machine's
        kantor.Clock.Maju(DateTimeOffset.UtcNow - kantor.Clock.GetUtcNow());

        Assert.Equal(0, await SapuAsync(kantor));
        kantor.Clock.Maju(SapuBerkas.Retensi + TimeSpan.FromHours(1));
        Assert.Equal(1, await SapuAsync(kantor));

        Assert.True(await blobs.ExistsAsync(dirujuk));
        Assert.False(await blobs.ExistsAsync(lepas));
    }

    /// <summary>By the command itself: killed in the middle, run again, and back.</summary>
    [Fact]
    public async Task PindahBerkas_DibunuhDiTengah_DijalankanLagi_Selesai()
    {
        Assert.SkipWhen(azurite.ConnectionString.Length == 0, "Azurite is not installed: run npm ci at the root of the repository.");
        const int banyak = 150;
        using var folder = new TemporaryFolder();
        var lama = new FolderBlobStore(Path.Combine(folder.Path, "blobs"));
        for (var n = 0; n < banyak; n++)
        {
            await lama.SaveAsync(Isi($"isi {n}"));
        }

        var program = new ProgramProcess(folder.Path);
        foreach (var (kunci, nilai) in Kunci())
        {
            program.Environment[kunci] = nilai;
        }

        var baru = new AzureBlobStore(azurite.ConnectionString, _wadah);
        await program.KillAsync(["pindah-berkas", "--ke", "AzureBlob"], async () => await baru.ListAsync().Take(3).CountAsync() == 3);
        var tiba = await baru.ListAsync().CountAsync();
        Assert.InRange(tiba, 3, banyak);

        var (kode, keluaran, galat) = await program.RunAsync(["pindah-berkas", "--ke", "AzureBlob", "--hapus-asal"]);
        Assert.True(kode == 0, keluaran + galat);
        var laporan = JsonDocument.Parse(keluaran).RootElement;
        Assert.Equal((banyak, banyak, banyak), (Angka(laporan, "dibaca"), Angka(laporan, "dipindah") + Angka(laporan, "sama"), Angka(laporan, "dihapus")));
        Assert.True(Angka(laporan, "sama") >= tiba);
        Assert.Equal((0, 0), (laporan.GetProperty("rusak").GetArrayLength(), laporan.GetProperty("hilang").GetArrayLength()));
        Assert.Equal(banyak, await baru.ListAsync().CountAsync());
        Assert.Empty(await BlobStoreContract.ListAsync(lama));

        var (kembali, laporanKembali, _) = await program.RunAsync(["pindah-berkas", "--dari", "AzureBlob", "--ke", "Folder"]);
        Assert.Equal((0, banyak), (kembali, Angka(JsonDocument.Parse(laporanKembali).RootElement, "dipindah")));
        Assert.Equal(banyak, (await BlobStoreContract.ListAsync(lama)).Count);
    }

    [Theory]
    [InlineData(64, "Asal dan tujuan sama: Folder.", "--ke", "Folder")]
    [InlineData(64, "Penyimpanan tidak dikenal: S3.", "--ke", "S3")]
    [InlineData(2, "KerjaSama:Blobs:ConnectionString belum diisi", "--ke", "AzureBlob")]
    public async Task PindahBerkas_Keliru_Disebut(int kode, string pesan, params string[] pilihan)
    {
        using var folder = new TemporaryFolder();

        var hasil = await new ProgramProcess(folder.Path).RunAsync(["pindah-berkas", .. pilihan]);

        Assert.Equal(kode, hasil.ExitCode);
        Assert.Contains(pesan, hasil.Error, StringComparison.Ordinal);
    }

    private Dictionary<string, string> Kunci() => new()
    {
        ["KerjaSama__Blobs__ConnectionString"] = azurite.ConnectionString,
        ["KerjaSama__Blobs__Container"] = _wadah,
    };

    private static MemoryStream Isi(string teks) => new(Encoding.UTF8.GetBytes(teks));

    private static int Angka(JsonElement laporan, string nama) => laporan.GetProperty(nama).GetInt32();

    private static Task<int> SapuAsync(KantorFactory kantor) => kantor.DenganAsync<SapuBerkas, int>((_, sapu) => sapu.JalankanAsync(default));
}
