using KerjaSama.Data.Umum;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace KerjaSama.Data.Sqlite;

/// <summary>Guids as ordered blobs; instants as Unix milliseconds, because SQLite can neither order nor compare a DateTimeOffset.</summary>
internal sealed class SqliteModelCustomizer(ModelCustomizerDependencies dependencies) : ProviderModelCustomizer(dependencies)
{
    private static readonly ValueConverter<DateTimeOffset, long> UnixMilliseconds =
        new(saat => saat.ToUnixTimeMilliseconds(), ms => DateTimeOffset.FromUnixTimeMilliseconds(ms));

    protected override void Customize(IMutableProperty properti)
    {
        var tipe = Nullable.GetUnderlyingType(properti.ClrType) ?? properti.ClrType;
        if (tipe == typeof(Guid))
        {
            properti.SetValueConverter(new GuidBytesConverter());
        }
        else if (tipe == typeof(DateTimeOffset))
        {
            properti.SetValueConverter(UnixMilliseconds);
        }
    }
}
