using System.Text;
using KerjaSama.Documents.Pdf.Signatures;
using KerjaSama.Web.Infrastructure.Configuration;
using KerjaSama.Web.Infrastructure.Esign;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace KerjaSama.Web.Tests.Infrastructure.Esign;

/// <summary>The signer on the server, and the keys that choose one.</summary>
public sealed class LocalTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kerjasama-").FullName;

    private string Berkas => Path.Combine(_folder, "penanda.p12");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Ditandatangani_dan_dipercaya_tanpa_jejak_frasa_di_mana_pun()
    {
        await File.WriteAllBytesAsync(Berkas, PenandaUji.Pkcs12, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(_folder, "induk.pem"), PenandaUji.Pem, TestContext.Current.CancellationToken);
        await using var kantor = new KantorFactory();
        kantor.Settings["KerjaSama:Esign:Provider"] = "Local";
        kantor.Settings["KerjaSama:Esign:Local:Certificate"] = Berkas;
        kantor.Settings["KerjaSama:Esign:Roots"] = Path.Combine(_folder, "induk.pem");
        await kantor.EnsureDemoAsync();

        var (hasil, percaya) = await kantor.DenganAsync<IServiceProvider, (byte[], PdfTrust)>(async (_, layanan) => (
            await layanan.GetRequiredService<TandaTanganElektronik>().Penandatangan!.TandatanganiAsync(Permintaan(PenandaUji.Frasa), default), layanan.GetRequiredService<PdfTrust>()));
        var galat = await Assert.ThrowsAsync<EsignException>(() => kantor.DenganAsync<TandaTanganElektronik, byte[]>((_, tte) => tte.Penandatangan!.TandatanganiAsync(Permintaan("keliru-5512"), default)));

        Assert.Equal(PdfSignatureVerdict.Valid, PdfSignatureReader.Read(new MemoryStream(hasil), percaya, DateTimeOffset.UtcNow).Verdict);
        Assert.Equal("tte.kunci-salah", galat.Kode);
        Assert.DoesNotContain("5512", galat.ToString(), StringComparison.Ordinal);
        foreach (var berkas in Directory.EnumerateFiles(kantor.Folder, "*", SearchOption.AllDirectories))
        {
            await using var isi = new FileStream(berkas, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var semua = new MemoryStream();
            await isi.CopyToAsync(semua, TestContext.Current.CancellationToken);
            Assert.True(semua.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes(PenandaUji.Frasa)) < 0, $"The passphrase stands in {Path.GetFileName(berkas)}.");
        }
    }

    [Fact]
    public void Tanpa_penyedia_tidak_ada_yang_menandatangani()
    {
        using var layanan = new ServiceCollection().AddLogging().AddEsign(new(EsignProvider.None, null, null, PdfTrust.Nobody)).BuildServiceProvider();
        using var lingkup = layanan.CreateScope();

        Assert.Null(lingkup.ServiceProvider.GetRequiredService<TandaTanganElektronik>().Penandatangan);
    }

    [Theory]
    [InlineData("Local", "KerjaSama:Esign:Local:Certificate", null)]
    [InlineData("Local", "KerjaSama:Esign:Local:Certificate", "/tidak/ada.p12")]
    [InlineData("Bsre", "KerjaSama:Esign:Bsre:Url", null)]
    [InlineData("Bsre", "KerjaSama:Esign:Bsre:Url", "http://esign.contoh.go.id")]
    [InlineData("Bsre", "KerjaSama:Esign:Bsre:User", null)]
    [InlineData("Bsre", "KerjaSama:Esign:Bsre:Password", null)]
    [InlineData("Bsre", "KerjaSama:Esign:Bsre:TimeoutSeconds", "0")]
    [InlineData("None", "KerjaSama:Esign:Roots", "/tidak/ada")]
    public void Kunci_yang_salah_atau_kurang_disebut_saat_mulai(string penyedia, string kunci, string? nilai)
    {
        var keys = new Dictionary<string, string?>
        {
            ["KerjaSama:Esign:Provider"] = penyedia,
            ["KerjaSama:Esign:Bsre:Url"] = "https://esign.contoh.go.id",
            ["KerjaSama:Esign:Bsre:User"] = "kantor",
            ["KerjaSama:Esign:Bsre:Password"] = "rahasia",
            [kunci] = nilai,
        };

        var galat = Assert.Throws<ConfigurationException>(() => KerjaSamaOptions.Read(new ConfigurationBuilder().AddInMemoryCollection(keys).Build()));

        Assert.Equal(kunci, galat.Key);
        Assert.DoesNotContain("rahasia", galat.Message, StringComparison.Ordinal);
    }

    private static PermintaanTandaTangan Permintaan(string frasa) => new(PenandaUji.Pdf(), null, KunciTandaTangan.Frasa(frasa), new("Penandatanganan naskah", "Contoh", null));
}
