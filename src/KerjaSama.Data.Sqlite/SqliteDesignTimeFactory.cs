using Microsoft.EntityFrameworkCore.Design;

namespace KerjaSama.Data.Sqlite;

internal sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<KerjaSamaDbContext>
{
    public KerjaSamaDbContext CreateDbContext(string[] args) => DataModule.CreateContext(new SqlitePack(), "Data Source=design-time.db");
}
