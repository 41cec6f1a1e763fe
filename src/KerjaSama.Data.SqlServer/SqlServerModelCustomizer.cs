using KerjaSama.Data.Umum;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace KerjaSama.Data.SqlServer;

internal sealed class SqlServerModelCustomizer(ModelCustomizerDependencies dependencies) : ProviderModelCustomizer(dependencies)
{
    protected override void Customize(IMutableProperty properti)
    {
        if ((Nullable.GetUnderlyingType(properti.ClrType) ?? properti.ClrType) == typeof(Guid))
        {
            properti.SetValueConverter(new GuidBytesConverter());
            properti.SetColumnType("binary(16)");
        }
    }
}
