using KerjaSama.Data.Umum;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace KerjaSama.Data.SqlServer;

internal sealed class SqlServerModelCustomizer(ModelCustomizerDependencies dependencies) : ProviderModelCustomizer(dependencies)
{
    protected override void Customize(IMutableProperty property)
    {
        if ((Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) == typeof(Guid))
        {
            property.SetValueConverter(new GuidBytesConverter());
            property.SetColumnType("binary(16)");
        }
    }
}
