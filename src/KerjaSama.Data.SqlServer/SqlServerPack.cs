using KerjaSama.Data.Umum;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace KerjaSama.Data.SqlServer;

/// <summary>SQL Server 2019 or newer (compatibility level 150). Guids are <c>binary(16)</c>, because uniqueidentifier sorts by its last bytes.</summary>
public sealed class SqlServerPack : DatabasePack
{
    public const string ProviderName = "SqlServer";

    private const int CompatibilityLevel = 150;
    private const int DuplicateKey = 2601;
    private const int UniqueConstraint = 2627;

    public override string Name => ProviderName;


    public override void Configure(DbContextOptionsBuilder options, string connectionString)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.UseSqlServer(connectionString, o => o
            .UseCompatibilityLevel(CompatibilityLevel)
            .MigrationsAssembly(typeof(SqlServerPack).Assembly.GetName().Name));
        options.ReplaceService<IModelCustomizer, SqlServerModelCustomizer>();
    }

    public override Task EnsureCounterAsync(KerjaSamaDbContext db, string counter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Database.ExecuteSqlAsync(
            $"INSERT INTO counter (nama, nilai) SELECT {counter}, 0 WHERE NOT EXISTS (SELECT 1 FROM counter WITH (UPDLOCK, HOLDLOCK) WHERE nama = {counter})",
            cancellationToken);
    }

    public override bool IsUniqueViolation(DbUpdateException exception) =>
        exception?.InnerException is SqlException { Number: DuplicateKey or UniqueConstraint };
}
