using KerjaSama.Data;
using KerjaSama.Data.PostgreSql;
using KerjaSama.Data.Sqlite;
using KerjaSama.Data.SqlServer;
using KerjaSama.Data.Umum;
using KerjaSama.Documents.AzureBlob;
using KerjaSama.Documents.Blobs;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Modul.Contoh;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Infrastructure.Configuration;

/// <summary>The providers that the configuration chose: database, files, clock.</summary>
internal static class ProviderRegistration
{
    /// <exception cref="ConfigurationException">The connection string cannot be read by its provider.</exception>
    public static IServiceCollection AddProviders(this IServiceCollection services, KerjaSamaOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton(options.Mail);
        services.AddSingleton(options.Esign);

        var clock = new OfficeClock(options.Demo ? new SimulatedTime() : TimeProvider.System, options.TimeZone);
        services.AddSingleton(clock);
        services.AddSingleton<TimeProvider>(sp => sp.GetRequiredService<OfficeClock>());

        Directory.CreateDirectory(options.DataFolder);
        services.AddKerjaSamaData(CheckedPack(options.Database), options.Database.ConnectionString);
        services.AddSingleton(_ => BlobStore(options.Blobs, options.Blobs.Provider));
        return services;
    }

    private static DatabasePack CheckedPack(DatabaseOptions options)
    {
        DatabasePack pack = options.Provider switch
        {
            DatabaseProvider.Sqlite => new SqlitePack(),
            DatabaseProvider.PostgreSql => new PostgreSqlPack(),
            DatabaseProvider.SqlServer => new SqlServerPack(),
        };
        EnsureReadable(pack, "Database:ConnectionString", options.ConnectionString);
        EnsureReadable(pack, "Database:MigrationConnectionString", options.MigrationConnectionString ?? options.ConnectionString);
        return pack;
    }

    private static void EnsureReadable(DatabasePack pack, string key, string connectionString)
    {
        try
        {
            using var db = DataModule.CreateContext(pack, connectionString);
            _ = db.Database.GetDbConnection();
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or KeyNotFoundException)
        {
            // the value may hold a password: it is not repeated
            throw new ConfigurationException(KeyReader.Full(key), $"string koneksi {pack.Name} yang sah", "(tidak terbaca)");
        }
    }

    /// <summary>The store of one provider, which need not be the one in use.</summary>
    /// <exception cref="ConfigurationException">The account of AzureBlob is not configured.</exception>
    public static IBlobStore BlobStore(BlobsOptions options, BlobsProvider provider) => provider switch
    {
        BlobsProvider.Folder => new FolderBlobStore(options.Folder),
        BlobsProvider.AzureBlob => new AzureBlobStore(options.ConnectionString ?? throw BlobsOptions.WithoutAccount(), options.Container),
    };
}
