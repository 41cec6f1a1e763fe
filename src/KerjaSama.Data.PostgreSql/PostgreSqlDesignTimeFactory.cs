using Microsoft.EntityFrameworkCore.Design;

namespace KerjaSama.Data.PostgreSql;

internal sealed class PostgreSqlDesignTimeFactory : IDesignTimeDbContextFactory<KerjaSamaDbContext>
{
    public KerjaSamaDbContext CreateDbContext(string[] args) => DataModule.CreateContext(new PostgreSqlPack(), "Host=design-time");
}
