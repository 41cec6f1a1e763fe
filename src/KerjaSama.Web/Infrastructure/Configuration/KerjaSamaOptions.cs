using System.Net;
using System.Net.Mail;
using KerjaSama.Documents.Pdf;
using KerjaSama.Documents.Uploads;

namespace KerjaSama.Web.Infrastructure.Configuration;

/// <summary>
/// The keys <c>KerjaSama:*</c> of contract.md, checked. Read once before anything else is built; each part is also in the container
/// by its own type.
/// </summary>
/// <param name="DataFolder">Absolute path: database, files and mail of an installation without servers.</param>
/// <param name="Antivirus">The virus scanner that every upload passes; null: none.</param>
/// <param name="PortalOpen">Guests may file requests.</param>
/// <param name="PublicUrl">Address under which people outside reach the server, for links in mails and QR codes.</param>
/// <param name="Proxies">Networks whose <c>X-Forwarded-For</c> and <c>X-Forwarded-Proto</c> are believed; the machine itself always is.</param>
internal sealed record KerjaSamaOptions(
    string DataFolder, DatabaseOptions Database, BlobsOptions Blobs, MailOptions Mail, OidcOptions? Oidc, EsignOptions Esign, ClamdOptions? Antivirus, PdfOptions Pdf,
    TimeZoneInfo TimeZone, bool PortalOpen, bool Demo, Uri Url, Uri PublicUrl, IReadOnlyList<IPNetwork> Proxies)
{
    private const string DefaultUrl = "http://localhost:5080";
    private static readonly string[] Zones = ["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"];

    /// <summary>Keys that are set and checked, but that nothing acts on yet; said at the start, so that nobody relies on them.</summary>
    public IReadOnlyList<string> BelumDipakai => Oidc is null ? [] : [KeyReader.Full("Oidc:Authority")];

    /// <exception cref="ConfigurationException">The first key that is missing or wrong.</exception>
    public static KerjaSamaOptions Read(IConfiguration configuration)
    {
        var keys = new KeyReader(configuration);
        var data = Path.GetFullPath(keys.Text("Data") ?? configuration["DATA"] ?? "data");
        var url = ParseUrl("URL", configuration["URL"] ?? DefaultUrl);
        var options = new KerjaSamaOptions(
            data,
            DatabaseOptions.Read(keys, data),
            BlobsOptions.Read(keys, data),
            MailOptions.Read(keys, data),
            OidcOptions.Read(keys),
            EsignOptions.Read(keys),
            AntivirusKeys.Read(keys),
            PdfKeys.Read(keys),
            TimeZoneInfo.FindSystemTimeZoneById(keys.OneOf("TimeZone", Zones[0], Zones)),
            keys.Boolean("Portal:Open", true),
            keys.Boolean("Demo", false),
            url,
            keys.Text("PublicUrl") is { } luar ? ParseUrl(KeyReader.Full("PublicUrl"), luar) : url,
            keys.Networks("Proxies"));

        if (options.Demo && !options.Url.IsLoopback)
        {
            throw new ConfigurationException("URL", "alamat loopback (localhost, 127.0.0.1) selama KerjaSama:Demo = true", options.Url.ToString());
        }

        return options;
    }

    private static Uri ParseUrl(string key, string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
            ? url
            : throw new ConfigurationException(key, "alamat lengkap seperti " + DefaultUrl, text);
}

internal enum DatabaseProvider { Sqlite, SqlServer, PostgreSql }

/// <param name="MigrationConnectionString">Connection of a role that may change the schema; null: the ordinary one.</param>
internal sealed record DatabaseOptions(DatabaseProvider Provider, string ConnectionString, string? MigrationConnectionString)
{
    public static DatabaseOptions Read(KeyReader keys, string data)
    {
        var provider = keys.OneOf("Database:Provider", DatabaseProvider.Sqlite);
        var koneksi = provider == DatabaseProvider.Sqlite
            ? keys.Text("Database:ConnectionString") ?? $"Data Source={Path.Combine(data, "kerjasama.db")}"
            : keys.Required("Database:ConnectionString", $"string koneksi {provider}");
        return new(provider, koneksi, keys.Text("Database:MigrationConnectionString"));
    }
}

internal enum BlobsProvider { Folder, AzureBlob }

/// <param name="Folder">Where files are kept by <see cref="BlobsProvider.Folder"/>.</param>
/// <param name="ConnectionString">Of the account for <see cref="BlobsProvider.AzureBlob"/>; also read while files are still in the folder, so that they can be moved.</param>
internal sealed record BlobsOptions(BlobsProvider Provider, string Folder, string? ConnectionString, string Container)
{
    public static BlobsOptions Read(KeyReader keys, string data)
    {
        var provider = keys.OneOf("Blobs:Provider", BlobsProvider.Folder);
        var koneksi = keys.Text("Blobs:ConnectionString");
        return provider == BlobsProvider.AzureBlob && koneksi is null
            ? throw WithoutAccount()
            : new(provider, Path.Combine(data, "blobs"), koneksi, keys.Text("Blobs:Container") ?? "kerjasama");
    }

    public static ConfigurationException WithoutAccount() => new(KeyReader.Full("Blobs:ConnectionString"), "string koneksi akun penyimpanan Azure");
}

internal enum MailProvider { Folder, Smtp }

internal enum MailSecurity { None, StartTls }

/// <param name="Folder">Where <c>.eml</c> files are written by <see cref="MailProvider.Folder"/>.</param>
internal sealed record MailOptions(
    MailProvider Provider, string Folder, string Host, int Port, string? User, string? Password, MailSecurity Security, MailAddress From)
{
    private const int SubmissionPort = 587;

    public static MailOptions Read(KeyReader keys, string data)
    {
        var provider = keys.OneOf("Mail:Provider", MailProvider.Folder);
        var smtp = provider == MailProvider.Smtp;
        const string alamat = "alamat surel seperti kerjasama@contoh.go.id";
        var dari = smtp ? keys.Required("Mail:From", alamat) : keys.Text("Mail:From") ?? "KerjaSama <kerjasama@contoh.go.id>";
        return new(
            provider,
            Path.Combine(data, "mail"),
            smtp ? keys.Required("Mail:Host", "nama peladen SMTP") : "",
            keys.Number("Mail:Port", SubmissionPort, 1, 65535),
            keys.Text("Mail:User"),
            keys.Text("Mail:Password"),
            keys.OneOf("Mail:Security", MailSecurity.StartTls),
            MailAddress.TryCreate(dari, out var from) ? from : throw new ConfigurationException(KeyReader.Full("Mail:From"), alamat, dari));
    }
}

/// <summary>Sign-in at an OpenID Connect provider; null when none is configured.</summary>
/// <param name="RoleMap">The provider's role or group → code of a peran.</param>
internal sealed record OidcOptions(Uri Authority, string ClientId, string? ClientSecret, string RoleClaim, IReadOnlyDictionary<string, string> RoleMap)
{
    public static OidcOptions? Read(KeyReader keys)
    {
        const string alamat = "alamat https penerbit OpenID Connect";
        if (keys.Text("Oidc:Authority") is not { } authority)
        {
            return keys.Text("Oidc:ClientId") is null ? null : throw new ConfigurationException(KeyReader.Full("Oidc:Authority"), alamat);
        }

        return Uri.TryCreate(authority, UriKind.Absolute, out var uri) && (uri.Scheme == "https" || uri.IsLoopback)
            ? new(uri, keys.Required("Oidc:ClientId", "pengenal klien dari penerbit"), keys.Text("Oidc:ClientSecret"), keys.Text("Oidc:RoleClaim") ?? "roles", keys.Map("Oidc:RoleMap"))
            : throw new ConfigurationException(KeyReader.Full("Oidc:Authority"), alamat, authority);
    }
}

/// <summary>Where LibreOffice is, and how long it may take for one document.</summary>
internal static class PdfKeys
{
    private const int DefaultSeconds = 60;

    public static PdfOptions Read(KeyReader keys) => new() { SofficePath = keys.Text("Pdf:Soffice"), Timeout = TimeSpan.FromSeconds(keys.Number("Pdf:TimeoutSeconds", DefaultSeconds, 1, 120)) };
}

/// <summary>The virus scanner; none when neither a machine nor a socket is named.</summary>
internal static class AntivirusKeys
{
    private const int ClamdPort = 3310;
    private const int DefaultSeconds = 60;

    public static ClamdOptions? Read(KeyReader keys)
    {
        var (host, socket) = (keys.Text("Antivirus:Host"), keys.Text("Antivirus:Socket"));
        var (port, seconds) = (keys.Number("Antivirus:Port", ClamdPort, 1, 65535), keys.Number("Antivirus:TimeoutSeconds", DefaultSeconds, 1, 600));
        return host is null && socket is null ? null : new(host ?? "", port, socket, TimeSpan.FromSeconds(seconds));
    }
}
