using KerjaSama.Data.Umum;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace KerjaSama.Data.PostgreSql;

/// <summary>PostgreSQL 14 or newer. Guids are <c>uuid</c>, instants <c>timestamptz</c>; EF migrates under its own table lock.</summary>
public sealed class PostgreSqlPack : DatabasePack
{
    public const string ProviderName = "PostgreSql";

    public override string Name => ProviderName;


    public override void Configure(DbContextOptionsBuilder options, string connectionString) =>
        options.UseNpgsql(connectionString, o => o.MigrationsAssembly(typeof(PostgreSqlPack).Assembly.GetName().Name));

    public override Task EnsureCounterAsync(KerjaSamaDbContext db, string counter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Database.ExecuteSqlAsync($"INSERT INTO counter (nama, nilai) VALUES ({counter}, 0) ON CONFLICT (nama) DO NOTHING", cancellationToken);
    }

    public override bool IsUniqueViolation(DbUpdateException exception) =>
        exception?.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };
}
