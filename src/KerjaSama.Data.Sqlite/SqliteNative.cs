using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace KerjaSama.Data.Sqlite;

/// <summary>
/// Loads the native library. Microsoft.Data.Sqlite asks for a newer SQLitePCLRaw than the registry here serves, and the operating
/// system's libsqlite3 is newer than the bundled one; without it the bundled one serves (docs/keputusan/0003-basis-data.md).
/// </summary>
internal static class SqliteNative
{
    private static readonly Lazy<bool> Ready = new(() =>
    {
        AssemblyLoadContext.Default.Resolving += (_, name) => name.Name == "SQLitePCLRaw.core" ? typeof(SQLitePCL.raw).Assembly : null;
        NativeLibrary.SetDllImportResolver(typeof(SQLitePCL.SQLite3Provider_e_sqlite3).Assembly, (name, _, _) =>
            name == "e_sqlite3" && NativeLibrary.TryLoad("libsqlite3.so.0", out var handle) ? handle : IntPtr.Zero);
        SQLitePCL.Batteries_V2.Init();
        return true;
    });

    /// <summary>Safe to call any number of times, from any thread.</summary>
    public static void Initialize() => _ = Ready.Value;
}
