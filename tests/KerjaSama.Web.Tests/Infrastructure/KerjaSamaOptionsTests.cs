using KerjaSama.Web.Infrastructure.Configuration;
using Microsoft.Extensions.Configuration;

namespace KerjaSama.Web.Tests.Infrastructure;

public sealed class KerjaSamaOptionsTests
{
    [Fact]
    public void Tanpa_satu_kunci_pun_memakai_SQLite_dan_folder()
    {
        var options = Read(("DATA", "/srv/kerjasama"));

        Assert.Equal(DatabaseProvider.Sqlite, options.Database.Provider);
        Assert.Equal("Data Source=/srv/kerjasama/kerjasama.db", options.Database.ConnectionString);
        Assert.Equal("/srv/kerjasama/blobs", options.Blobs.Folder);
        Assert.Equal("/srv/kerjasama/mail", options.Mail.Folder);
        Assert.Equal("Asia/Jakarta", options.TimeZone.Id);
        Assert.True(options.PortalOpen);
        Assert.False(options.Demo);
        Assert.Null(options.Oidc);
    }

    [Theory]
    [InlineData("KerjaSama:Database:Provider", "Oracle", "Sqlite, SqlServer, PostgreSql")]
    [InlineData("KerjaSama:Database:Provider", "0", "Sqlite, SqlServer, PostgreSql")]
    [InlineData("KerjaSama:Blobs:Provider", "S3", "Folder, AzureBlob")]
    [InlineData("KerjaSama:Mail:Provider", "smtp", "Folder, Smtp")]
    [InlineData("KerjaSama:Mail:Port", "0", "bilangan 1 sampai 65535")]
    [InlineData("KerjaSama:Antivirus:Port", "70000", "bilangan 1 sampai 65535")]
    [InlineData("KerjaSama:Antivirus:TimeoutSeconds", "0", "bilangan 1 sampai 600")]
    [InlineData("KerjaSama:Mail:Security", "Ssl", "None, StartTls")]
    [InlineData("KerjaSama:Esign:Provider", "Peruri", "None, Bsre, Local")]
    [InlineData("KerjaSama:TimeZone", "UTC", "Asia/Jakarta, Asia/Makassar, Asia/Jayapura")]
    [InlineData("KerjaSama:Portal:Open", "ya", "true, false")]
    [InlineData("KerjaSama:Demo", "1", "true, false")]
    [InlineData("KerjaSama:Oidc:Authority", "http://idp.example", "alamat https penerbit OpenID Connect")]
    [InlineData("KerjaSama:Proxies", "proksi.contoh", "alamat IP atau jaringan seperti 10.0.0.7, 10.0.0.0/24")]
    [InlineData("URL", "5080", "alamat lengkap seperti http://localhost:5080")]
    public void Nilai_salah_menyebut_kunci_nilai_dan_yang_diizinkan(string key, string value, string allowed)
    {
        var exception = Assert.Throws<ConfigurationException>(() => Read((key, value)));

        Assert.Equal($"Konfigurasi {key} bernilai \"{value}\"; yang diizinkan: {allowed}.", exception.Message);
    }

    [Theory]
    [InlineData("KerjaSama:Database:ConnectionString", "KerjaSama:Database:Provider", "PostgreSql")]
    [InlineData("KerjaSama:Database:ConnectionString", "KerjaSama:Database:Provider", "SqlServer")]
    [InlineData("KerjaSama:Blobs:ConnectionString", "KerjaSama:Blobs:Provider", "AzureBlob")]
    [InlineData("KerjaSama:Mail:From", "KerjaSama:Mail:Provider", "Smtp")]
    [InlineData("KerjaSama:Oidc:ClientId", "KerjaSama:Oidc:Authority", "https://idp.example")]
    [InlineData("KerjaSama:Oidc:Authority", "KerjaSama:Oidc:ClientId", "kerjasama")]
    public void Nilai_yang_kurang_disebut_kuncinya(string missing, string key, string value)
    {
        var exception = Assert.Throws<ConfigurationException>(() => Read((key, value)));

        Assert.Equal(missing, exception.Key);
        Assert.Contains("belum diisi", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://0.0.0.0:5080", false)]
    [InlineData("http://192.168.1.10:5080", false)]
    [InlineData("http://kerjasama.contoh.go.id", false)]
    [InlineData("http://localhost:5080", true)]
    [InlineData("http://127.0.0.1:5081", true)]
    [InlineData("http://[::1]:5081", true)]
    public void Demo_hanya_pada_alamat_loopback(string url, bool boleh)
    {
        var exception = Record.Exception(() => Read(("KerjaSama:Demo", "true"), ("URL", url)));

        Assert.Equal(boleh, exception is null);
        Assert.True(boleh || exception is ConfigurationException { Key: "URL" });
    }

    [Fact]
    public void Keys_without_effect_are_named_at_the_start()
    {
        Assert.Empty(Read().BelumDipakai);
        Assert.Equal(
            ["KerjaSama:Oidc:Authority"],
            Read(("KerjaSama:Oidc:Authority", "https://masuk.contoh.go.id"), ("KerjaSama:Oidc:ClientId", "kerjasama")).BelumDipakai);
    }

    private static KerjaSamaOptions Read(params (string Key, string Value)[] values) => KerjaSamaOptions.Read(
        new ConfigurationBuilder().AddInMemoryCollection(values.Select(v => KeyValuePair.Create(v.Key, (string?)v.Value))).Build());
}
