using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace KerjaSama.Data.Umum;

/// <summary>Lets a pack put its own converters on the finished model.</summary>
public abstract class ProviderModelCustomizer(ModelCustomizerDependencies dependencies) : RelationalModelCustomizer(dependencies)
{
    public override void Customize(ModelBuilder modelBuilder, DbContext context)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        base.Customize(modelBuilder, context);
        foreach (var properti in modelBuilder.Model.GetEntityTypes().SelectMany(t => t.GetProperties()))
        {
            Customize(properti);
        }
    }

    protected abstract void Customize(IMutableProperty properti);
}
