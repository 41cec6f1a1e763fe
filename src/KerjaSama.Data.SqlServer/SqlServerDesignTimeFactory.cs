using Microsoft.EntityFrameworkCore.Design;

namespace KerjaSama.Data.SqlServer;

internal sealed class SqlServerDesignTimeFactory : IDesignTimeDbContextFactory<KerjaSamaDbContext>
{
    public KerjaSamaDbContext CreateDbContext(string[] args) => DataModule.CreateContext(new SqlServerPack(), "Server=design-time");
}
