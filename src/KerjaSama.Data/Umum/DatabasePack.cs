using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Data.Umum;

/// <summary>What each database does in its own way. One per provider: SQLite, PostgreSQL, SQL Server.</summary>
public abstract class DatabasePack
{
    /// <summary>Value of <c>KerjaSama:Database:Provider</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Turn-taking of writers within this process.</summary>
    public virtual WriteGate Gate => WriteGate.Open;

    public abstract void Configure(DbContextOptionsBuilder options, string connectionString);

    /// <summary>Brings the schema up to date under a lock that a killed process cannot leave behind for ever.</summary>
    public virtual Task MigrateAsync(KerjaSamaDbContext db, CancellationToken cancellationToken) => db.Database.MigrateAsync(cancellationToken);

    /// <summary>Makes the counter row if it is not there; never changes one.</summary>
    public abstract Task EnsureCounterAsync(KerjaSamaDbContext db, string counter, CancellationToken cancellationToken);

    /// <summary>True when the save was refused by a unique index; decided by the provider's code, never by its text.</summary>
    public abstract bool IsUniqueViolation(DbUpdateException exception);
}
