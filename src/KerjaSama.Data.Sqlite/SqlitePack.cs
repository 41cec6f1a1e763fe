using KerjaSama.Data.Umum;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace KerjaSama.Data.Sqlite;

/// <summary>SQLite: the embedded default, one process, one file.</summary>
public sealed class SqlitePack : DatabasePack
{
    public const string ProviderName = "Sqlite";

    private const int ConstraintUnique = 2067;
    private const int ConstraintPrimaryKey = 1555;

    public override string Name => ProviderName;


    public override WriteGate Gate { get; } = WriteGate.OneAtATime();

    public override void Configure(DbContextOptionsBuilder options, string connectionString)
    {
        ArgumentNullException.ThrowIfNull(options);
        SqliteNative.Initialize();
        options.UseSqlite(connectionString, o => o.MigrationsAssembly(typeof(SqlitePack).Assembly.GetName().Name));
        options.ReplaceService<IModelCustomizer, SqliteModelCustomizer>();
    }

    /// <summary>
    /// Migrates under an operating-system lock on a file beside the database, which a killed process cannot keep; the lock row that
    /// EF itself leaves behind after a kill is deleted first (decisions.md 15: it would block every later start).
    /// </summary>
    public override async Task MigrateAsync(KerjaSamaDbContext db, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var file = Path.GetFullPath(new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await using var held = await HoldAsync(file + ".migrasi", cancellationToken);

        if (File.Exists(file))
        {
            await DeleteStaleLockAsync(db, cancellationToken);
        }

        await db.Database.MigrateAsync(cancellationToken);
    }

    public override Task EnsureCounterAsync(KerjaSamaDbContext db, string counter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Database.ExecuteSqlAsync($"INSERT INTO counter (nama, nilai) VALUES ({counter}, 0) ON CONFLICT (nama) DO NOTHING", cancellationToken);
    }

    public override bool IsUniqueViolation(DbUpdateException exception) =>
        exception?.InnerException is SqliteException { SqliteExtendedErrorCode: ConstraintUnique or ConstraintPrimaryKey };

    private static async Task<FileStream> HoldAsync(string file, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (!cancellationToken.IsCancellationRequested)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), cancellationToken);
            }
        }
    }

    private static async Task DeleteStaleLockAsync(KerjaSamaDbContext db, CancellationToken cancellationToken)
    {
        const string table = "__EFMigrationsLock";
        var there = await db.Database.SqlQuery<int>($"SELECT COUNT(*) AS Value FROM sqlite_master WHERE type = 'table' AND name = {table}").SingleAsync(cancellationToken);
        if (there > 0)
        {
            await db.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsLock\"", cancellationToken);
        }
    }
}
