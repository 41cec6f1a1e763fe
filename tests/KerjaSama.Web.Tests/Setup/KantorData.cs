using KerjaSama.Data;
using KerjaSama.Data.Pengguna;
using KerjaSama.Data.Sqlite;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests;

/// <summary>Folder and database of one office, for as many programs as come and go on them; both are gone with this.</summary>
internal sealed class KantorData(BasisData basisData) : IDisposable
{
    public string Folder { get; } = Path.Combine(Path.GetTempPath(), "kerjasama-uji", Guid.NewGuid().ToString("N"));

    public BasisData BasisData => basisData;

    /// <summary>Of a database on a server; null: the file in the folder, which is the program's own default.</summary>
    public string? ConnectionString => TestDatabase.ConnectionString(basisData) is { } server && basisData != BasisData.Sqlite
        ? $"{server.TrimEnd(';')};Database=uji_{Path.GetFileName(Folder)}"
        : null;

    /// <summary>What a program needs to work on it.</summary>
    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>
    {
        ["DATA"] = Folder,
        ["KerjaSama__Database__Provider"] = basisData.ToString(),
        ["KerjaSama__Database__ConnectionString"] = ConnectionString ?? "",
    };

    /// <summary>The database of a folder on SQLite, while or after a program used it.</summary>
    public static KerjaSamaDbContext Buka(string folder) =>
        DataModule.CreateContext(new SqlitePack(), $"Data Source={Path.Combine(folder, "kerjasama.db")};Pooling=False");

    public KerjaSamaDbContext Buka() => ConnectionString is { } server ? DataModule.CreateContext(TestDatabase.Pack(basisData), server) : Buka(Folder);

    /// <summary>Gives every user a personal access token.</summary>
    /// <returns>Token by the part of the address before the @.</returns>
    public async Task<IReadOnlyDictionary<string, string>> BeriTokenAsync()
    {
        await using var db = Buka();
        var token = new Dictionary<string, string>();
        await using (var transaction = await db.BeginWriteAsync())
        {
            foreach (var akun in await db.Users.AsNoTracking().ToListAsync())
            {
                var teks = token[akun.Email!.Split('@')[0]] = TokenText.Create();
                db.Add(new TokenAkses { PenggunaId = akun.Id, Hash = TokenText.Hash(teks), Nama = "uji", DibuatPada = DateTimeOffset.UtcNow, KedaluwarsaPada = DateTimeOffset.UtcNow.AddDays(1) });
            }

            await db.SaveChangesAsync();
            await transaction.CommitAsync();
        }

        return token;
    }

    /// <summary>Puts a version of a process among those that were published: programs that start later know it without a file.</summary>
    public async Task TerbitkanAsync(string bpmn)
    {
        var (definisi, masalah) = BpmnReader.Read(bpmn, "uji.bpmn");
        Assert.Empty(masalah);
        await using var db = Buka();
        db.Add(DefinitionCatalog.Row(definisi!, DateTimeOffset.UnixEpoch));
        await db.SaveChangesAsync();
    }

    public void Dispose()
    {
        if (!Directory.Exists(Folder))
        {
            return;
        }

        if (ConnectionString is not null)
        {
            using var db = Buka();
            db.Database.EnsureDeleted();
        }

        Directory.Delete(Folder, recursive: true);
    }
}
